import { Database, type Device, DeviceCheck, type DeviceCheckKind } from '@firmware-upgrader/database';
import { ConflictError, NotFoundError, type ReasonCode } from '@firmware-upgrader/domain';
import { devicesBeingUpgraded, startChecks } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/caller';
import type { OrganizationScope } from '../../http/organization-scope';
import { wording } from '../../http/wording';
import { aboutDevice, DeviceAccess } from './device-access';
import { DevicesRepository } from './devices.repository';

export interface StartedChecks {
  readonly accepted: string[];
  readonly refused: { device: string; reason_code: ReasonCode }[];
}

@Injectable()
export class DeviceChecksService {
  constructor(
    private readonly database: Database,
    private readonly access: DeviceAccess,
    private readonly devices: DevicesRepository,
  ) {}

  latest(scope: OrganizationScope, deviceId: string): Promise<DeviceCheck> {
    return this.database.read(async (em) => {
      await this.access.require(em, scope, deviceId);
      const check = await em.findOneBy(DeviceCheck, { deviceId });
      if (!check) throw new NotFoundError(wording.noneMatches('DeviceCheck'));
      return check;
    });
  }

  start(caller: Caller, kind: DeviceCheckKind, deviceId: string): Promise<DeviceCheck> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.access.requireActive(em, caller.scope, deviceId);
      if ((await devicesBeingUpgraded(em, [deviceId])).size > 0) {
        throw new ConflictError('An upgrade of the device runs. Wait for its end.');
      }
      await startChecks(em, kind, [deviceId]);
      unit.audit({ ...aboutDevice(device), action: kind });
      return em.findOneByOrFail(DeviceCheck, { deviceId });
    });
  }

  /** Each device that can be checked is; the others are named. */
  startMany(caller: Caller, kind: DeviceCheckKind, deviceIds: readonly string[]): Promise<StartedChecks> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const ids = [...new Set(deviceIds.map((id) => id.toLowerCase()))];
      const devices = new Map(
        (await this.devices.findManyForChange(em, caller.scope, ids)).map((device) => [device.id, device]),
      );
      const upgrading = await devicesBeingUpgraded(em, ids);
      const accepted: Device[] = [];
      const refused: StartedChecks['refused'] = [];
      for (const id of ids) {
        const device = devices.get(id);
        if (!device) refused.push({ device: id, reason_code: 'device-gone' });
        else if (device.isDeactivated) refused.push({ device: id, reason_code: 'device-deactivated' });
        else if (upgrading.has(id)) refused.push({ device: id, reason_code: 'upgrade-running' });
        else accepted.push(device);
      }
      const started = accepted.map(({ id }) => id);
      await startChecks(em, kind, started);
      for (const device of accepted) unit.audit({ ...aboutDevice(device), action: kind });
      return { accepted: started, refused };
    });
  }
}
