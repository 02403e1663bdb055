import type { PhaseResult } from '@firmware-upgrader/domain';
import { UpgradeError } from '../../upgrade-error';
import type { UpgradeContext } from '../../upgrader';
import { judgeReturn, orShutOut } from '../after-flash';
import { writeChecksum } from '../checksum-file';
import { returnedDevice } from '../proven-device';
import type { SysupgradeVariant } from '../sysupgrade-variant';

/** Leaves the mark of this image on the device, so that the next upgrade knows. */
export async function finishing(context: UpgradeContext, variant: SysupgradeVariant): Promise<PhaseResult> {
  return orShutOut(context, () => finish(context, variant));
}

async function finish(context: UpgradeContext, variant: SysupgradeVariant): Promise<PhaseResult> {
  const { shell, facts } = await returnedDevice(context, variant);
  // Judged anew: a session of another run comes here, too, and the device may have gone back meanwhile.
  const ending = judgeReturn(context, facts);
  if (ending.isInstalled) {
    await context.log('checksum-writing');
    try {
      await writeChecksum(shell, context.task.image.sha256);
    } catch (error) {
      if (!(error instanceof UpgradeError)) throw error;
      await context.closeShell();
      const { reason, detail } = error;
      return { kind: 'unanswered', onLastTry: { ...ending, reason: 'checksum-not-written' }, reason, detail };
    }
  }
  await context.closeShell();
  return { kind: 'end', ending };
}
