import type { Program } from '../shell/program';
import type { Router } from './router';

/** Commands that ask the system about itself, or tell it to start anew. */
export function systemCommands(router: Router): Readonly<Record<string, Program>> {
  return {
    '/bin/df': (context) => df(router, context),
    '/bin/ubus': (context) => ubus(router, context),
    '/sbin/reboot': () => {
      router.reboot();
      return 0;
    },
  };
}

type Run = (router: Router, context: Parameters<Program>[0]) => Promise<number>;

const df: Run = async (router, context) => {
  const row = (name: string, total: number, used: number, mount: string) =>
    `${name.padEnd(20)} ${String(total).padStart(9)} ${String(used).padStart(9)} ${String(Math.max(0, total - used)).padStart(9)} ${String(total === 0 ? 100 : Math.min(100, Math.ceil((used / total) * 100))).padStart(3)}% ${mount}\n`;
  const rows = new Map([
    ['/', row('overlayfs:/overlay', 8_192, 1_024, '/')],
    [
      '/tmp',
      row('tmpfs', Math.floor(router.temporaryBytes / 1024), Math.ceil(router.files.usedBytes('/tmp') / 1024), '/tmp'),
    ],
  ]);
  const wanted = context.args
    .filter((arg) => !arg.startsWith('-'))
    .map((path) => (`${context.path(path)}/`.startsWith('/tmp/') ? '/tmp' : '/'));
  const shown = wanted.length === 0 ? [...rows.values()] : wanted.map((mount) => rows.get(mount) ?? '');
  await context.print(`Filesystem           1K-blocks      Used Available Use% Mounted on\n${shown.join('')}`);
  return 0;
};

/** procd, system.c: `board`. */
const ubus: Run = async (router, context) => {
  const [command, object, method] = context.args.filter((arg) => !/^-[S]$/.test(arg));
  if (command !== 'call' || object !== 'system') return context.fail('Command failed: Not found', 4);
  if (method === 'board') {
    await context.print(`${JSON.stringify(board(router), null, '\t')}\n`);
    return 0;
  }
  return context.fail('Command failed: Method not found', 3);
};

function board({ model, release, name }: Router): Record<string, unknown> {
  return {
    kernel: '5.15.134',
    hostname: name,
    system: model.target,
    model: model.model,
    board_name: model.boardName,
    rootfs_type: 'squashfs',
    release: {
      distribution: 'OpenWrt',
      version: release.version,
      revision: release.revision,
      target: model.target,
      description: `OpenWrt ${release.version} ${release.revision}`,
    },
  };
}
