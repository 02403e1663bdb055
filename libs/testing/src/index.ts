export { builders } from './builders';
export { TEST_SECRET_KEY } from './builders/devices';
export { TEST_IMAGE_TYPE, TEST_MODEL } from './builders/firmware';
export { TEST_PASSWORD } from './builders/people';
export { emptyDatabase, type TestDatabase, testDatabase } from './test-database';
export { describeWithRedis, testRedis, type TestRedis } from './test-redis';
export { startTestServers, type TestServers } from './test-servers';
