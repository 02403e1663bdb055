import { Database, Device, DeviceConnection, DeviceLocation } from '@firmware-upgrader/database';
import { ForbiddenError, InvalidInputError, type ReasonCode } from '@firmware-upgrader/domain';
import { DEFAULT_UPDATE_STRATEGY } from '@firmware-upgrader/upgraders';
import { abortOperations, devicesBeingUpgraded, forgetOperations, leaveJobs } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { wording } from '../../http/wording';
import { CredentialsService } from '../credentials/credentials.service';
import { aboutDevice } from './device-access';
import { DevicesRepository } from './devices.repository';
import type { ChangeManyDevicesDto } from './dto/device-bulk.dto';
import { GroupsRepository } from './groups.repository';
import { LocationsRepository } from './locations.repository';

interface RefusedDevice {
  readonly device: string;
  readonly reason_code: ReasonCode;
  readonly detail: string;
}

/** What was done to many devices, and what was left alone. */
export interface BulkResult {
  readonly accepted: string[];
  readonly refused: RefusedDevice[];
}

/** Why a device is left alone; null: it is not. */
type Objection = (device: Device) => readonly [ReasonCode, detail: string] | null;

const PERMISSIONS = {
  location: ['add_devicelocation', 'change_devicelocation', 'delete_devicelocation'],
  credentials: ['add_deviceconnection'],
} as const;

@Injectable()
export class DeviceBulkService {
  constructor(
    private readonly database: Database,
    private readonly devices: DevicesRepository,
    private readonly groups: GroupsRepository,
    private readonly locations: LocationsRepository,
    private readonly credentials: CredentialsService,
  ) {}

  change(caller: Caller, { devices: ids, ...change }: ChangeManyDevicesDto): Promise<BulkResult> {
    const { group, location, credentials } = change;
    for (const name of ['location', 'credentials'] as const) {
      if (change[name] === undefined) continue;
      if (!PERMISSIONS[name].every((one) => caller.can(one))) throw new ForbiddenError(wording.forbidden);
    }
    return this.database.transaction(caller.actor, async (em, unit) => {
      const owners = await this.ownersOf(em, caller, change);
      const { accepted, refused } = await this.sort(em, caller, ids, (device) => {
        if (device.isDeactivated) return ['device-deactivated', ''];
        const foreign = owners.find(({ organizationId }) => organizationId !== device.organizationId);
        return foreign ? ['rule-violated', foreign.refusal] : null;
      });
      const changed = accepted.map(({ id }) => id);
      if (changed.length === 0) return { accepted: [], refused };
      if (group !== undefined) await em.update(Device, { id: In(changed) }, { groupId: group });
      if (location === null) await em.delete(DeviceLocation, { deviceId: In(changed) });
      else if (location !== undefined) {
        const rows = changed.map((deviceId) => ({ deviceId, locationId: location }));
        await em.upsert(DeviceLocation, rows, ['deviceId']);
      }
      if (credentials !== undefined) await connect(em, changed, credentials);
      for (const device of accepted) unit.audit({ ...aboutDevice(device), action: 'change', changes: { ...change } });
      return { accepted: changed, refused };
    });
  }

  remove(caller: Caller, ids: readonly string[], isForced: boolean): Promise<BulkResult> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const upgrading = await devicesBeingUpgraded(em, ids);
      const { accepted, refused } = await this.sort(em, caller, ids, (device) => {
        if (upgrading.has(device.id)) return ['upgrade-running', ''];
        const isInUse = !device.isDeactivated && !isForced;
        return isInUse ? ['rule-violated', 'Deactivate the device before deleting it.'] : null;
      });
      const removed = accepted.map(({ id }) => id);
      await abortOperations(em, { kind: 'device', ids: removed }, 'device-deactivated');
      for (const id of removed) await forgetOperations(em, { kind: 'device', id });
      await em.delete(Device, { id: In(removed) });
      for (const device of accepted) unit.audit({ ...aboutDevice(device), action: 'delete' });
      return { accepted: removed, refused };
    });
  }

  /** The devices, locked, without those that something speaks against. */
  private async sort(em: EntityManager, caller: Caller, ids: readonly string[], objection: Objection) {
    const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
    const found = await this.devices.findManyForChange(em, caller.scope, wanted);
    const devices = new Map(found.map((device) => [device.id, device]));
    const accepted: Device[] = [];
    const refused: RefusedDevice[] = [];
    for (const id of wanted) {
      const device = devices.get(id);
      const problem = device ? objection(device) : (['device-gone', ''] as const);
      if (problem) refused.push({ device: id, reason_code: problem[0], detail: problem[1] });
      else if (device) accepted.push(device);
    }
    return { accepted, refused };
  }

  /** Of the group, location and credentials: the organizations whose devices may have them. */
  private async ownersOf(em: EntityManager, caller: Caller, change: Omit<ChangeManyDevicesDto, 'devices'>) {
    const owners: { organizationId: string; refusal: string }[] = [];
    if (change.group) {
      const group = await this.groups.find(em, caller.scope, change.group);
      if (!group) throw unknown('group', change.group);
      owners.push({ organizationId: group.organizationId, refusal: 'The group belongs to another organization.' });
    }
    if (change.location) {
      const location = await this.locations.find(em, caller.scope, change.location);
      if (!location) throw unknown('location', change.location);
      const refusal = 'The location belongs to another organization.';
      owners.push({ organizationId: location.organizationId, refusal });
    }
    if (change.credentials !== undefined) {
      const { organizationId } = await this.credentials.requireUsable(em, caller, change.credentials);
      const refusal = 'The credentials belong to another organization.';
      // Shared ones serve every device.
      if (organizationId !== null) owners.push({ organizationId, refusal });
    }
    return owners;
  }
}

const unknown = (name: string, id: string) => new InvalidInputError({ [name]: [wording.invalidPk(id)] });

async function connect(em: EntityManager, deviceIds: readonly string[], credentialsId: string): Promise<void> {
  const updateStrategy = DEFAULT_UPDATE_STRATEGY;
  await em
    .createQueryBuilder()
    .insert()
    .into(DeviceConnection)
    .values(deviceIds.map((deviceId) => ({ deviceId, credentialsId, updateStrategy })))
    .orIgnore()
    .execute();
  // A device that can be reached may get the firmware that it runs.
  const jobs = deviceIds.map((deviceId) => ({ kind: 'pair-firmware' as const, payload: { deviceId } }));
  await leaveJobs(em, jobs);
}
