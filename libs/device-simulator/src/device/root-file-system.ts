import { checksumCommands } from '../commands/checksum-commands';
import { fileCommands } from '../commands/file-commands';
import { processCommands, runProgram } from '../commands/process-commands';
import { textCommands } from '../commands/text-commands';
import type { FileSystem } from '../filesystem/file-system';
import { directory } from '../filesystem/nodes';
import type { Program } from '../shell/program';
import { fetchCommands } from './fetch-commands';
import { networkCommands } from './network-commands';
import { ProcessFolders } from './process-folders';
import type { Router } from './router';
import { backfireReleaseFile } from './backfire';
import { scpProgram } from './scp';
import { initScript } from './services';
import { systemCommands } from './system-commands';
import { sysupgradeProgram } from './sysupgrade';
import { uciProgram } from './uci';

// Where busybox installs its applets on OpenWrt; what is not named here lies in /usr/bin.
const inBin = new Set('ash cat dd grep ls mkdir mv rm sh sleep sync touch'.split(' '));

/** Everything that a flash replaces: programs, `/proc`, `/sys`, and the release. */
export function installSystem(router: Router): void {
  const { files } = router;
  for (const folder of ['/dev', '/root', '/overlay/upper/etc', '/rom', '/lib', '/usr/lib'])
    files.place(folder, directory());
  for (const [name, program] of Object.entries(applets(router))) installProgram(files, name, program);
  for (const [path, program] of Object.entries(routerPrograms(router))) files.place(path, { kind: 'program', program });
  files.place('/var', { kind: 'link', target: '/tmp' });
  installKernelFiles(router);
  installRelease(router);
  installAdditions(router);
  for (const path of router.without) if (files.exists(path)) files.remove(path);
}

function installAdditions({ files, additions }: Router): void {
  for (const [path, script] of Object.entries(additions.scripts)) {
    files.place(path, { kind: 'program', program: (context) => runProgram(context, script) });
  }
  for (const [path, text] of Object.entries(additions.files)) files.placeText(path, text);
}

function applets(router: Router): Record<string, Program> {
  return {
    ...fileCommands,
    ...textCommands,
    ...checksumCommands,
    ...processCommands(router.delays),
  };
}

function installProgram(files: FileSystem, name: string, program: Program): void {
  files.place(`${inBin.has(name) ? '/bin' : '/usr/bin'}/${name}`, { kind: 'program', program });
}

function routerPrograms(router: Router): Record<string, Program> {
  return {
    ...fetchCommands(router),
    ...networkCommands(router),
    ...systemCommands(router),
    '/sbin/sysupgrade': sysupgradeProgram(router),
    '/sbin/uci': uciProgram,
    '/usr/bin/scp': scpProgram,
    ...Object.fromEntries(
      router.services.names.map((name) => [
        `/etc/init.d/${name}`,
        initScript(router.services, name, {
          delayMs: router.delays.serviceMs,
          done: (action) => router.events.record('service', { name, action }),
        }),
      ]),
    ),
  };
}

function installKernelFiles(router: Router): void {
  const { files } = router;
  files.place('/proc', { kind: 'directory', entries: new ProcessFolders(() => router.processes) });
  const dynamic = (path: string, read: () => string, write?: (text: string) => void) =>
    files.place(path, write === undefined ? { kind: 'dynamic', read } : { kind: 'dynamic', read, write });
  dynamic('/proc/uptime', () => `${router.uptimeSeconds.toFixed(2)} ${router.uptimeSeconds.toFixed(2)}\n`);
  // arch/mips/kernel/proc.c
  dynamic('/proc/cpuinfo', () => `system type\t\t: Atheros\nmachine\t\t\t: ${router.model.model}\n`);
  dynamic('/proc/meminfo', () => router.meminfo());
  dynamic('/proc/mounts', () => 'tmpfs /tmp tmpfs rw,nosuid,nodev,noatime 0 0\n');
  dynamic(
    '/proc/sys/vm/drop_caches',
    () => '0\n',
    () => {},
  );
  dynamic('/proc/sys/kernel/random/boot_id', () => `${router.bootId}\n`);
  const mac = router.identity.macAddress.toLowerCase();
  dynamic('/sys/class/net/lo/address', () => '00:00:00:00:00:00\n');
  for (const name of ['br-lan', 'eth0', 'wlan0']) dynamic(`/sys/class/net/${name}/address`, () => `${mac}\n`);
  files.place('/sys/class/net/wlan0/phy80211', directory());
  files.place('/sys/class/net/br-lan/brif/wlan0', directory());
}

function installRelease({ files, release, model, isOld }: Router): void {
  const { version, revision } = release;
  files.placeText('/etc/openwrt_version', `${version}\n`);
  if (isOld) return files.placeText('/etc/openwrt_release', backfireReleaseFile(release, model));
  files.placeText(
    '/etc/openwrt_release',
    [
      "DISTRIB_ID='OpenWrt'",
      `DISTRIB_RELEASE='${version}'`,
      `DISTRIB_REVISION='${revision}'`,
      `DISTRIB_TARGET='${model.target}'`,
      `DISTRIB_DESCRIPTION='OpenWrt ${version} ${revision}'`,
      '',
    ].join('\n'),
  );
  files.placeText('/etc/os-release', `NAME="OpenWrt"\nVERSION="${version}"\nBUILD_ID="${revision}"\n`);
  files.placeText('/etc/board.json', `${JSON.stringify({ model: { id: model.boardName, name: model.model } })}\n`);
}

/** `/tmp` as it is after a boot. */
export function fillTemporary({ files, model, isOld }: Router): void {
  files.place('/tmp', directory());
  if (!isOld) {
    files.placeText('/tmp/sysinfo/board_name', `${model.boardName}\n`);
    files.placeText('/tmp/sysinfo/model', `${model.model}\n`);
  }
  for (const folder of ['/tmp/opkg-lists', '/tmp/run', '/tmp/lock', '/tmp/log']) files.place(folder, directory());
  files.placeText('/tmp/opkg-lists/openwrt_core', 'a list of packages\n');
}

/** The configuration that a user of OpenWISP has; a flash keeps it unless it is told not to. */
export function installConfiguration(router: Router, options: { withAgent: boolean }): void {
  const { files, identity, name } = router;
  files.placeText('/etc/config/system', `config system\n\toption hostname '${name}'\n\toption compat_version '1.0'\n`);
  files.placeText('/etc/config/network', "config interface 'wan'\n\toption proto 'dhcp'\n");
  if (!options.withAgent) return;
  files.placeText(
    '/etc/config/openwisp',
    `config controller 'http'\n\toption url 'https://openwisp.example'\n\toption uuid '${identity.id}'\n`,
  );
  files.placeText('/etc/openwisp/checksum', '00000000000000000000000000000000\n');
}
