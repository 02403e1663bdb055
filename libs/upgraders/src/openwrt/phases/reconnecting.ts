import type { Ending, PhaseResult } from '@firmware-upgrader/domain';
import type { UpgradeContext } from '../../upgrader';
import { judgeReturn, judgeUnrebooted, orShutOut, verdictLine } from '../after-flash';
import { returnedDevice, type ProvenDevice } from '../proven-device';
import { hasRebooted } from '../rebooted';
import type { SysupgradeVariant } from '../sysupgrade-variant';
import { reportFacts } from './identity';

const UNREACHABLE: Ending = { reason: 'unreachable', isInstalled: true, isVerified: false };
const NOT_FLASHED: Ending = { reason: 'not-flashed', isInstalled: false, isVerified: null };

/** One attempt to find the device again, and the verdict on what it runs. */
export async function reconnecting(context: UpgradeContext, variant: SysupgradeVariant): Promise<PhaseResult> {
  const addresses = context.task.device.addresses.join(', ');
  if (!context.openShell) await context.log('reconnecting', { addresses, attempt: context.reconnects + 1 });
  return orShutOut(context, async () => judge(context, await returnedDevice(context, variant)));
}

async function judge(context: UpgradeContext, device: ProvenDevice): Promise<PhaseResult> {
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

async function withoutReboot(context: UpgradeContext, device: ProvenDevice): Promise<PhaseResult> {
  // What a flash said before that hangs is in the log: not once more each time the device is looked at.
  const found = await judgeUnrebooted(context, device, 'at-its-end');
  if (found !== 'running' && found !== 'lost') return found;
  await context.closeShell();
  if (found === 'running') return { kind: 'unanswered', onLastTry: NOT_FLASHED };
  return { kind: 'unanswered', onLastTry: UNREACHABLE, reason: 'link-lost' };
}
