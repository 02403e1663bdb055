import type { DeviceShell } from '../ssh/device-shell';
import type { UpgradeContext } from '../upgrader';
import { END_WRITERS } from './end-writers';

/**
 * The image on the device, `/tmp/fw-<operation>-<n>` with *n* counting the flash gates, by what became of it:
 *
 * - `.part` arriving, or what a broken try left of it
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

const REMOVE_PART = `part=$file
${END_WRITERS}
rm -f "$file"`;

const REMOVE_OTHERS = `
pgrep -f '[s]ysupgrade|[u]pgraded' >/dev/null 2>&1 && exit 0
for file in /tmp/fw-*; do
case "$file" in
"$1".bin|"$1".part|"$1".part.*|*.watch) ;;
*.part) ${REMOVE_PART} ;;
*) rm -f "$file" ;;
esac
done
[ -f "$1.part" ] && wc -c < "$1.part"
exit 0
`;

/**
 * Frees the memory held by images of tries that ended without a word; at most one upgrade of a device is under way.
 * Returns how much of this image is there already, though not proved.
 */
export async function removeOtherImages(context: UpgradeContext, shell: DeviceShell): Promise<number> {
  const { output } = await shell.script(REMOVE_OTHERS, [imageBase(context)], { okExitCodes: 'any' });
  return Number.parseInt(output, 10) || 0;
}

const REMOVE_OWN = `
for file in "$1"-*; do
case "$file" in
*.part) ${REMOVE_PART} ;;
*.part.*|*.bin|*.void) rm -f "$file" ;;
esac
done
`;

/** For a flash that never began: what began is left alone. */
export async function removeUnflashedImages(context: UpgradeContext, shell: DeviceShell): Promise<void> {
  await shell.script(REMOVE_OWN, [operationBase(context)]);
}
