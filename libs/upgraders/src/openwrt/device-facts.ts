import { releaseText, type Release } from '@firmware-upgrader/domain';
import { randomBytes } from 'node:crypto';
import type { DeviceShell } from '../ssh/device-shell';
import { UpgradeError } from '../upgrade-error';
import { CHECKSUM_FILE } from './checksum-file';
import type { DeviceReport } from '../task';
import { SYSTEM_PATH } from './system-path';

/** What a device says of itself in one round trip; null where it says nothing. */
export interface DeviceFacts {
  /** Another one after every boot. */
  readonly bootId: string | null;
  readonly uptimeSeconds: number | null;
  readonly release: Release | null;
  /** The release in words, as the agent reports a device's `os`. */
  readonly description: string;
  readonly boardName: string | null;
  readonly model: string | null;
  /** Lower-case, of all interfaces but loopback. */
  readonly macAddresses: readonly string[];
  /** As OpenWISP's agent keeps it. */
  readonly uuid: string | null;
  /** What whoever flashed it last has written down. */
  readonly imageSha256: string | null;
}

/**
 * Board and model: OpenWrt, package/base-files/files/lib/preinit/02_sysinfo. Release: package/base-files/files/etc/
 * openwrt_release; `ubus call system board` is procd's (system.c). Before 12.09 none of these names a model, but the
 * kernel does (arch/mips/kernel/proc.c). The parameter is a line that no file holds.
 */
const SCRIPT = `
${SYSTEM_PATH}
{
echo "$1 boot_id"; cat /proc/sys/kernel/random/boot_id
echo "$1 uptime"; cat /proc/uptime
echo "$1 release"; cat /etc/openwrt_release
echo; echo "$1 board"; ubus call system board
echo; echo "$1 board_name"; head -n 1 /tmp/sysinfo/board_name
echo; echo "$1 model"; head -n 1 /tmp/sysinfo/model
echo; echo "$1 cpu"; cat /proc/cpuinfo
echo; echo "$1 addresses"; cat /sys/class/net/*/address
echo; echo "$1 uuid"; uci -q get openwisp.http.uuid
echo; echo "$1 checksum"; cat ${CHECKSUM_FILE}
echo; echo "$1 end"
} 2>/dev/null
`;

export async function readDeviceFacts(shell: DeviceShell): Promise<DeviceFacts> {
  const mark = `-- ${randomBytes(12).toString('hex')}`;
  const { output } = await shell.script(SCRIPT, [mark], { okExitCodes: 'any' });
  return parseDeviceFacts(output, mark);
}

/** For the device's row. */
export function deviceReport(facts: DeviceFacts): DeviceReport {
  const { description, model, boardName, release, imageSha256 } = facts;
  return {
    os: description,
    model: model ?? '',
    boardName: boardName ?? '',
    release: release ? releaseText(release) : '',
    imageSha256: imageSha256 ?? '',
  };
}

export function parseDeviceFacts(output: string, mark: string): DeviceFacts {
  const sections = split(output, mark);
  if (!sections.has('end')) throw new UpgradeError('command-failed', 'The device does not say what it is.');
  const section = (name: string) => sections.get(name) ?? '';
  const board = parseBoard(section('board'));
  const release = section('release');
  const version = assignment(release, 'DISTRIB_RELEASE') ?? board.version;
  const revision = assignment(release, 'DISTRIB_REVISION') ?? board.revision ?? '';
  const uptime = Number.parseFloat(section('uptime'));
  return {
    bootId: /^[0-9a-f-]{32,36}$/i.exec(section('boot_id'))?.[0].toLowerCase() ?? null,
    uptimeSeconds: Number.isFinite(uptime) ? uptime : null,
    release: version ? { version, revision } : null,
    description: assignment(release, 'DISTRIB_DESCRIPTION') ?? board.description ?? '',
    boardName: firstLine(section('board_name')) ?? board.boardName ?? null,
    model: firstLine(section('model')) ?? board.model ?? machine(section('cpu')),
    macAddresses: macAddresses(section('addresses')),
    uuid: firstLine(section('uuid')),
    imageSha256: /^[0-9a-f]{64}$/i.exec(section('checksum'))?.[0].toLowerCase() ?? null,
  };
}

function split(output: string, mark: string): Map<string, string> {
  const [, ...parts] = output.split(`${mark} `);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return end < 0 ? [part.trim(), ''] : [part.slice(0, end).trim(), part.slice(end + 1).trim()];
    }),
  );
}

function firstLine(text: string): string | null {
  return text.split('\n')[0]?.trim() || null;
}

/** The value of a shell assignment; read, never run. */
function assignment(text: string, name: string): string | null {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name}=`));
  return (
    line
      ?.slice(name.length + 1)
      .replace(/^(['"])(.*)\1$/, '$2')
      .trim() || null
  );
}

function machine(cpuInfo: string): string | null {
  return /^machine\s*:\s*(\S.*)$/m.exec(cpuInfo)?.[1]?.trim() ?? null;
}

function macAddresses(text: string): string[] {
  const addresses = text.toLowerCase().match(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/gm) ?? [];
  return [...new Set(addresses)].filter((address) => address !== '00:00:00:00:00:00');
}

type Board = Partial<Record<'version' | 'revision' | 'description' | 'boardName' | 'model', string>>;

function parseBoard(json: string): Board {
  const board = object(parseJson(json));
  const release = object(board['release']);
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    version: text(release['version']),
    revision: text(release['revision']),
    description: text(release['description']),
    boardName: text(board['board_name']),
    model: text(board['model']),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
