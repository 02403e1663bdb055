import type { DeviceShell } from '../ssh/device-shell';

const KEEP = 'grep -qxF "$1" /etc/sysupgrade.conf 2>/dev/null || echo "$1" >> /etc/sysupgrade.conf';

/** Adds files to those that a flash keeps (OpenWrt: package/base-files/files/sbin/sysupgrade), each once. */
export async function keepFiles(shell: DeviceShell, files: readonly string[]): Promise<void> {
  for (const file of files) await shell.script(KEEP, [file]);
}
