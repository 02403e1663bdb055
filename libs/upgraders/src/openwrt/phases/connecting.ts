import type { PhaseResult } from '@firmware-upgrader/domain';
import type { UpgradeContext } from '../../upgrader';

export async function connecting(context: UpgradeContext): Promise<PhaseResult> {
  const { addresses } = context.task.device;
  if (!context.openShell && addresses.length > 0) await context.log('connecting', { addresses: addresses.join(', ') });
  const shell = await context.shell();
  await context.log('connected', { address: shell.address });
  context.throwIfCancelled();
  return { kind: 'next', phase: 'identity' };
}
