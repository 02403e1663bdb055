export { emptyDatabase, type TestDatabase, testDatabase } from './test-database';
export { describeWithRedis, testRedis, type TestRedis } from './test-redis';
export { startTestServers, type TestServers } from './test-servers';
