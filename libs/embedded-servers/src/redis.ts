import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Redis from 'ioredis';
import { freePort } from './free-port';
import { endRecordedProcess, type Escalation } from './process-records';
import { type RedisProgram } from './redis-programs';
import { type RunningProcess, watchProcess } from './running-process';
import { lastLines, makeServerFolder, serverProcess, withLog } from './server-folder';
import { serverUser } from './server-user';

export interface RedisOptions {
  readonly dataDir: string;
  readonly program: RedisProgram;
  /** Where it listened before, to come back there. */
  readonly address?: RedisAddress;
  readonly signal?: AbortSignal;
}

export interface RedisAddress {
  readonly port: number;
  readonly password: string;
}

export interface RunningRedis extends RunningProcess {
  readonly url: string;
  readonly address: RedisAddress;
  readonly version: string;
}

const escalation: Escalation = [
  ['SIGTERM', 1_500],
  ['SIGKILL', 500],
];

const MOST_TRIES = 3;

/** Starts Redis on the loopback address under a password that only we know; resolves when it answers. */
export async function startRedis(options: RedisOptions): Promise<RunningRedis> {
  const user = serverUser(join(options.dataDir, 'redis'));
  const folder = makeServerFolder(join(options.dataDir, 'redis'), user);
  await endRecordedProcess(options.dataDir, 'redis', escalation);
  for (let tries = 1; ; tries++) {
    const address = options.address ?? { port: await freePort(), password: randomBytes(24).toString('hex') };
    const { path, libraryPath } = options.program;
    const child = withLog(join(folder, 'log'), ([, ...output]) =>
      spawn(path, ['-'], {
        ...serverProcess(folder, user, { LD_LIBRARY_PATH: libraryPath }),
        stdio: ['pipe', ...output],
        detached: true,
      }),
    );
    const server = await watchProcess(child, { dataDir: options.dataDir, name: 'redis', escalation });
    // Not on the command line, which every user of the machine can read.
    child.stdin?.on('error', () => undefined).end(configuration(address));
    const url = `redis://:${address.password}@127.0.0.1:${address.port}`;
    const version = await untilItAnswers(url, server, options.signal);
    if (version !== null) return { ...server, url, address, version };

    options.signal?.throwIfAborted();
    if (tries === MOST_TRIES) throw new Error(`Redis did not start:\n${lastLines(join(folder, 'log'), 10)}`);
    // A dump of a newer Redis cannot be read; nothing in it is needed, upgrades live in PostgreSQL.
    rmSync(join(folder, 'dump.rdb'), { force: true });
  }
}

function configuration({ port, password }: RedisAddress): string {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    'save 3600 1',
    'maxmemory-policy noeviction',
    '',
  ].join('\n');
}

async function untilItAnswers(
  url: string,
  server: RunningProcess,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  let ended = false;
  void server.exited.then(() => (ended = true));
  const client = new Redis(url, {
    retryStrategy: () => (ended ? null : 20),
    maxRetriesPerRequest: null,
    disconnectTimeout: 100,
  });
  client.on('error', () => undefined);
  const onAbort = () => void server.stop();
  signal?.addEventListener('abort', onAbort);
  try {
    const about = await Promise.race([client.info('server'), server.exited.then(() => null)]);
    return about === null ? null : (/^redis_version:(\S+)/m.exec(about)?.[1] ?? '');
  } finally {
    signal?.removeEventListener('abort', onAbort);
    client.disconnect();
  }
}
