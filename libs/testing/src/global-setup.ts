import { startTestServers, type TestServers } from './test-servers';

declare global {
  var firmwareUpgraderTestServers: TestServers | undefined;
}

/** Runs once before the tests of a project that needs servers; test files find them in the environment. */
export default async function setUp(): Promise<void> {
  if (globalThis.firmwareUpgraderTestServers !== undefined) return;
  const servers = await startTestServers();
  globalThis.firmwareUpgraderTestServers = servers;
  process.env['TEST_SERVER_DATABASE'] = servers.databaseUrl;
  if (servers.redisUrl !== null) {
    process.env['TEST_SERVER_REDIS'] = servers.redisUrl;
    return;
  }
  const remedy = 'There is no Redis here and none could be unpacked: install redis-server, or set TEST_REDIS_URL.';
  if (process.env['CI']) throw new Error(remedy);
  process.stderr.write(`${remedy} Tests that need it are skipped.\n`);
}
