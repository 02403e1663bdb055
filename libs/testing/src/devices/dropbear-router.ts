import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  watch,
  type FSWatcher,
} from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { utils } from 'ssh2';
import { find, type Tools } from './dropbear-tools';

/** What a stock OpenWrt has of what we use. */
const APPLETS = [
  ...['ash', 'sh', 'cat', 'rm', 'mv', 'mkdir', 'head', 'tail', 'wc', 'sha256sum', 'md5sum', 'sync', 'df', 'grep'],
  ...['sleep', 'ls', 'echo', 'printf', 'test', '[', 'touch', 'kill', 'env'],
];

/** A flash, as the real one looks from outside: the image is read, then everything ends at once. */
const SYSUPGRADE = `#!/bin/sh
case " $* " in *' --test '*) exit 0;; esac
for image; do :; done
echo "Commencing upgrade. Closing all shell sessions."
sum=$(sha256sum < "$image")
echo "\${sum%% *} $*" > /flash.new; mv /flash.new /flash
while :; do sleep 60; done
`;

/** `uci get openwisp.http.uuid` and no more. */
const UCI = `#!/bin/sh
cat /etc/uuid
`;

/**
 * The real dropbear and the ash of busybox in a root directory of their own, on loopback: what they do to our commands
 * and uploads is what a router does. What they are told of the hardware are plain files.
 */
export class DropbearRouter {
  private server: ChildProcess | null = null;
  private watcher: FSWatcher | null = null;
  private boots = 0;
  readonly flashes: string[] = [];

  private constructor(
    private readonly tools: Tools,
    readonly root: string,
    readonly port: number,
    readonly privateKey: string,
  ) {}

  static async start(uuid: string): Promise<DropbearRouter> {
    const tools = find();
    if (!tools) throw new Error('There is no dropbear here.');
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'dropbear-')));
    const key = newKey();
    const router = new DropbearRouter(tools, root, await freePort(), key.private);
    router.install(uuid, key.public);
    router.watcher = watch(root, (_, name) => {
      if (name === 'flash' && existsSync(router.path('flash'))) void router.flash();
    });
    await router.boot('23.05.5', 'r24106-10cc5fcd00');
    return router;
  }

  path(name: string): string {
    return join(this.root, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  async stop(): Promise<void> {
    this.watcher?.close();
    await this.end();
    rmSync(this.root, { recursive: true, force: true });
  }

  /** Ends every session and process at once, as a pulled plug does. */
  async end(): Promise<void> {
    const ended = this.server && this.server.exitCode === null ? once(this.server, 'exit') : null;
    for (let left = this.processes(); left.length > 0; left = this.processes()) {
      for (const pid of left) endAtOnce(pid);
      await wait(2);
    }
    await ended;
    this.server = null;
  }

  private async flash(): Promise<void> {
    this.flashes.push(this.read('flash').trim());
    rmSync(this.path('flash'));
    await this.end();
    rmSync(this.path('tmp'), { recursive: true, force: true });
    await this.boot('24.10.1', 'r28597-0425664679');
  }

  private async boot(version: string, revision: string): Promise<void> {
    this.boots += 1;
    this.write('proc/sys/kernel/random/boot_id', `00000000-0000-4000-8000-${String(this.boots).padStart(12, '0')}\n`);
    this.write('proc/uptime', '30.00 20.00\n');
    this.write('proc/meminfo', 'MemTotal: 131072 kB\nMemFree: 65536 kB\nMemAvailable: 65536 kB\n');
    this.write('tmp/sysinfo/board_name', 'tplink,archer-c7-v5\n');
    this.write('tmp/sysinfo/model', 'TP-Link Archer C7 v5\n');
    const release = [`DISTRIB_RELEASE='${version}'`, `DISTRIB_REVISION='${revision}'`];
    this.write('etc/openwrt_release', `${[...release, `DISTRIB_DESCRIPTION='OpenWrt ${version}'`].join('\n')}\n`);
    this.server = spawn('chroot', [this.root, '/dropbear', '-F', '-E', '-R', '-s', '-p', `127.0.0.1:${this.port}`], {
      env: { ...process.env, LD_LIBRARY_PATH: this.tools.libraryPath },
      stdio: 'ignore',
    });
    while (!(await answers(this.port))) await wait(10);
  }

  private install(uuid: string, publicKey: string): void {
    this.copyProgram(this.tools.dropbear, 'dropbear');
    this.copyProgram(this.tools.busybox, 'bin/busybox');
    for (const applet of APPLETS) symlinkSync('/bin/busybox', this.path(`bin/${applet}`));
    this.write('etc/passwd', 'root:x:0:0:root:/root:/bin/ash\n');
    this.write('etc/group', 'root:x:0:\n');
    this.write('etc/shells', '/bin/ash\n');
    this.write('etc/uuid', `${uuid.replaceAll('-', '')}\n`);
    this.write('dev/null', '');
    this.write('root/.ssh/authorized_keys', `${publicKey}\n`, 0o600);
    chmodSync(this.path('root'), 0o700);
    chmodSync(this.path('root/.ssh'), 0o700);
    mkdirSync(this.path('etc/dropbear'));
    this.write('sys/class/net/eth0/address', '02:00:00:00:00:01\n');
    this.write('sbin/sysupgrade', SYSUPGRADE, 0o755);
    this.write('sbin/uci', UCI, 0o755);
  }

  private copyProgram(from: string, to: string): void {
    const place = this.path(to);
    mkdirSync(dirname(place), { recursive: true });
    copyFileSync(from, place);
    chmodSync(place, 0o755);
    for (const library of this.tools.librariesOf(from)) {
      if (existsSync(this.path(library))) continue;
      mkdirSync(dirname(this.path(library)), { recursive: true });
      copyFileSync(library, this.path(library));
    }
  }

  private write(name: string, text: string, mode = 0o644): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    rmSync(this.path(name), { force: true });
    appendFileSync(this.path(name), text, { mode });
  }

  /** Ours are those that live in our root directory. */
  private processes(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => rootOf(pid) === this.root);
  }
}

function endAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended by itself meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function rootOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/root`);
  } catch {
    return null;
  }
}

/** ssh2 now and then makes an Ed25519 key that its own parser refuses. */
function newKey(): { readonly private: string; readonly public: string } {
  for (;;) {
    const key = utils.generateKeyPairSync('ed25519');
    if (!(utils.parseKey(key.private) instanceof Error)) return key;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const finish = (isUp: boolean) => {
      socket.destroy();
      resolve(isUp);
    };
    socket
      .once('data', () => finish(true))
      .once('error', () => finish(false))
      .once('end', () => finish(false));
  });
}
