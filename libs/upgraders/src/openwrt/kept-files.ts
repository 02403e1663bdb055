import type { DeviceShell } from '../ssh/device-shell';

const SCRIPT = `
for line in "$@"; do
grep -qxF "$line" /etc/sysupgrade.conf 2>/dev/null || echo "$line" >> /etc/sysupgrade.conf
done
`;

/** Adds files to those that a flash keeps (OpenWrt: package/base-files/files/sbin/sysupgrade), each once. */
export async function keepFiles(shell: DeviceShell, files: readonly string[]): Promise<void> {
  if (files.length > 0) await shell.script(SCRIPT, files);
}
