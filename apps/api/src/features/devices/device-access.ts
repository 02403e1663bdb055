import type { Device } from '@firmware-upgrader/database';
import { ForbiddenError, NotFoundError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganizationScope } from '../../http/organization-scope';
import { wording } from '../../http/wording';
import { DevicesRepository } from './devices.repository';

export const DEACTIVATED = 'The device is deactivated.';

/** Finds the device that a path names, for all routes at and below it. */
@Injectable()
export class DeviceAccess {
  constructor(private readonly devices: DevicesRepository) {}

  async require(em: EntityManager, scope: OrganizationScope, id: string): Promise<Device> {
    return found(await this.devices.find(em, scope, id));
  }

  /** Locked until the transaction ends. */
  async requireForChange(em: EntityManager, scope: OrganizationScope, id: string): Promise<Device> {
    return found(await this.devices.findForChange(em, scope, id));
  }

  /** As `requireForChange`; nothing of a deactivated device is changed. */
  async requireActive(em: EntityManager, scope: OrganizationScope, id: string): Promise<Device> {
    const device = await this.requireForChange(em, scope, id);
    if (device.isDeactivated) throw new ForbiddenError(DEACTIVATED);
    return device;
  }
}

function found(device: Device | null): Device {
  if (!device) throw new NotFoundError(wording.noneMatches('Device'));
  return device;
}

export type AboutDevice = Pick<Device, 'id' | 'name' | 'organizationId'>;

/** What the audit trail calls a device. */
export function aboutDevice({ id, name, organizationId }: AboutDevice) {
  return { organizationId, objectType: 'device', objectId: id, objectLabel: name };
}
