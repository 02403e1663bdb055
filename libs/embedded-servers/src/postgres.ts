import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './free-port';
import { checkCluster, makeCluster, passwordFile, SUPERUSER } from './postgres-cluster';
import { findPostgres, type PostgresPrograms } from './postgres-programs';
import { endRecordedProcess, type Escalation } from './process-records';
import { type RunningProcess, watchProcess } from './running-process';
import { lastLines, makeServerFolder, pathFromWithin, serverProcess, withLog } from './server-folder';
import { serverUser, type ServerUser } from './server-user';

export interface PostgresOptions {
  readonly dataDir: string;
  /** A free one when it is not given; give it to come back under the same URL. */
  readonly port?: number;
  /** Server settings beside ours. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface RunningPostgres extends RunningProcess {
  readonly url: string;
  readonly port: number;
  readonly version: string;
}

const DATABASE = 'firmware_upgrader';

// Fast, immediate, and what nothing survives: "Shutting Down the Server" in PostgreSQL's manual.
const escalation: Escalation = [
  ['SIGINT', 2_000],
  ['SIGQUIT', 500],
  ['SIGKILL', 500],
];

const MOST_TIME_TO_CLEAR_MS = 10_000;
const MOST_TIME_TO_RECOVER_MS = 60_000;

/**
 * Starts PostgreSQL on the loopback address with its data in `DATA_DIR/postgres`, which is made when it is missing;
 * resolves when our database answers. The server has a process group of its own: a terminal's Ctrl-C leaves it to us.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, signal } = options;
  const user = serverUser(join(dataDir, 'postgres'));
  const programs = await findPostgres(dataDir, user);
  const folder = makeServerFolder(join(dataDir, 'postgres'), user);
  await endRecordedProcess(dataDir, 'postgres', escalation);
  if (existsSync(join(folder, 'cluster'))) await checkCluster(join(folder, 'cluster'), programs, escalation);
  else await makeCluster(folder, programs, user, signal);

  const deadline = performance.now() + MOST_TIME_TO_CLEAR_MS;
  for (;;) {
    const port = options.port ?? (await freePort());
    const server = await spawnPostgres(options, { folder, programs, user, port });
    const version = await untilItAnswers(urlOf(folder, port, 'postgres'), server, signal);
    if (version !== null) return { ...server, url: urlOf(folder, port), port, version };

    // What is left of a killed server takes a moment to go; a free port may be taken before we get to it.
    const words = lastLines(join(folder, 'log'), 20);
    if (!/still in use|already in use|lock file/.test(words) || performance.now() > deadline) {
      throw new Error(`PostgreSQL did not start (${join(folder, 'log')}):\n${words}`);
    }
    await wait(100, undefined, { signal });
  }
}

/** Of a database of the server whose folder and port these are. */
export function urlOf(folder: string, port: number, database = DATABASE): string {
  return `postgres://${SUPERUSER}:${readFileSync(passwordFile(folder), 'utf8')}@127.0.0.1:${port}/${database}`;
}

interface Place {
  readonly folder: string;
  readonly programs: PostgresPrograms;
  readonly user: ServerUser | null;
  readonly port: number;
}

function spawnPostgres(options: PostgresOptions, { folder, programs, user, port }: Place): Promise<RunningProcess> {
  const cluster = join(folder, 'cluster');
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_checkpoints: 'off',
    cluster_name: 'firmware-upgrader',
    ...options.settings,
  };
  const argv = [
    ...['-D', pathFromWithin(cluster, user)],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = withLog(join(folder, 'log'), (stdio) =>
    spawn(programs.postgres, argv, { ...serverProcess(cluster, user), stdio, detached: true }),
  );
  return watchProcess(child, { dataDir: options.dataDir, name: 'postgres', escalation });
}

/** The server's version once it takes connections and has our database; null when it ended before that. */
async function untilItAnswers(
  url: string,
  server: RunningProcess,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  let ended = false;
  void server.exited.then(() => (ended = true));
  const deadline = performance.now() + MOST_TIME_TO_RECOVER_MS;
  while (!ended) {
    try {
      return await askVersion(url);
    } catch (error) {
      if (signal?.aborted || performance.now() > deadline) {
        await server.stop();
        throw error;
      }
      await wait(20);
    }
  }
  return null;
}

async function askVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; exists: boolean }>(
      `SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
              EXISTS (SELECT FROM pg_database WHERE datname = '${DATABASE}') AS "exists"`,
    );
    if (rows[0]?.exists === false) await client.query(`CREATE DATABASE ${DATABASE}`);
    return rows[0]?.version ?? '';
  } finally {
    await client.end().catch(() => undefined);
  }
}
