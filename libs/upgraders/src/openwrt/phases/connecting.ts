import type { PhaseResult } from '@firmware-upgrader/domain';
import type { UpgradeContext } from '../../upgrader';

export async function connecting(context: UpgradeContext): Promise<PhaseResult> {
  if (!context.openShell) await context.log('connecting', { addresses: context.task.device.addresses.join(', ') });
  const shell = await context.shell();
  await context.log('connected', { address: shell.address });
  context.throwIfCancelled();
  return { kind: 'next', phase: 'identity' };
}
