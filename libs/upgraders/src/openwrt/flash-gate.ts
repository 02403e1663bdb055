import type { DeviceShell } from '../ssh/device-shell';
import { commandText } from '../ssh/quote';
import { SYSTEM_PATH } from './system-path';

/**
 * The flash command runs, which the shell that waits for it names, or has told procd to write the flash (`upgraded` takes
 * the place of `sysupgrade`: OpenWrt procd, upgraded/).
 */
const IS_FLASHING = `pgrep -f "[s]ysupgrade|[u]pgraded|$1[.]go" >/dev/null 2>&1`;

/**
 * The rename is the gate: whoever wins it decides whether this image is flashed, once. From then on nothing of it may die
 * with the session.
 */
const passAnd = (flash: readonly string[]) => `
${SYSTEM_PATH}
base=$1; operation=$2; forget=$3
if [ "$forget" = yes ]; then rm -f /etc/openwisp/checksum; fi
trap '' HUP PIPE
mv "$base.bin" "$base.go" || exit 3
for file in "$operation"*.watch; do rm -f "$file"; done
( ${commandText(flash)}
echo $? > "$base.rc"
) </dev/null >"$base.out" 2>&1 &
`;

// Not `sysupgrade`: it also tests images, and whoever waited for that may be dead.
const IS_FLASHING_ANY = `pgrep -f "[u]pgraded|[f]w-[^ ]*[.]go" >/dev/null 2>&1`;

/** Whether an image of ours is being flashed, by an upgrade that ended before its flash did. Unknown is no. */
export async function isFlashing(shell: DeviceShell): Promise<boolean> {
  return (await shell.script(IS_FLASHING_ANY, [], { okExitCodes: 'any' })).exitCode === 0;
}

interface GatePass {
  /** Names of the image and of the operation on the device. */
  readonly base: string;
  readonly operation: string;
  /** The command that flashes the image at this path. */
  readonly flash: (image: string) => readonly string[];
  readonly forgetsAgentChecksum: boolean;
}

/** False: the image is no longer there, and this gate stays shut for ever. */
export async function passGate(shell: DeviceShell, { base, operation, flash, ...rest }: GatePass): Promise<boolean> {
  const forget = rest.forgetsAgentChecksum ? 'yes' : 'no';
  const script = passAnd(flash(`${base}.go`));
  const { exitCode } = await shell.script(script, [base, operation, forget], { okExitCodes: [0, 3] });
  return exitCode === 0;
}

const SHUT = `
mv "$1.bin" "$1.void" 2>/dev/null
if [ -e "$1.void" ]; then echo shut
elif [ -e "$1.go" ]; then echo passed
elif [ -e "$2.void" ]; then echo shut-before
else echo gone
fi
`;

/**
 * Shuts the gate unless it was passed. `shut-before`: that of the attempt before was, and this one has no image yet.
 * `gone`: no trace of the image, so the gate can no longer be passed.
 */
export type GateState = 'shut' | 'passed' | 'shut-before' | 'gone';

export async function shutGate(shell: DeviceShell, base: string, baseBefore: string): Promise<GateState> {
  const { output } = await shell.script(SHUT, [base, baseBefore]);
  const state = output.trim();
  return state === 'shut' || state === 'passed' || state === 'shut-before' ? state : 'gone';
}

// Where pgrep is missing, an exit code that was not written stands for a flash that runs.
const LOOK = `
${IS_FLASHING}; found=$?
if [ $found = 0 ]; then state=running
elif [ $found != 1 ] && [ ! -e "$1.rc" ]; then state=running
else state=over
fi
size=$(wc -c < "$1.out") || size=0
echo "$state $size"
head -c "$size" "$1.out" | tail -c "+$2"
`;

export interface FlashLook {
  readonly isRunning: boolean;
  /** What was said from the given byte on. */
  readonly words: string;
  /** Bytes said so far. */
  readonly size: number;
}

export async function lookAtFlash(shell: DeviceShell, base: string, fromByte: number): Promise<FlashLook> {
  const { output } = await shell.script(`{ ${LOOK.trim()}\n} 2>/dev/null`, [base, String(fromByte + 1)], {
    okExitCodes: 'any',
  });
  const end = output.indexOf('\n');
  const [state, size] = (end < 0 ? output : output.slice(0, end)).split(' ');
  return { isRunning: state !== 'over', size: Number(size) || fromByte, words: end < 0 ? '' : output.slice(end + 1) };
}
