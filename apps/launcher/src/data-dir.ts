import { DataDirInUseError, lockDataDir } from '@firmware-upgrader/embedded-servers';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './console';

const LONGEST_END_MS = 15_000;

/** The data folder, held by this start. */
export interface HeldDataDir {
  /** Tells the next start that waiting is worth it. */
  sayEnding(): void;
  release(): void;
}

/** Takes the data folder, after an earlier start that is about to end; refused by one that works. */
export async function holdDataDir(dataDir: string): Promise<HeldDataDir> {
  mkdirSync(dataDir, { recursive: true });
  const ending = join(dataDir, 'lock.ending');
  const deadline = performance.now() + LONGEST_END_MS;
  for (let isFirst = true; ; isFirst = false) {
    try {
      const unlock = lockDataDir(dataDir);
      rmSync(ending, { force: true });
      return {
        sayEnding: () => writeFileSync(ending, String(process.pid)),
        release: () => {
          rmSync(ending, { force: true });
          unlock();
        },
      };
    } catch (error) {
      const isWorthIt = error instanceof DataDirInUseError && isEnding(ending, error.pid);
      if (!isWorthIt || performance.now() > deadline) throw error;
    }
    if (isFirst) say('An earlier start is about to end; waiting for it.');
    await wait(100);
  }
}

function isEnding(file: string, pid: number): boolean {
  try {
    return readFileSync(file, 'utf8') === String(pid);
  } catch {
    return false;
  }
}
