import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { Client } from 'ssh2';
import { UpgradeError } from '../upgrade-error';
import type { UploadOptions } from './device-shell';
import { commandText, scriptText } from './quote';
import { Transfer } from './transfer';

/** In what `dd` counts (busybox: coreutils/dd.c). */
export const BLOCK_BYTES = 4096;

/**
 * Streams into a file of the device without SFTP, which stock OpenWrt lacks: `cat`, else the receiving side of `scp`; for
 * the rest of a file `dd`, which writes at its place whatever the file's size has become meanwhile.
 */
export async function uploadFile(
  client: Client,
  open: () => Promise<Readable>,
  path: string,
  options: UploadOptions,
  signal: AbortSignal,
): Promise<void> {
  const { startByte = 0, sizeBytes, onProgress } = options;
  if (startByte > 0 && startByte === sizeBytes) return;
  const over = (text: string) => ({ client, signal, text });
  if (startByte > 0) {
    const command = scriptText(`dd of="$1" bs=${BLOCK_BYTES} seek="$2"`, [path, String(startByte / BLOCK_BYTES)]);
    const rest = { ...options, onProgress: (bytes: number) => onProgress?.(startByte + bytes) };
    if (await Transfer.run(over(command), rest, (transfer) => transfer.send(open))) return;
    throw new UpgradeError('upload-failed', 'The device has no dd.');
  }
  const cat = scriptText('cat > "$1"', [path]);
  if (await Transfer.run(over(cat), options, (transfer) => transfer.send(open))) return;
  const scp = commandText(['scp', '-t', path]);
  const hasScp = await Transfer.run(over(scp), options, async (transfer) => {
    await transfer.acknowledgement();
    await transfer.write(Buffer.from(`C0644 ${sizeBytes} ${basename(path).replaceAll('\n', '')}\n`));
    await transfer.acknowledgement();
    await transfer.send(open);
    await transfer.write(Buffer.from([0]));
    await transfer.acknowledgement();
  });
  if (!hasScp) throw new UpgradeError('upload-failed', 'The device has neither cat nor scp.');
}
