import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { makeOnce, programsFolder } from './server-folder';
import { isReachable, serverUser } from './server-user';

const run = promisify(execFile);

export interface RedisProgram {
  readonly path: string;
  /** Where its libraries lie, when they are not the system's. */
  readonly libraryPath?: string;
}

export interface FindRedisOptions {
  readonly dataDir: string;
  /** Where an unpacked one is kept, if not with the data. */
  readonly programsIn?: string;
  /** Told before anything that takes a while. */
  readonly onNotice?: (line: string) => void;
  readonly signal?: AbortSignal;
}

const NAMES = ['redis-server', 'valkey-server'];
const MOST_TIME_TO_UNPACK_MS = 25_000;
const TRY_AGAIN_AFTER_MS = 24 * 3_600_000;

/**
 * A Redis (or Valkey) program: one on the PATH, else the package of Debian or Ubuntu, unpacked once beside the data and
 * installed nowhere. Null when there is none; the product runs without.
 */
export async function findRedis(options: FindRedisOptions): Promise<RedisProgram | null> {
  const user = serverUser(join(options.dataDir, 'redis'));
  for (const path of onPath(NAMES)) {
    if (isReachable(path, user) && (await isUsable({ path }))) return { path };
  }
  return unpackedRedis(programsFolder(options.programsIn ?? options.dataDir, user), options);
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Bull and our use of it need Redis 6.2. */
async function isUsable({ path, libraryPath }: RedisProgram): Promise<boolean> {
  try {
    const { stdout } = await run(path, ['--version'], { env: { LD_LIBRARY_PATH: libraryPath }, timeout: 5_000 });
    const [, major = 0, minor = 0] = /\bv=(\d+)\.(\d+)/.exec(stdout) ?? [];
    return Number(major) > 6 || (Number(major) === 6 && Number(minor) >= 2);
  } catch {
    return false;
  }
}

async function unpackedRedis(programs: string, options: FindRedisOptions): Promise<RedisProgram | null> {
  const folder = join(programs, 'redis');
  const failed = join(programs, 'redis-not-unpacked');
  if (!existsSync(folder)) {
    if (onPath(['apt-get']).length === 0 || onPath(['dpkg-deb']).length === 0 || isRecent(failed)) return null;
    options.onNotice?.("Redis is not installed: unpacking this system's package for our use, once.");
    try {
      await makeOnce(folder, async (unfinished) => {
        await unpack(unfinished, options.signal);
        if (!(await isUsable(unpackedIn(unfinished)))) throw new Error('The unpacked program does not run.');
      });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      // Offline, a try takes too long to be made at every start.
      writeFileSync(failed, `${error instanceof Error ? error.message : error}\n`);
      return null;
    }
  }
  rmSync(failed, { force: true });
  const program = unpackedIn(folder);
  return (await isUsable(program)) ? program : null;
}

function unpackedIn(folder: string): RedisProgram {
  return { path: join(folder, 'usr', 'bin', 'redis-server'), libraryPath: libraryPath(folder) };
}

function isRecent(file: string): boolean {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < TRY_AGAIN_AFTER_MS;
}

/** Any user may do this: apt gets state and cache folders of its own and fetches what this system lacks for Redis. */
async function unpack(folder: string, signal?: AbortSignal): Promise<void> {
  const apt = join(folder, 'apt');
  const archives = join(apt, 'cache', 'archives');
  for (const path of [join(apt, 'state', 'lists', 'partial'), join(archives, 'partial')]) {
    mkdirSync(path, { recursive: true });
  }
  const settings = [
    `Dir::State=${join(apt, 'state')}`,
    'Dir::State::status=/var/lib/dpkg/status',
    `Dir::Cache=${join(apt, 'cache')}`,
    ...['Debug::NoLocking=1', 'APT::Sandbox::User=root', 'Acquire::Languages=none'],
    ...['Acquire::Retries=0', 'Acquire::http::Timeout=5', 'Acquire::https::Timeout=5'],
  ].flatMap((setting) => ['-o', setting]);
  const limits = { signal: anySignal(signal, AbortSignal.timeout(MOST_TIME_TO_UNPACK_MS)) };
  // One unreachable source of several is no reason to give up.
  await run('apt-get', [...settings, '-qq', 'update'], limits).catch(() => undefined);
  const install = ['-qq', '-y', '--no-install-recommends', '--download-only', '--reinstall', 'install'];
  // The program itself is in the tools; both, even where the system has one of them.
  await run('apt-get', [...settings, ...install, 'redis-server', 'redis-tools'], limits);
  for (const name of readdirSync(archives)) {
    if (name.endsWith('.deb')) await run('dpkg-deb', ['-x', join(archives, name), folder], limits);
  }
  rmSync(apt, { recursive: true });
}

function anySignal(...signals: (AbortSignal | undefined)[]): AbortSignal {
  return AbortSignal.any(signals.filter((signal) => signal !== undefined));
}

/** Packages put libraries into one folder per architecture. */
function libraryPath(folder: string): string {
  return [join(folder, 'usr', 'lib'), join(folder, 'lib')]
    .filter(existsSync)
    .flatMap((lib) => readdirSync(lib, { withFileTypes: true }).map((entry) => ({ lib, entry })))
    .filter(({ entry }) => entry.isDirectory() && entry.name.endsWith('-linux-gnu'))
    .map(({ lib, entry }) => join(lib, entry.name))
    .join(delimiter);
}
