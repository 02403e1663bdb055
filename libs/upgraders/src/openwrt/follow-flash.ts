import { UpgradeError } from '../upgrade-error';
import { pause } from '../ssh/waiting';
import type { UpgradeContext } from '../upgrader';
import { lookAtFlash, type FlashLook } from './flash-gate';
import { imageBase } from './image-file';
import type { ProvenDevice } from './proven-device';

const LOOK_EVERY_MS = 500;
/** procd may take over the flash from a sysupgrade that ended, and closes the session only then. */
const SETTLE_MS = 20_000;

/** `lost`: the session ended, as it does when the flash goes well. `over`: nothing flashes and nothing will. */
export type FlashCourse = 'lost' | 'running' | 'over';

/** Whether the words of sysupgrade are said as they come, or only once nothing more comes of it. */
export type Telling = 'as-it-comes' | 'at-its-end';

/** Says what sysupgrade says until the session breaks, the flash ends without a reboot, or it has had its time. */
export async function followFlash(
  context: UpgradeContext,
  { shell }: ProvenDevice,
  telling: Telling = 'as-it-comes',
): Promise<FlashCourse> {
  const { flashTimeoutMs } = context.settings;
  const began = performance.now() - (await context.millisecondsSinceFlash());
  const output = new OutputLines(context, telling);
  let overSince: number | null = null;
  for (;;) {
    const look = await lookOrNull(() => lookAtFlash(shell, imageBase(context), output.size));
    if (!look) {
      await context.closeShell();
      return 'lost';
    }
    await output.add(look);
    const now = performance.now();
    overSince = look.isRunning ? null : (overSince ?? now);
    if (overSince !== null && now - overSince >= Math.min(SETTLE_MS, flashTimeoutMs)) {
      await output.end();
      return 'over';
    }
    if (look.isRunning && now - began >= flashTimeoutMs) return 'running';
    await pause(LOOK_EVERY_MS, context.signal);
  }
}

/** Null: the device did not answer. */
async function lookOrNull(look: () => Promise<FlashLook>): Promise<FlashLook | null> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof UpgradeError) return null;
    throw error;
  }
}

/** Logs whole lines. */
class OutputLines {
  size = 0;
  private rest = '';
  private held: string[] = [];

  constructor(
    private readonly context: UpgradeContext,
    private readonly telling: Telling,
  ) {}

  async add({ words, size }: FlashLook): Promise<void> {
    this.size = size;
    const lines = (this.rest + words).split('\n');
    this.rest = lines.pop() ?? '';
    if (this.telling === 'at-its-end') this.held.push(...lines);
    else for (const line of lines) await this.log(line);
  }

  async end(): Promise<void> {
    for (const line of [...this.held, this.rest]) await this.log(line);
  }

  private async log(line: string): Promise<void> {
    if (line.trim() !== '') await this.context.log('output', { line });
  }
}
