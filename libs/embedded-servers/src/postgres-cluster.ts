import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type PostgresPrograms } from './postgres-programs';
import { processIdentity, worksIn } from './process-identity';
import { endProcess, type Escalation } from './process-records';
import { lastLines, pathFromWithin, serverProcess, withLog } from './server-folder';
import { type ServerUser } from './server-user';

export const SUPERUSER = 'firmware_upgrader';

export const passwordFile = (folder: string) => join(folder, 'password');

/** Makes the data folder `cluster`. A half-made one never has that name, so it is never taken for whole. */
export async function makeCluster(
  folder: string,
  { initdb }: PostgresPrograms,
  user: ServerUser | null,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('new-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
  writeFileSync(passwordFile(folder), randomBytes(24).toString('base64url'), { mode: 0o600 });
  const unfinished = mkdtempSync(join(folder, 'new-'));
  if (user !== null) for (const path of [passwordFile(folder), unfinished]) chownSync(path, user.uid, user.gid);

  const log = join(folder, 'initdb.log');
  const from = pathFromWithin(unfinished, user);
  const argv = [
    ...['-D', from, `--username=${SUPERUSER}`, `--pwfile=${from}/../password`, '--auth=scram-sha-256'],
    // The same text rules on every system, with or without LANG.
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
  ];
  const child = withLog(log, (stdio) => spawn(initdb, argv, { ...serverProcess(unfinished, user), stdio, signal }));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`PostgreSQL could not make its data folder (${log}):\n${lastLines(log)}`);
  renameSync(unfinished, join(folder, 'cluster'));
}

/** Makes sure that the server may start on a data folder from an earlier run. */
export async function checkCluster(
  cluster: string,
  { major }: PostgresPrograms,
  escalation: Escalation,
): Promise<void> {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== major) {
    throw new Error(
      `${cluster} holds data of PostgreSQL ${found}, the embedded server is ${major}: serve it with a PostgreSQL ${found} of your own and DATABASE_URL, or set another DATA_DIR.`,
    );
  }
  await clearPidFile(cluster, escalation);
}

/** After a crash the pid file may name a server that lives on, or a stranger that got its number since. */
async function clearPidFile(cluster: string, escalation: Escalation): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n', 1)[0]);
  if (!(pid > 0) || processIdentity(pid) === null) return;
  if (worksIn(pid, cluster, 'postgres')) await endProcess(pid, escalation);
  else rmSync(pidFile, { force: true });
}
