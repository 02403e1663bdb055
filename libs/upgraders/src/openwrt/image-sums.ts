import { createHash } from 'node:crypto';
import type { DeviceShell } from '../ssh/device-shell';
import { UpgradeError } from '../upgrade-error';
import type { UpgradeContext } from '../upgrader';
import { openStored } from './stored-image';

type ChecksumTool = 'sha256sum' | 'md5sum';

export interface FileSum {
  readonly sizeBytes: number;
  readonly tool: ChecksumTool;
  readonly digest: string;
}

const SUM = `
size=$(wc -c < "$1") || exit 1
if sum=$(sha256sum < "$1" 2>/dev/null); then echo "$size sha256sum $sum"
elif sum=$(md5sum < "$1" 2>/dev/null); then echo "$size md5sum $sum"
else echo "$size none"
fi
`;
/** Reading 30 MiB takes a slow router longer than any other command. */
const SLOW_COMMAND = 4;

export async function sumOnDevice(context: UpgradeContext, shell: DeviceShell, path: string): Promise<FileSum> {
  const timeoutMs = SLOW_COMMAND * context.settings.sshCommandTimeoutMs;
  const { output } = await shell.script(SUM, [path], { timeoutMs });
  const [size, tool, digest = ''] = output.trim().split(/\s+/);
  if (tool === 'none') throw new UpgradeError('upload-not-checkable');
  if (tool !== 'sha256sum' && tool !== 'md5sum') throw new UpgradeError('command-failed', output.trim());
  return { sizeBytes: Number(size), tool, digest: digest.toLowerCase() };
}

/** Whether a file of the device is the image, and all of it. */
export async function isWholeImage(context: UpgradeContext, found: FileSum): Promise<boolean> {
  const { image } = context.task;
  if (found.sizeBytes !== image.sizeBytes) return false;
  if (found.tool === 'sha256sum') return found.digest === image.sha256;
  await assertStoredIsImage(context);
  return isBeginningOfImage(context, found);
}

/** Whether a file of the device is what the stored image begins with. */
export async function isBeginningOfImage(context: UpgradeContext, found: FileSum): Promise<boolean> {
  const algorithm = found.tool === 'sha256sum' ? 'sha256' : 'md5';
  return found.digest === (await sumOfStored(context, algorithm, found.sizeBytes));
}

/** Throws when the stored file is not the image that was accepted. */
export async function assertStoredIsImage(context: UpgradeContext): Promise<void> {
  const found = await sumOfStored(context, 'sha256');
  if (found !== context.task.image.sha256) throw new UpgradeError('image-unavailable');
}

async function sumOfStored(context: UpgradeContext, algorithm: 'sha256' | 'md5', endByte = Infinity): Promise<string> {
  const hash = createHash(algorithm);
  let left = endByte;
  for await (const chunk of await openStored(context, 0)) {
    const piece = (chunk as Buffer).subarray(0, left);
    hash.update(piece);
    left -= piece.length;
    // Leaving the loop ends the stream.
    if (left === 0) break;
  }
  return hash.digest('hex');
}
