import type { DeviceShell } from '../ssh/device-shell';
import type { UpgradeContext } from '../upgrader';
import type { DeviceFacts } from './device-facts';
import { hasImageFile } from './image-file';

/** A device whose clock of a boot runs slower than the database's must not seem to have rebooted. */
const UPTIME_MARGIN_S = 5;

interface MetDevice {
  readonly shell: DeviceShell;
  readonly facts: DeviceFacts;
}

/** Since before the flash. Writes nothing. */
export async function hasRebooted(context: UpgradeContext, { shell, facts }: MetDevice): Promise<boolean> {
  const { bootId } = context.witness;
  if (bootId !== null && facts.bootId !== null) return bootId !== facts.bootId;
  const sinceFlashS = (await context.millisecondsSinceFlash()) / 1000;
  if (facts.uptimeSeconds !== null && facts.uptimeSeconds + UPTIME_MARGIN_S < sinceFlashS) return true;
  // What was in `/tmp` is gone after a boot.
  return !(await hasImageFile(context, shell));
}
