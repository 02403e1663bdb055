import type { PhaseResult } from '@firmware-upgrader/domain';
import type { UpgradeContext } from '../../upgrader';
import type { SysupgradeVariant } from '../sysupgrade-variant';

/** Leaves the device alone while it writes its flash and starts. */
export async function rebooting(context: UpgradeContext, variant: SysupgradeVariant): Promise<PhaseResult> {
  await context.closeShell();
  const waitMs = variant.reconnectDelayMs(context.settings) - (await context.millisecondsSinceFlash());
  if (waitMs <= 0) return { kind: 'next', phase: 'reconnecting' };
  if (context.isFreshPhase) await context.log('session-closed', { seconds: Math.ceil(waitMs / 1000) });
  return { kind: 'wait', phase: 'rebooting', waitMs };
}
