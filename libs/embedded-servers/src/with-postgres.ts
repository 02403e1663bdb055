import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataDirInUseError, lockDataDir } from './data-dir-lock';
import { startPostgres, urlOf } from './postgres';

/** Hands out the URL of the database of an earlier start: of its server if that runs, else of one for the time being. */
export async function withPostgres<T>(dataDir: string, work: (url: string) => Promise<T>): Promise<T> {
  const folder = join(dataDir, 'postgres');
  if (!existsSync(join(folder, 'cluster'))) {
    throw new Error(`${dataDir} holds no database: set DATA_DIR or DATABASE_URL to where it is.`);
  }
  let unlock: () => void;
  try {
    unlock = lockDataDir(dataDir);
  } catch (error) {
    if (!(error instanceof DataDirInUseError)) throw error;
    return work(urlOf(folder, runningPort(folder)));
  }
  try {
    const server = await startPostgres({ dataDir });
    try {
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    unlock();
  }
}

/** As the server itself says: the fourth line of its pid file (PostgreSQL's src/include/utils/pidfile.h). */
function runningPort(folder: string): number {
  try {
    return Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3]);
  } catch {
    throw new Error('The product is about to start or to end: try again in a moment.');
  }
}
