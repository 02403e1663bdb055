import type { DeviceShell } from '../ssh/device-shell';
import { UpgradeError } from '../upgrade-error';
import type { UpgradeContext } from '../upgrader';
import { readDeviceFacts, type DeviceFacts } from './device-facts';
import { proveIdentity, proveReturn, type IdentityFinding } from './identity';
import { hasRebooted } from './rebooted';
import type { SysupgradeVariant } from './sysupgrade-variant';

/** A session whose other end has proved to be the device, with what it said of itself then. */
export interface ProvenDevice {
  readonly shell: DeviceShell;
  readonly facts: DeviceFacts;
  readonly provedBy: 'uuid' | 'mac' | 'host-key';
}

/** Every session is proved once, so nothing is judged or written over one that was not. */
const proven = new WeakMap<DeviceShell, ProvenDevice>();

export function isProven(shell: DeviceShell): boolean {
  return proven.has(shell);
}

/** Before the flash. What is learnt here is what the device will be judged by after it. */
export async function provenDevice(context: UpgradeContext): Promise<ProvenDevice> {
  const shell = await context.shell();
  const known = proven.get(shell);
  if (known) return known;
  const facts = await readDeviceFacts(shell);
  const finding = proveIdentity(facts, context.task.device, context.settings.deviceIdentity);
  if (finding.kind === 'missing') await context.log('identity-missing');
  if (finding.kind === 'differs') {
    await context.log('identity-differs', { expected: finding.expected, found: finding.found });
  }
  const device = await accept(context, shell, facts, finding);
  const { servicesStopped } = context.witness;
  const hasRebooted = servicesStopped !== null && facts.bootId !== null && servicesStopped !== facts.bootId;
  await context.learn({
    bootId: facts.bootId,
    releaseBefore: facts.release,
    boardName: facts.boardName,
    model: facts.model,
    macAddresses: facts.macAddresses,
    identityProof: device.provedBy === 'uuid' ? 'uuid' : 'mac',
    // A boot starts the services by itself.
    ...(hasRebooted ? { servicesStopped: null } : {}),
  });
  return device;
}

/**
 * After the flash: whoever answers must be the device that was there before. Without its configuration it makes new host
 * keys when it boots, once.
 */
export async function returnedDevice(context: UpgradeContext, variant: SysupgradeVariant): Promise<ProvenDevice> {
  const keptConfiguration = variant.keepsConfiguration(context.task.options);
  const mayHaveNewKey = !keptConfiguration && context.witness.replacedHostKey === null;
  const shell = await context.shell({
    isPatient: true,
    ...(mayHaveNewKey ? { admitChangedHostKey: (met) => hasBootedAnew(context, met) } : {}),
  });
  const known = proven.get(shell);
  if (known) return known;
  const facts = await readDeviceFacts(shell);
  const finding = proveReturn(facts, context.witness, {
    deviceId: context.task.device.id,
    keptConfiguration,
    hasPinnedHostKey: shell.hostKeyStanding === 'pinned',
  });
  return await accept(context, shell, facts, finding);
}

async function hasBootedAnew(context: UpgradeContext, shell: DeviceShell): Promise<boolean> {
  return await hasRebooted(context, { shell, facts: await readDeviceFacts(shell) });
}

async function accept(
  context: UpgradeContext,
  shell: DeviceShell,
  facts: DeviceFacts,
  finding: IdentityFinding,
): Promise<ProvenDevice> {
  if (finding.kind !== 'proved') {
    await context.closeShell();
    if (finding.kind === 'missing') throw new UpgradeError('identity-missing');
    throw new UpgradeError('identity-mismatch', `${finding.found} ≠ ${finding.expected}`);
  }
  await shell.trustHostKey();
  const device = { shell, facts, provedBy: finding.by };
  proven.set(shell, device);
  return device;
}
