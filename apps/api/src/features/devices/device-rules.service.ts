import type { Settings } from '@firmware-upgrader/config';
import { Device } from '@firmware-upgrader/database';
import { InvalidInputError } from '@firmware-upgrader/domain';
import { Inject, Injectable } from '@nestjs/common';
import { isIP } from 'node:net';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { plainAddress } from '../../http/plain-address';
import { SETTINGS } from '../../http/tokens';
import { wording } from '../../http/wording';
import { DeviceSettingsService } from '../organizations/device-settings.service';
import { DevicesRepository } from './devices.repository';
import { GroupsRepository } from './groups.repository';

const ADDRESSES = { managementIp: 'management_ip', lastIp: 'last_ip' } as const;

export const LIMIT_REACHED = {
  __all__: ['The maximum number of allowed devices for this organization has been reached.'],
};

/** What must hold for a device before it is written. */
@Injectable()
export class DeviceRules {
  constructor(
    private readonly devices: DevicesRepository,
    private readonly groups: GroupsRepository,
    private readonly deviceSettings: DeviceSettingsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Devices live in the allowed networks only: whoever names a host has us speak to it. */
  checkAddresses(device: Partial<Device>): void {
    const errors: Record<string, string[]> = {};
    for (const [property, fieldName] of Object.entries(ADDRESSES) as [keyof typeof ADDRESSES, string][]) {
      const address = device[property];
      if (address && !this.isAllowed(address)) {
        errors[fieldName] = ['The address is outside the allowed networks.'];
      }
    }
    if (Object.keys(errors).length > 0) throw new InvalidInputError(errors);
  }

  /** Whether it is an address in one of the allowed networks. */
  isAllowed(address: string): boolean {
    return isIP(address) !== 0 && this.settings.DEVICE_NETWORKS.includes(plainAddress(address));
  }

  async checkGroup(em: EntityManager, caller: Caller, groupId: string, organizationId: string): Promise<void> {
    const group = await this.groups.find(em, caller.scope, groupId);
    if (!group) throw new InvalidInputError({ group: [wording.invalidPk(groupId)] });
    if (group.organizationId === organizationId) return;
    throw new InvalidInputError({ group: ['The group belongs to another organization.'] });
  }

  /** Asked first, or the key that is made from the address would be called taken. */
  async checkMacAddress(em: EntityManager, organizationId: string, macAddress: string): Promise<void> {
    if (!(await em.existsBy(Device, { organizationId, macAddress }))) return;
    throw new InvalidInputError({ non_field_errors: [wording.uniqueSet('mac_address', 'organization')] });
  }

  /** Whether one more device may join. */
  async checkLimit(em: EntityManager, organizationId: string): Promise<void> {
    if ((await this.room(em, organizationId)) < 1) throw new InvalidInputError(LIMIT_REACHED);
  }

  /** How many more devices may join; those of an organization with a limit join one after the other. */
  async room(em: EntityManager, organizationId: string): Promise<number> {
    const limit = await this.deviceSettings.lockLimit(em, organizationId);
    if (limit === 0) return Infinity;
    return limit === null ? 0 : limit - (await this.devices.countIn(em, organizationId));
  }
}
