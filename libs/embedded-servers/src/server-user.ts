import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root its files and processes belong to whom they belonged before, else to an
 * account that every system has; null: to ourselves.
 */
export function serverUser(folder: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  try {
    const { uid, gid } = statSync(folder);
    if (uid !== 0) return { uid, gid };
  } catch {
    // Not made yet.
  }
  const found = accountOf('postgres') ?? accountOf('nobody');
  if (found === null) {
    throw new Error('PostgreSQL does not run as root, and there is neither an account postgres nor nobody.');
  }
  return found;
}

function accountOf(name: string): ServerUser | null {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })),
    );
    return uid === undefined || gid === undefined || !Number.isInteger(uid) || uid === 0 ? null : { uid, gid };
  } catch {
    return null;
  }
}

/** Whether this user can get at a file or folder: everything on the way lets him through. */
export function isReachable(path: string, user: ServerUser | null): boolean {
  if (user === null) return true;
  for (let at = existsSync(path) ? realpathSync(path) : resolve(path); ; at = dirname(at)) {
    if (!letsThrough(at, user)) return false;
    if (at === dirname(at)) return true;
  }
}

function letsThrough(path: string, { uid, gid }: ServerUser): boolean {
  try {
    const stat = statSync(path);
    const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
    return (stat.mode & bit) !== 0;
  } catch (error) {
    // What does not exist yet will be made by us, open.
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
