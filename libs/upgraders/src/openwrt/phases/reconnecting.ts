import { reasonOf, type Ending, type PhaseResult } from '@firmware-upgrader/domain';
import { UpgradeError } from '../../upgrade-error';
import type { UpgradeContext } from '../../upgrader';
import { hasRebooted, judgeReturn, judgeUnrebooted, verdictLine } from '../after-flash';
import { returnedDevice, type ProvenDevice } from '../proven-device';
import type { SysupgradeVariant } from '../sysupgrade-variant';
import { reportFacts } from './identity';

const UNREACHABLE: Ending = { reason: 'unreachable', isInstalled: true, isVerified: false };
const NOT_FLASHED: Ending = { reason: 'not-flashed', isInstalled: false, isVerified: null };

/** One attempt to find the device again, and the verdict on what it runs. */
export async function reconnecting(context: UpgradeContext, variant: SysupgradeVariant): Promise<PhaseResult> {
  const device = await findDevice(context, variant);
  if (!device) return { kind: 'unanswered', onLastTry: UNREACHABLE };
  await context.log('reconnected');
  if (!(await hasRebooted(context, device))) return await withoutReboot(context, device);
  // A boot starts the services by itself.
  if (context.witness.servicesStopped !== null) await context.learn({ servicesStopped: null });
  await reportFacts(context, device.facts);
  const ending = judgeReturn(context, device.facts);
  await context.log(...verdictLine(ending, context, device.facts));
  if (ending.isInstalled) return { kind: 'next', phase: 'finishing' };
  await context.closeShell();
  return { kind: 'end', ending };
}

async function findDevice(context: UpgradeContext, variant: SysupgradeVariant): Promise<ProvenDevice | null> {
  const addresses = context.task.device.addresses.join(', ');
  if (!context.openShell) await context.log('reconnecting', { addresses, attempt: context.reconnects + 1 });
  try {
    return await returnedDevice(context, variant);
  } catch (error) {
    if (!(error instanceof UpgradeError)) throw error;
    await context.closeShell();
    const words = error.detail === '' ? '' : `: ${error.detail}`;
    await context.log('not-reachable-yet', {
      cause: `${reasonOf(error.reason).meaning}${words}`,
      seconds: Math.ceil(context.settings.reconnectRetryDelayMs / 1000),
    });
    return null;
  }
}

async function withoutReboot(context: UpgradeContext, device: ProvenDevice): Promise<PhaseResult> {
  const found = await judgeUnrebooted(context, device);
  if (found !== 'running' && found !== 'lost') return found;
  if (found === 'running') await context.log('flash-running');
  await context.closeShell();
  return { kind: 'unanswered', onLastTry: found === 'running' ? NOT_FLASHED : UNREACHABLE };
}
