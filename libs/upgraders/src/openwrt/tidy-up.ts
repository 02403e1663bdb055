import { shortCauseOf, type LogData } from '@firmware-upgrader/domain';
import { UpgradeError } from '../upgrade-error';
import type { Prospect, UpgradeContext } from '../upgrader';
import { removeUnflashedImages } from './image-file';
import { isProven, provenDevice } from './proven-device';
import { startServices } from './services';

/**
 * The one place where a try that ended before the flash is undone. A device that did not prove itself is left alone. What
 * arrived of the image stays for another try, unless services that were stopped for their memory start again.
 */
export async function tidyUp(context: UpgradeContext, prospect: Prospect): Promise<void> {
  const hasStopped = () => context.witness.servicesStopped !== null;
  try {
    const isAtHand = context.openShell !== null && isProven(context.openShell);
    if (!hasStopped() && (!isAtHand || prospect === 'another-try')) return;
    const { shell } = await provenDevice(context);
    if (hasStopped()) await startServices(context, shell);
    await removeUnflashedImages(context, shell);
  } catch (error) {
    if (!hasStopped()) return;
    const cause: LogData =
      error instanceof UpgradeError
        ? shortCauseOf(error.reason, error.detail)
        : { cause: 'the attempt was broken off' };
    // Without a log there is nowhere left to say it.
    await context.log('services-not-started', cause).catch(() => undefined);
  }
}
