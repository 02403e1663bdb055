import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// Not by its alias: Jest loads its set-up without them.
import { findRedis, type RunningProcess, startPostgres, startRedis } from '../../embedded-servers/src';

/** Where the servers of a test run are, handed to its test files by the environment. */
export interface TestServers {
  readonly databaseUrl: string;
  /** Null: there is no Redis here. */
  readonly redisUrl: string | null;
  stop(): Promise<void>;
}

const root = join(__dirname, '..', '..', '..');

/** Brings up PostgreSQL and Redis on free ports in a temporary folder, or uses those the environment names. */
export async function startTestServers(): Promise<TestServers> {
  const dataDir = mkdtempSync(join(tmpdir(), 'firmware-upgrader-test-'));
  const started: RunningProcess[] = [];
  const [databaseUrl, redisUrl] = await Promise.all([
    process.env['TEST_DATABASE_URL'] ?? testPostgres(dataDir, started),
    process.env['TEST_REDIS_URL'] ?? testRedisServer(dataDir, started),
  ]);
  const guard = guardAgainstOurDeath(started, dataDir);
  return {
    databaseUrl,
    redisUrl,
    stop: async () => {
      guard.kill('SIGKILL');
      await Promise.all(started.map((server) => server.stop()));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function testPostgres(dataDir: string, started: RunningProcess[]): Promise<string> {
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };
  const server = await startPostgres({ dataDir, settings });
  started.push(server);
  return server.url;
}

async function testRedisServer(dataDir: string, started: RunningProcess[]): Promise<string | null> {
  const program = await findRedis({ dataDir, programsIn: join(root, 'node_modules', '.cache') });
  if (program === null) return null;
  const server = await startRedis({ dataDir, program });
  started.push(server);
  return server.url;
}

/** A process whose input ends when we do, however we end; it then takes the servers and their files with it. */
function guardAgainstOurDeath(servers: readonly RunningProcess[], dataDir: string): ChildProcess {
  const guard = spawn(
    'sh',
    [
      '-c',
      'read line; data=$1; shift; test $# -eq 0 || kill -9 "$@"; rm -rf "$data"',
      'guard',
      dataDir,
      ...servers.map(({ pid }) => String(pid)),
    ],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  guard.unref();
  return guard;
}
