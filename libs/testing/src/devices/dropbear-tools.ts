import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Tools {
  readonly dropbear: string;
  readonly busybox: string;
  /** Where unpacked libraries are; empty when those of the system will do. */
  readonly libraryPath: string;
  librariesOf(program: string): string[];
}

/** Unpacked packages of Debian and its relatives, which need not be installed. */
const UNPACKED = join(__dirname, '../../../../node_modules/.cache/dropbear');
const PACKAGES = ['dropbear-bin', 'busybox-static', 'libtomcrypt1', 'libtommath1'];
const FOLDERS = (process.env['PATH'] ?? '').split(':').concat('/usr/sbin', '/sbin', '/bin', '/usr/bin');

let tools: Tools | null | undefined;

/** Dropbear and busybox: installed ones, else unpacked beside the modules. Null: they cannot be had here, or not run. */
export function find(): Tools | null {
  tools ??= isRoot() ? (look() ?? (unpack() ? look() : null)) : null;
  return tools;
}

/** Only root may give a server a root directory of its own. */
function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

function look(): Tools | null {
  const unpacked = ['usr/sbin', 'bin', 'usr/bin'].map((folder) => join(UNPACKED, folder));
  const program = (name: string) => [...FOLDERS, ...unpacked].map((folder) => join(folder, name)).find(existsSync);
  const [dropbear, busybox] = [program('dropbear'), program('busybox')];
  if (!dropbear || !busybox) return null;
  const libraries = join(UNPACKED, 'usr/lib');
  const libraryPath = existsSync(libraries)
    ? readdirSync(libraries)
        .map((name) => join(libraries, name))
        .join(':')
    : '';
  return { dropbear, busybox, libraryPath, librariesOf: (path) => librariesOf(path, libraryPath) };
}

function librariesOf(program: string, libraryPath: string): string[] {
  try {
    const output = execFileSync('ldd', [program], {
      encoding: 'utf8',
      env: { ...process.env, LD_LIBRARY_PATH: libraryPath },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return [...output.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path);
  } catch {
    // A static program needs none.
    return [];
  }
}

function unpack(): boolean {
  try {
    mkdirSync(UNPACKED, { recursive: true });
    for (const name of PACKAGES) execFileSync('apt-get', ['download', name], { cwd: UNPACKED, stdio: 'ignore' });
    for (const file of readdirSync(UNPACKED).filter((name) => name.endsWith('.deb'))) {
      execFileSync('dpkg', ['-x', file, '.'], { cwd: UNPACKED, stdio: 'ignore' });
    }
    return true;
  } catch {
    return false;
  }
}
