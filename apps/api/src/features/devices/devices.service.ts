import { Database, Device } from '@firmware-upgrader/database';
import { ForbiddenError, InvalidInputError } from '@firmware-upgrader/domain';
import { abortOperations, forgetOperations } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { defined } from '../../http/defined';
import { ExtendedResources } from '../../http/extended-resources';
import { OrganizationsService } from '../organizations/organizations.service';
import { aboutDevice, DeviceAccess } from './device-access';
import { DeviceEntry } from './device-entry.service';
import { DeviceRules } from './device-rules.service';
import { DevicesRepository } from './devices.repository';
import type { ChangeDeviceDto, WriteDeviceDto } from './dto/write-device.dto';

@Injectable()
export class DevicesService {
  constructor(
    private readonly database: Database,
    private readonly devices: DevicesRepository,
    private readonly access: DeviceAccess,
    private readonly rules: DeviceRules,
    private readonly organizations: OrganizationsService,
    private readonly entry: DeviceEntry,
    private readonly extended: ExtendedResources,
  ) {}

  create(caller: Caller, dto: WriteDeviceDto): Promise<Device> {
    const values = valuesOf(dto);
    this.rules.checkAddresses(values);
    return this.database.transaction(caller.actor, async (em, unit) => {
      const { organization: organizationId } = dto;
      await this.organizations.requireUsable(em, caller, organizationId);
      if (dto.group) await this.rules.checkGroup(em, caller, dto.group, organizationId);
      const id = await this.entry.add(em, { ...values, organizationId, macAddress: dto.mac_address, name: dto.name });
      await this.extended.save(em, 'device', id, dto);
      const device = await this.access.require(em, caller.scope, id);
      unit.audit({ ...aboutDevice(device), action: 'create', changes: shownChanges(dto) });
      return device;
    });
  }

  update(caller: Caller, id: string, dto: ChangeDeviceDto): Promise<Device> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const before = await this.access.requireActive(em, caller.scope, id);
      const values = valuesOf(dto);
      this.rules.checkAddresses(values);
      const organizationId = dto.organization ?? before.organizationId;
      const groupId = dto.group === undefined ? null : dto.group;
      if (groupId !== null) await this.rules.checkGroup(em, caller, groupId, organizationId);
      const isMoved = organizationId !== before.organizationId;
      if (isMoved) await this.prepareMove(em, caller, before, organizationId);
      if (isReadressed(before, values)) await abortOperations(em, { kind: 'device', ids: [id] }, 'address-changed');
      const key =
        dto.key === '' ? await this.entry.keyFor(em, organizationId, dto.mac_address ?? before.macAddress) : null;
      await em.update(Device, { id }, { ...values, ...(isMoved ? { groupId } : {}), ...(key === null ? {} : { key }) });
      await this.extended.save(em, 'device', id, dto);
      if (dto.os !== undefined || dto.model !== undefined || isMoved) await this.entry.pair(em, id);
      const after = await this.access.require(em, caller.scope, id);
      unit.audit({ ...aboutDevice(after), action: 'change', changes: shownChanges(dto) });
      return after;
    });
  }

  remove(caller: Caller, id: string, isForced: boolean): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const device = await this.access.requireForChange(em, caller.scope, id);
      if (!device.isDeactivated && !isForced) throw new ForbiddenError('Deactivate the device before deleting it.');
      await abortOperations(em, { kind: 'device', ids: [id] }, 'device-deactivated');
      await forgetOperations(em, { kind: 'device', id });
      await em.delete(Device, { id });
      unit.audit({ ...aboutDevice(device), action: 'delete' });
    });
  }

  private async prepareMove(em: EntityManager, caller: Caller, device: Device, organizationId: string): Promise<void> {
    await this.organizations.requireUsable(em, caller, organizationId);
    if (await this.devices.hasUpgradeInProgress(em, device.id)) {
      throw new InvalidInputError({ organization: ['An upgrade of the device is in progress.'] });
    }
    await this.rules.checkLimit(em, organizationId);
    await this.devices.removeTies(em, device.id);
  }
}

/** What a body says of a device, as its row has it. */
export function valuesOf(dto: ChangeDeviceDto) {
  return defined({
    name: dto.name,
    organizationId: dto.organization,
    groupId: dto.group,
    macAddress: dto.mac_address,
    key: dto.key === '' ? undefined : dto.key,
    lastIp: dto.last_ip,
    managementIp: dto.management_ip,
    model: dto.model,
    os: dto.os,
    system: dto.system,
    notes: dto.notes,
  });
}

/** Whether it is somewhere else now: whoever upgrades it must not go on. */
export function isReadressed(before: Device, values: Partial<Device>): boolean {
  const changed = (property: 'managementIp' | 'lastIp') =>
    values[property] !== undefined && values[property] !== before[property];
  return changed('managementIp') || changed('lastIp');
}

function shownChanges({ key, ...rest }: ChangeDeviceDto): Record<string, unknown> {
  return key === undefined ? { ...rest } : { ...rest, key: 'changed' };
}
