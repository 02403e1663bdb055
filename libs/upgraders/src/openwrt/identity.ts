import type { UpgradeSettings, UpgradeTask, Witness } from '../task';
import type { DeviceFacts } from './device-facts';

type KnownDevice = Pick<UpgradeTask['device'], 'id' | 'macAddress' | 'model'>;
type IdentityMode = UpgradeSettings['deviceIdentity'];

/** What showed that a router is the device, or why it is not. */
export type IdentityFinding =
  | { readonly kind: 'proved'; readonly by: 'uuid' | 'mac' | 'host-key' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'differs'; readonly expected: string; readonly found: string };

/** Before the flash: the uuid that OpenWISP's agent keeps; where the setting allows it, address and model will do. */
export function proveIdentity(facts: DeviceFacts, device: KnownDevice, mode: IdentityMode): IdentityFinding {
  if (facts.uuid !== null) return compareUuid(facts.uuid, device.id);
  return mode === 'uuid' ? { kind: 'missing' } : compareHardware(facts, device);
}

/** Whether address and model are those of the device, whatever id it carries. */
export function compareHardware(facts: DeviceFacts, device: KnownDevice): IdentityFinding {
  const macAddress = device.macAddress.toLowerCase().replaceAll('-', ':');
  if (!facts.macAddresses.includes(macAddress)) {
    return { kind: 'differs', expected: macAddress, found: facts.macAddresses.join(', ') || 'no address' };
  }
  if (device.model !== '' && device.model !== facts.model) {
    return { kind: 'differs', expected: device.model, found: facts.model ?? 'no model' };
  }
  return { kind: 'proved', by: 'mac' };
}

interface ReturnRules {
  readonly deviceId: string;
  readonly keptConfiguration: boolean;
  readonly hasPinnedHostKey: boolean;
}

/** After the flash: the uuid, unless it went with the configuration; then what was seen before. */
export function proveReturn(facts: DeviceFacts, witness: Witness, rules: ReturnRules): IdentityFinding {
  if (facts.uuid !== null) {
    const finding = compareUuid(facts.uuid, rules.deviceId);
    if (finding.kind === 'proved' || rules.keptConfiguration) return finding;
  }
  // A system of before 12.09 does not name its board; the one after it may.
  const isSameBoard = rules.keptConfiguration || [null, facts.boardName].includes(witness.boardName);
  if (witness.macAddresses.some((address) => facts.macAddresses.includes(address)) && isSameBoard) {
    return { kind: 'proved', by: 'mac' };
  }
  if (rules.keptConfiguration && witness.macAddresses.length === 0 && rules.hasPinnedHostKey) {
    return { kind: 'proved', by: 'host-key' };
  }
  const describe = (board: string | null, addresses: readonly string[]) => `${board ?? '?'} ${addresses.join(', ')}`;
  return {
    kind: 'differs',
    expected: describe(witness.boardName, witness.macAddresses),
    found: describe(facts.boardName, facts.macAddresses),
  };
}

function compareUuid(found: string, expected: string): IdentityFinding {
  const plain = (uuid: string) => uuid.replaceAll('-', '').toLowerCase();
  return plain(found) === plain(expected) ? { kind: 'proved', by: 'uuid' } : { kind: 'differs', expected, found };
}
