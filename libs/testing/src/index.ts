export { builders } from './builders';
export { TEST_SECRET_KEY } from './builders/devices';
export { TEST_IMAGE_TYPE, TEST_MODEL } from './builders/firmware';
export { aFleet, FLEET_IMAGE_TYPE, FLEET_MODEL, FLEET_STRATEGY, type Fleet } from './builders/fleet';
export { TEST_PASSWORD } from './builders/people';
export { Gate, ScriptedUpgrader } from './scripted-upgrader';
export { emptyDatabase, type TestDatabase, testDatabase } from './test-database';
export { describeWithRedis, testRedis, type TestRedis } from './test-redis';
export { startTestServers, type TestServers } from './test-servers';
