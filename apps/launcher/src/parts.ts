import {
  endRecordedProcess,
  type Escalation,
  findRedis,
  type RedisAddress,
  type RedisProgram,
  type RunningProcess,
  startPostgres,
  startRedis,
  watchProcess,
} from '@firmware-upgrader/embedded-servers';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { say } from './console';
import { Supervised } from './supervised';

export interface StartedServer {
  readonly part: Supervised;
  readonly url: string;
}

interface ServerOptions {
  readonly dataDir: string;
  readonly signal: AbortSignal;
}

export async function embeddedPostgres(options: ServerOptions): Promise<StartedServer> {
  let url = '';
  let port: number | undefined;
  const start = async () => {
    const server = await startPostgres({ ...options, ...(port === undefined ? {} : { port }) });
    ({ url, port } = server);
    return server;
  };
  const part = new Supervised({ name: 'PostgreSQL', start, hardSignal: 'SIGQUIT' });
  await part.start();
  return { part, url };
}

/** Null: there is none on this machine, and none could be fetched. */
export async function embeddedRedis(options: ServerOptions): Promise<StartedServer | null> {
  const program = await findRedis({ ...options, onNotice: say });
  return program === null ? null : startedRedis(options, program);
}

async function startedRedis(options: ServerOptions, program: RedisProgram): Promise<StartedServer> {
  let url = '';
  let address: RedisAddress | undefined;
  const start = async () => {
    const server = await startRedis({ ...options, program, ...(address === undefined ? {} : { address }) });
    ({ url, address } = server);
    return server;
  };
  const part = new Supervised({ name: 'Redis', start, hardSignal: 'SIGKILL' });
  await part.start();
  return { part, url };
}

/** Our own processes, each with the time it may take to end: a little more than it allows itself. */
const children = {
  worker: { name: 'The worker', entry: 'apps/worker/src/main.js', endsWithinMs: 4_300 },
  api: { name: 'The API', entry: 'apps/api/src/main.js', endsWithinMs: 2_700 },
  demo: { name: 'The simulated fleet', entry: 'tools/demo/demo.js', endsWithinMs: 6_300 },
} as const;

export type ChildName = keyof typeof children;

// Compiled files lie as the sources do.
const root = join(__dirname, '..', '..', '..');

const escalationOf = (child: ChildName): Escalation => [
  ['SIGTERM', children[child].endsWithinMs],
  ['SIGKILL', 500],
];

export async function startChild(
  child: ChildName,
  dataDir: string,
  environment: NodeJS.ProcessEnv,
): Promise<Supervised> {
  const { name, entry } = children[child];
  const start = (): Promise<RunningProcess> => {
    const spawned = fork(join(root, entry), {
      env: environment,
      execArgv: ['--enable-source-maps'],
      // Not of the terminal's group, whose Ctrl-C would end all at once instead of in their order.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    return watchProcess(spawned, { dataDir, name: child, escalation: escalationOf(child) });
  };
  const part = new Supervised({ name, start, hardSignal: 'SIGKILL' });
  await part.start();
  return part;
}

/** Ends what a killed start left; its servers are ended where they are started. */
export async function endLeftChildren(dataDir: string): Promise<void> {
  const names = Object.keys(children) as ChildName[];
  await Promise.all(names.map((name) => endRecordedProcess(dataDir, name, escalationOf(name))));
}
