import type { DeviceShell } from '../ssh/device-shell';
import { UpgradeError } from '../upgrade-error';
import type { UpgradeContext } from '../upgrader';

export interface FreeSpace {
  readonly memoryBytes: number;
  /** In `/tmp`, which takes half of the memory at most; null: the device does not say. */
  readonly tmpBytes: number | null;
}

const SCRIPT = `
rm -rf /tmp/opkg-lists/
sync
echo 3 > /proc/sys/vm/drop_caches
cat /proc/meminfo
df -k /tmp
exit 0
`;

/** Drops what can be had again, then measures. */
export async function measureFreeSpace(context: UpgradeContext, shell: DeviceShell): Promise<FreeSpace> {
  // Writing out caches may take a while on a worn flash.
  const timeoutMs = 2 * context.settings.sshCommandTimeoutMs;
  const { output } = await shell.script(`{ ${SCRIPT.trim()}\n} 2>/dev/null`, [], { timeoutMs, okExitCodes: 'any' });
  return parseFreeSpace(output);
}

/** What is free as things are; null: the device does not say. */
export async function readFreeMemory(shell: DeviceShell): Promise<number | null> {
  const { output } = await shell.exec(['cat', '/proc/meminfo'], { okExitCodes: 'any' });
  return parseFreeMemory(output);
}

function parseFreeMemory(output: string): number | null {
  const kibibytes = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(output)?.[1];
  // Kernels before 3.14 have no MemAvailable.
  const free = kibibytes('MemAvailable') ?? kibibytes('MemFree');
  return free === undefined ? null : Number(free) * 1024;
}

export function parseFreeSpace(output: string): FreeSpace {
  const memoryBytes = parseFreeMemory(output);
  if (memoryBytes === null)
    throw new UpgradeError('command-failed', 'The device does not say how much memory is free.');
  // The column before the percentage; a long name of the file system pushes the columns to a line of their own.
  const available = /\s(\d+)\s+\d+%\s+\/tmp\s*$/m.exec(output)?.[1];
  return { memoryBytes, tmpBytes: available === undefined ? null : Number(available) * 1024 };
}
