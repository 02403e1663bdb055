import type { PhaseResult } from '@firmware-upgrader/domain';
import { UpgradeError } from '../../upgrade-error';
import type { UpgradeContext } from '../../upgrader';
import { backToTesting, judgeUnrebooted, notFlashed } from '../after-flash';
import { passGate } from '../flash-gate';
import { followFlash } from '../follow-flash';
import { imageBase, operationBase } from '../image-file';
import { keepFiles } from '../kept-files';
import { provenDevice, returnedDevice } from '../proven-device';
import { hasRebooted } from '../rebooted';
import { flagsOf, type SysupgradeVariant } from '../sysupgrade-variant';

const onwards: PhaseResult = { kind: 'next', phase: 'rebooting' };

/**
 * The point of no return. Only the run that committed this phase may pass the gate; any other finds out from the device
 * what became of it. A session that breaks here is no failure: the device is asked again once it is back.
 */
export async function flashing(context: UpgradeContext, variant: SysupgradeVariant): Promise<PhaseResult> {
  try {
    return context.isFreshPhase ? await begin(context, variant) : await resume(context, variant);
  } catch (error) {
    if (error instanceof UpgradeError) return onwards;
    throw error;
  }
}

async function begin(context: UpgradeContext, variant: SysupgradeVariant): Promise<PhaseResult> {
  const flash = (image: string) => variant.flashCommand(image, flagsOf(context, variant));
  const device = await provenDevice(context);
  await keepFiles(device.shell, variant.filesToKeep);
  await context.log('flash-started', { command: flash('').join(' ').trim() });
  const hasPassed = await passGate(device.shell, {
    base: imageBase(context),
    operation: operationBase(context),
    flash,
    forgetsAgentChecksum: variant.forgetsAgentChecksum,
  });
  if (!hasPassed) return await backToTesting(context);
  const course = await followFlash(context, device);
  return course === 'over' ? await notFlashed(context, device) : onwards;
}

async function resume(context: UpgradeContext, variant: SysupgradeVariant): Promise<PhaseResult> {
  const device = await returnedDevice(context, variant);
  if (await hasRebooted(context, device)) return onwards;
  const found = await judgeUnrebooted(context, device, 'as-it-comes');
  return found === 'lost' || found === 'running' ? onwards : found;
}
