import { Database, type Device, DeviceLocation } from '@firmware-upgrader/database';
import { ForbiddenError, InvalidInputError, NotFoundError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import type { OrganizationScope } from '../../http/organization-scope';
import { wording } from '../../http/wording';
import { aboutDevice, DeviceAccess } from './device-access';
import type { MoveDeviceDto, PlaceDeviceDto } from './dto/write-location.dto';
import { LocationsRepository } from './locations.repository';

/** Where a device stands. */
@Injectable()
export class DeviceLocationService {
  constructor(
    private readonly database: Database,
    private readonly locations: LocationsRepository,
    private readonly access: DeviceAccess,
  ) {}

  find(scope: OrganizationScope, deviceId: string): Promise<DeviceLocation> {
    return this.database.read(async (em) => {
      await this.access.require(em, scope, deviceId);
      return this.load(em, deviceId);
    });
  }

  /** Sets the location; `isNew`: the device stood nowhere before. */
  place(caller: Caller, deviceId: string, dto: PlaceDeviceDto): Promise<{ row: DeviceLocation; isNew: boolean }> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.access.requireActive(em, caller.scope, deviceId);
      const before = await this.locations.ofDevice(em, deviceId);
      if (!before && !caller.can('add_devicelocation')) throw new ForbiddenError(wording.forbidden);
      const { location: locationId } = dto;
      await this.checkLocation(em, caller, device, locationId);
      await em.upsert(DeviceLocation, { deviceId, locationId }, ['deviceId']);
      unit.audit({ ...aboutDevice(device), action: 'change', changes: { location: locationId } });
      return { row: await this.load(em, deviceId), isNew: before === null };
    });
  }

  /** As `place`, for a device that stands somewhere already. */
  async move(caller: Caller, deviceId: string, dto: MoveDeviceDto): Promise<DeviceLocation> {
    const present = await this.find(caller.scope, deviceId);
    return (await this.place(caller, deviceId, { location: dto.location ?? present.locationId })).row;
  }

  remove(caller: Caller, deviceId: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.access.requireActive(em, caller.scope, deviceId);
      await this.load(em, deviceId);
      await em.delete(DeviceLocation, { deviceId });
      unit.audit({ ...aboutDevice(device), action: 'change', changes: { location: null } });
    });
  }

  private async load(em: EntityManager, deviceId: string): Promise<DeviceLocation> {
    const row = await this.locations.ofDevice(em, deviceId);
    if (!row) throw new NotFoundError(wording.noneMatches('DeviceLocation'));
    return row;
  }

  private async checkLocation(em: EntityManager, caller: Caller, device: Device, locationId: string): Promise<void> {
    const location = await this.locations.find(em, caller.scope, locationId);
    if (!location) throw new InvalidInputError({ location: [wording.invalidPk(locationId)] });
    if (location.organizationId === device.organizationId) return;
    throw new InvalidInputError({ location: ['The location belongs to another organization.'] });
  }
}
