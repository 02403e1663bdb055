import { randomBytes } from 'node:crypto';
import type { DeviceShell } from '../ssh/device-shell';
import { BLOCK_BYTES } from '../ssh/upload';
import type { UpgradeContext } from '../upgrader';
import { END_WRITERS } from './end-writers';
import { imageBase } from './image-file';

/** The image while it arrives. */
export function partPath(context: UpgradeContext): string {
  return `${imageBase(context)}.part`;
}

// As the timer of stopped services it holds good as long as its own file is there.
const GUARD = `
part=$1; guard=$2; seconds=$3
echo armed > "$guard"
( trap '' HUP PIPE
size=none
while sleep "$seconds" && [ -e "$guard" ]; do
before=$size
size=0; [ -f "$part" ] && size=$(wc -c < "$part")
[ "$size" = "$before" ] && rm -f "$part" "$part".*
done
) </dev/null >/dev/null 2>&1 &
`;

/** Should nobody come back for a part, the device frees the memory of what does not grow any more by itself. */
export async function guardPart(context: UpgradeContext, shell: DeviceShell): Promise<void> {
  const part = partPath(context);
  const guard = `${part}.${randomBytes(4).toString('hex')}`;
  await shell.script(GUARD, [part, guard, String(Math.ceil(context.settings.taskTimeoutMs / 1000))]);
}

const CUT = `
part=$1
${END_WRITERS}
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
