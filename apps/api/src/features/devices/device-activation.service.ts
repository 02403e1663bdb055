import { Database, Device } from '@firmware-upgrader/database';
import { NotFoundError } from '@firmware-upgrader/domain';
import { abortOperations } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/caller';
import { wording } from '../../http/wording';
import { aboutDevice, DeviceAccess } from './device-access';

@Injectable()
export class DeviceActivationService {
  constructor(
    private readonly database: Database,
    private readonly access: DeviceAccess,
  ) {}

  /** Takes the management address away too: until the device reports again, nobody knows who has it. */
  deactivate(caller: Caller, id: string): Promise<Device> {
    return this.change(caller, id, true);
  }

  activate(caller: Caller, id: string): Promise<Device> {
    return this.change(caller, id, false);
  }

  private change(caller: Caller, id: string, isDeactivated: boolean): Promise<Device> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.access.requireForChange(em, caller.scope, id);
      if (device.isDeactivated === isDeactivated) throw new NotFoundError(wording.noneMatches('Device'));
      await em.update(Device, { id }, { isDeactivated, ...(isDeactivated ? { managementIp: null } : {}) });
      // After the change, which no new upgrade of the device passes.
      if (isDeactivated) await abortOperations(em, { kind: 'device', ids: [id] }, 'device-deactivated');
      unit.audit({ ...aboutDevice(device), action: isDeactivated ? 'deactivate' : 'activate' });
      return this.access.require(em, caller.scope, id);
    });
  }
}
