import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { DeviceShell } from '../ssh/device-shell';
import { UpgradeError } from '../upgrade-error';
import type { UpgradeContext } from '../upgrader';

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
  return found.digest === (found.tool === 'sha256sum' ? image.sha256 : await md5OfStored(context, image.sizeBytes));
}

/** The running sum of the image's first bytes, when those are what the device has of it; null: it has others. */
export async function sumOfBeginning(context: UpgradeContext, found: FileSum): Promise<PassingSum | null> {
  const sum = new PassingSum();
  for await (const chunk of storedBytes(context, found.sizeBytes)) sum.add(chunk);
  const digest = found.tool === 'sha256sum' ? sum.digest : await md5OfStored(context, found.sizeBytes);
  return digest === found.digest && sum.sizeBytes === found.sizeBytes ? sum : null;
}

/** For devices that lack `sha256sum`. */
async function md5OfStored(context: UpgradeContext, endByte: number): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of storedBytes(context, endByte)) hash.update(chunk);
  return hash.digest('hex');
}

async function* storedBytes(context: UpgradeContext, endByte: number): AsyncGenerator<Buffer> {
  let left = endByte;
  if (left === 0) return;
  // Leaving the loop ends the stream.
  for await (const chunk of await openStored(context, 0)) {
    const piece = (chunk as Buffer).subarray(0, left);
    left -= piece.length;
    yield piece;
    if (left === 0) return;
  }
}

export async function openStored({ task }: UpgradeContext, startByte: number): Promise<Readable> {
  try {
    return await task.image.open(startByte);
  } catch (cause) {
    throw new UpgradeError('image-unavailable', '', { cause });
  }
}

/** SHA-256 of the bytes that pass, which must be those of the stored image. */
export class PassingSum {
  constructor(
    private readonly hash: Hash = createHash('sha256'),
    private bytes = 0,
  ) {}

  get sizeBytes(): number {
    return this.bytes;
  }

  /** Of what has passed so far. */
  get digest(): string {
    return this.hash.copy().digest('hex');
  }

  copy(): PassingSum {
    return new PassingSum(this.hash.copy(), this.bytes);
  }

  add(chunk: Buffer): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
  }

  async *through(stream: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of stream) {
      this.add(chunk as Buffer);
      yield chunk as Buffer;
    }
  }

  /** Throws when the stored file is not the image that was accepted. */
  assertIsImage({ sha256, sizeBytes }: { readonly sha256: string; readonly sizeBytes: number }): void {
    if (this.digest !== sha256 || this.sizeBytes !== sizeBytes) throw new UpgradeError('image-unavailable');
  }
}
