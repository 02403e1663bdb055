import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { isReachable, type ServerUser } from './server-user';

/** A folder of the embedded servers, theirs alone. */
export function makeServerFolder(folder: string, user: ServerUser | null): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user !== null) chownSync(folder, user.uid, user.gid);
  return folder;
}

/**
 * What a server started *in* this folder calls it. Below a folder closed to the server's user its path leads nowhere,
 * but the working directory it was given does (Linux).
 */
export function pathFromWithin(folder: string, user: ServerUser | null): string {
  if (isReachable(folder, user)) return folder;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new Error(
    `${folder} lies in a folder closed to the account that PostgreSQL runs under: set DATA_DIR to another.`,
  );
}

/** How a server is spawned: in its folder, as its user, with nothing of our environment. */
export function serverProcess(cwd: string, user: ServerUser | null, environment: NodeJS.ProcessEnv = {}) {
  return { cwd, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', ...environment }, ...user };
}

/** Spawns with the output in a log file; that of the last run is kept beside it. */
export function withLog<T>(file: string, spawnWith: (stdio: ['ignore' | 'pipe', number, number]) => T): T {
  if (existsSync(file)) renameSync(file, `${file}.old`);
  const log = openSync(file, 'w', 0o600);
  try {
    return spawnWith(['ignore', log, log]);
  } finally {
    closeSync(log);
  }
}

export function lastLines(file: string, count = 3): string {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

const SYSTEM_FOLDER = '/var/lib/firmware-upgrader';

/** Where programs for the servers are put when those installed are missing or out of their user's reach. */
export function programsFolder(base: string, user: ServerUser | null): string {
  const folder = join(isReachable(base, user) ? base : SYSTEM_FOLDER, 'programs');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** Puts a folder in place in one step, so that a half-made one is never taken for whole. */
export async function makeOnce(folder: string, make: (unfinished: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  try {
    await make(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
