import { randomBytes } from 'node:crypto';
import { pause } from '../ssh/waiting';
import type { DeviceShell } from '../ssh/device-shell';
import type { UpgradeContext } from '../upgrader';
import { partPath } from './part-file';

/**
 * Fetches in the background, for as long as it takes. What OpenWrt has is uclient-fetch (OpenWrt: uclient-fetch.c), under
 * the name of wget as well, unless the real wget is installed: of their options only these are common to all of them.
 */
const FETCH = `
PATH=/bin:/sbin:/usr/bin:/usr/sbin:$PATH; export PATH
part=$1; said=$2; url=$3; go_on=$4
tool=$(command -v uclient-fetch || command -v wget) || exit 4
( trap '' HUP PIPE
"$tool" -q $go_on -O "$part" "$url"
echo "exit $?"
) </dev/null >"$said" 2>&1 &
`;
const NO_TOOL = 4;

const LOOK = `
size=0; [ -f "$1" ] && size=$(wc -c < "$1")
echo "$size"; cat "$2"
`;

const FIRST_LOOK_MS = 100;
const LOOK_EVERY_MS = 1_000;
const LONGEST_WORDS = 200;

interface PullLook {
  readonly sizeBytes: number;
  /** Null: it still runs. */
  readonly exitCode: number | null;
  readonly words: string;
}

/**
 * Has the device fetch the image, or the rest of it, from the URL. Null: it says that it has all; else why it has not.
 * A download that is given up goes on until whoever takes over the part ends it.
 */
export async function pull(
  context: UpgradeContext,
  shell: DeviceShell,
  { url, startByte }: { readonly url: string; readonly startByte: number },
): Promise<string | null> {
  const { uploadStallTimeoutMs } = context.settings;
  const part = partPath(context);
  // A file of its own, as an earlier download may say how it ended only now.
  const said = `${part}.${randomBytes(4).toString('hex')}`;
  const goOn = startByte > 0 ? '-c' : '';
  const { exitCode } = await shell.script(FETCH, [part, said, url, goOn], { okExitCodes: [0, NO_TOOL] });
  if (exitCode === NO_TOOL) return 'the device has neither uclient-fetch nor wget';

  let sizeBytes = startByte;
  let movedAt = performance.now();
  for (let waitMs = FIRST_LOOK_MS; ; waitMs = Math.min(2 * waitMs, LOOK_EVERY_MS)) {
    await pause(waitMs, context.signal);
    const look = await lookAtPull(shell, part, said);
    if (look.sizeBytes !== sizeBytes) movedAt = performance.now();
    sizeBytes = look.sizeBytes;
    context.reportUpload(Math.min(sizeBytes, context.task.image.sizeBytes));
    if (look.exitCode !== null) return failureOf(look, { url, sizeBytes: context.task.image.sizeBytes });
    if (performance.now() - movedAt >= uploadStallTimeoutMs) {
      return `no byte arrived for ${uploadStallTimeoutMs / 1000} seconds`;
    }
  }
}

async function lookAtPull(shell: DeviceShell, part: string, said: string): Promise<PullLook> {
  const { output } = await shell.script(LOOK, [part, said]);
  const [size = '', ...lines] = output.trimEnd().split('\n');
  const exitCode = /^exit (\d+)$/.exec(lines.at(-1) ?? '')?.[1];
  if (exitCode === undefined) return { sizeBytes: Number(size) || 0, exitCode: null, words: '' };
  return { sizeBytes: Number(size) || 0, exitCode: Number(exitCode), words: lines.slice(0, -1).join('\n').trim() };
}

/** The URL opens the image to whoever knows it: no log may hold it. */
function failureOf(
  { exitCode, words, ...found }: PullLook,
  { url, sizeBytes }: { readonly url: string; readonly sizeBytes: number },
): string | null {
  if (exitCode === 0) {
    return found.sizeBytes === sizeBytes ? null : `what arrived is not the image: ${found.sizeBytes} bytes`;
  }
  const said = words.replaceAll(url, 'the URL').slice(0, LONGEST_WORDS);
  return said === '' ? `exit code ${exitCode}` : said;
}
