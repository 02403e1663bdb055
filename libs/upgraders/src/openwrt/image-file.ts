import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { DeviceShell } from '../ssh/device-shell';
import { UpgradeError } from '../upgrade-error';
import type { UpgradeContext } from '../upgrader';

/**
 * The image on the device, `/tmp/fw-<operation>-<n>` with *n* counting the flash gates, by what became of it:
 *
 * - `.part` being uploaded
 * - `.bin`  complete, its checksum proved
 * - `.go`   the flash began; `.out` has what sysupgrade says, `.rc` its exit code
 * - `.void` the flash with this *n* never began and never will
 */
export function imageBase(context: UpgradeContext, attempt = context.witness.flashAttempt): string {
  return `${operationBase(context)}-${attempt}`;
}

/** What the names of all files of an operation begin with. */
export function operationBase(context: UpgradeContext): string {
  return `/tmp/fw-${context.task.operationId}`;
}

const ADOPT = `
[ -e "$2.void" ] && mv "$2.void" "$1.bin"
[ -f "$1.bin" ] && wc -c < "$1.bin"
`;

/** The size of the complete image; null: there is none. One that an earlier gate never let pass is taken over. */
export async function imageSizeOnDevice(context: UpgradeContext, shell: DeviceShell): Promise<number | null> {
  const { flashAttempt } = context.witness;
  const bases = [imageBase(context), imageBase(context, flashAttempt - 1)];
  const { output, exitCode } = await shell.script(ADOPT, bases, { okExitCodes: [0, 1] });
  return exitCode === 0 ? Number.parseInt(output, 10) : null;
}

const ANY = 'for file in "$1"-*; do [ -e "$file" ] && exit 0; done; exit 1';

/** Whether anything of this operation's images is left, whatever became of it. */
export async function hasImageFile(context: UpgradeContext, shell: DeviceShell): Promise<boolean> {
  const { exitCode } = await shell.script(ANY, [operationBase(context)], { okExitCodes: [0, 1] });
  return exitCode === 0;
}

const REMOVE_OTHERS = `
pgrep -f '[s]ysupgrade|[u]pgraded' >/dev/null 2>&1 && exit 0
for file in /tmp/fw-*; do
case "$file" in "$1".bin|*.watch) ;; *) rm -f "$file" ;; esac
done
`;

/** Frees the memory held by images of tries that ended without a word; at most one upgrade of a device is under way. */
export async function removeOtherImages(context: UpgradeContext, shell: DeviceShell): Promise<void> {
  await shell.script(REMOVE_OTHERS, [imageBase(context)], { okExitCodes: 'any' });
}

const REMOVE_OWN = `
for file in "$1"-*; do
case "$file" in *.part|*.bin|*.void) rm -f "$file" ;; esac
done
`;

/** For a flash that never began: what began is left alone. */
export async function removeUnflashedImages(context: UpgradeContext, shell: DeviceShell): Promise<void> {
  await shell.script(REMOVE_OWN, [operationBase(context)]);
}

export type ChecksumTool = 'sha256sum' | 'md5sum';

interface FileSum {
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

/** What the sums of the image must be. */
export interface ImageSums {
  readonly sha256: string;
  readonly md5: string;
}

export function isWhole(found: FileSum, sizeBytes: number, sums: ImageSums): boolean {
  return found.sizeBytes === sizeBytes && found.digest === (found.tool === 'sha256sum' ? sums.sha256 : sums.md5);
}

/** Sums of the bytes that pass, which must be those of the stored image. */
export class PassingSums {
  private readonly sha256 = createHash('sha256');
  private readonly md5 = createHash('md5');
  private sizeBytes = 0;

  add(chunk: Buffer): void {
    this.sha256.update(chunk);
    this.md5.update(chunk);
    this.sizeBytes += chunk.length;
  }

  async *through(stream: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of stream) {
      this.add(chunk as Buffer);
      yield chunk as Buffer;
    }
  }

  /** Throws when the stored file is not the image that was accepted. */
  end({ sha256, sizeBytes }: { readonly sha256: string; readonly sizeBytes: number }): ImageSums {
    const found = this.sha256.digest('hex');
    if (found !== sha256 || this.sizeBytes !== sizeBytes) throw new UpgradeError('image-unavailable');
    return { sha256, md5: this.md5.digest('hex') };
  }
}
