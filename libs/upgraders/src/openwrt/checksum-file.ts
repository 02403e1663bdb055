import type { DeviceShell } from '../ssh/device-shell';

const FOLDER = '/etc/openwisp';
export const CHECKSUM_FILE = `${FOLDER}/firmware_checksum`;

/** The mark that an upgrade leaves: the SHA-256 of its image. Kept by a flash that keeps the configuration. */
export async function checksumOnDevice(shell: DeviceShell): Promise<string | null> {
  const { output, exitCode } = await shell.script('[ -f "$1" ] && cat "$1"', [CHECKSUM_FILE], { okExitCodes: [0, 1] });
  return exitCode === 0 ? output.trim().toLowerCase() : null;
}

// Written beside and renamed: a power cut must not leave half a mark.
const WRITE = 'mkdir -p "$1" && echo "$3" > "$2.new" && mv "$2.new" "$2" && sync';

export async function writeChecksum(shell: DeviceShell, sha256: string): Promise<void> {
  await shell.script(WRITE, [FOLDER, CHECKSUM_FILE, sha256]);
}
