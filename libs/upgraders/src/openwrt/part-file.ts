import type { DeviceShell } from '../ssh/device-shell';
import { BLOCK_BYTES } from '../ssh/upload';
import type { UpgradeContext } from '../upgrader';
import { END_WRITERS } from './end-writers';
import { imageBase } from './image-file';

/** The image while it arrives. */
export function partPath(context: UpgradeContext): string {
  return `${imageBase(context)}.part`;
}

const GUARD = `
part=$1; seconds=$2
( trap '' HUP PIPE
size=none
while sleep "$seconds" && [ -f "$part" ]; do
before=$size
size=$(wc -c < "$part")
[ "$size" = "$before" ] && rm -f "$part" "$part".*
done
) </dev/null >/dev/null 2>&1 &
`;

/** Should we never come back for a part, the device frees the memory of what does not grow any more by itself. */
export async function guardPart(context: UpgradeContext, shell: DeviceShell): Promise<void> {
  const seconds = Math.ceil(context.settings.taskTimeoutMs / 1000);
  await shell.script(GUARD, [partPath(context), String(seconds)]);
}

const CUT = `
${END_WRITERS}
end_writers "$1"
rm -f "$1".*
[ -f "$1" ] || exit 3
size=$(wc -c < "$1") || exit 3
[ "$size" -gt "$2" ] && exit 3
[ "$size" -eq "$2" ] && exit 0
blocks=$((size / ${BLOCK_BYTES}))
[ "$blocks" -gt 0 ] || exit 3
dd if=/dev/null of="$1" bs=${BLOCK_BYTES} seek="$blocks" 2>/dev/null || exit 3
`;

/**
 * Leaves of a part only what one can go on with, written to by nobody: all of it when it is whole, else its full blocks.
 * False: that is nothing. Who writes from a position on, as `cat` and `dd` do, writes the same there as any other.
 */
export async function cutPart(context: UpgradeContext, shell: DeviceShell): Promise<boolean> {
  const parameters = [partPath(context), String(context.task.image.sizeBytes)];
  const { exitCode } = await shell.script(CUT, parameters, { okExitCodes: [0, 3] });
  return exitCode === 0;
}

const ACCEPT = 'mv "$1" "$2" && rm -f "$1".*';

/** The part is whole and proved: from here on it may be flashed. */
export async function acceptPart(context: UpgradeContext, shell: DeviceShell): Promise<void> {
  await shell.script(ACCEPT, [partPath(context), `${imageBase(context)}.bin`]);
}
