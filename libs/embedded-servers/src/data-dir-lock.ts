import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, processIdentity } from './process-identity';

/** Another start holds this data folder. */
export class DataDirInUseError extends Error {
  constructor(
    readonly dataDir: string,
    readonly pid: number,
  ) {
    super(`${dataDir} is in use by process ${pid}: one data folder serves one start at a time.`);
    this.name = 'DataDirInUseError';
  }
}

/**
 * Takes the data folder for this process and returns how to give it back. The lock of a process that died, however it
 * died, is void: the holder is named by number and start.
 */
export function lockDataDir(dataDir: string): () => void {
  const lock = join(dataDir, 'lock');
  const own = join(dataDir, `lock.${process.pid}`);
  const text = `${process.pid} ${processIdentity(process.pid)}\n`;
  writeFileSync(own, text);
  try {
    while (!tryLink(own, lock)) {
      const held = readLock(lock);
      if (held === null) continue;
      refuseIfAlive(dataDir, held);
      removeStale(dataDir, lock, held);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (readLock(lock) === text) rmSync(lock, { force: true });
  };
}

function refuseIfAlive(dataDir: string, held: string): void {
  const [pid, identity] = [Number(held.split(' ', 1)[0]), held.slice(held.indexOf(' ') + 1).trim()];
  if (pid > 0 && isRunning(pid, identity)) throw new DataDirInUseError(dataDir, pid);
}

/** Of several starts that find the same dead lock one moves it away; who moved a living one by mistake puts it back. */
function removeStale(dataDir: string, lock: string, stale: string): void {
  const moved = join(dataDir, `lock.stale.${process.pid}`);
  try {
    renameSync(lock, moved);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readLock(moved) !== stale) tryLink(moved, lock);
  rmSync(moved, { force: true });
}

/** A link appears with its content and only where nothing is yet. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function readLock(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
