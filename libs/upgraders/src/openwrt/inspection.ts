import { UpgradeError } from '../upgrade-error';
import type { DeviceContact, Inspection } from '../upgrader';
import { deviceReport, readDeviceFacts, type DeviceFacts } from './device-facts';
import { compareHardware, proveIdentity } from './identity';
import { readFreeMemory } from './memory';
import { SYSTEM_PATH } from './system-path';

export async function inspect(contact: DeviceContact): Promise<Inspection> {
  const facts = await readDeviceFacts(contact.shell);
  return inspection(contact, facts, judge(facts, contact));
}

export async function adopt(contact: DeviceContact): Promise<Inspection> {
  const facts = await readDeviceFacts(contact.shell);
  if (compareHardware(facts, contact.device).kind !== 'proved') {
    return inspection(contact, facts, { reason: 'identity-mismatch', isDevice: false });
  }
  const uuid = await writeUuid(contact);
  return inspection(contact, { ...facts, uuid }, { reason: null, isDevice: true });
}

type Judgement = Pick<Inspection, 'reason' | 'isDevice'>;

/** A stock router at the right place is the device, though it cannot be upgraded before it is adopted. */
export function judge(facts: DeviceFacts, { device, deviceIdentity }: Omit<DeviceContact, 'shell'>): Judgement {
  const finding = proveIdentity(facts, device, deviceIdentity);
  if (finding.kind === 'proved') return { reason: null, isDevice: true };
  const isDevice = finding.kind === 'missing' && compareHardware(facts, device).kind === 'proved';
  return { reason: isDevice ? 'identity-missing' : 'identity-mismatch', isDevice };
}

async function inspection({ shell }: DeviceContact, facts: DeviceFacts, judgement: Judgement): Promise<Inspection> {
  const { uuid, macAddresses } = facts;
  const memoryAvailable = await readFreeMemory(shell);
  return { ...judgement, report: deviceReport(facts), uuid, macAddresses, memoryAvailable };
}

/** Section and option of openwisp-config (files/openwisp.config); a stock router has neither package nor file. */
const SCRIPT = `
${SYSTEM_PATH}
[ -e /etc/config/openwisp ] || : > /etc/config/openwisp || exit 1
[ -n "$(uci -q get openwisp.http)" ] || uci set openwisp.http=controller || exit 1
uci set "openwisp.http.uuid=$1" && uci commit openwisp && uci get openwisp.http.uuid
`;

/** The id as the agent writes it: without dashes. */
async function writeUuid({ shell, device }: DeviceContact): Promise<string> {
  const uuid = device.id.replaceAll('-', '');
  const { output } = await shell.script(SCRIPT, [uuid]);
  if (output.trim() !== uuid) throw new UpgradeError('command-failed', 'The device did not keep its id.');
  return uuid;
}
