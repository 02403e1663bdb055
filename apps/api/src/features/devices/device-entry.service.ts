import { Device } from '@firmware-upgrader/database';
import { DEFAULT_UPDATE_STRATEGY } from '@firmware-upgrader/upgraders';
import { leaveJobs } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DeviceSettingsService } from '../organizations/device-settings.service';
import { consistentKey } from './device-key';
import { DeviceRules } from './device-rules.service';
import { DevicesRepository } from './devices.repository';

export type NewDevice = Partial<Omit<Device, 'organization' | 'group'>> &
  Pick<Device, 'organizationId' | 'macAddress' | 'name'>;

/** How a device enters the fleet, whoever brings it. */
@Injectable()
export class DeviceEntry {
  constructor(
    private readonly devices: DevicesRepository,
    private readonly rules: DeviceRules,
    private readonly deviceSettings: DeviceSettingsService,
  ) {}

  /**
   * Stores a device with what it reports of itself, then the connections of credentials that add themselves, then the
   * search for its firmware, which needs both. Returns its id.
   */
  async add(em: EntityManager, device: NewDevice): Promise<string> {
    const { organizationId, macAddress } = device;
    await this.rules.checkMacAddress(em, organizationId, macAddress);
    await this.rules.checkLimit(em, organizationId);
    const id = randomUUID();
    const key = await this.keyFor(em, organizationId, macAddress);
    await this.addMany(em, [{ id, key, ...device }]);
    await this.pair(em, id);
    return id;
  }

  /** As `add`, for devices that were found to be allowed in; leaves the search for their firmware to the caller. */
  async addMany(em: EntityManager, devices: readonly (NewDevice & Pick<Device, 'id'>)[]): Promise<void> {
    const ids = devices.map(({ id }) => id);
    await em.insert(Device, [...devices]);
    await this.devices.attachCredentials(em, ids, DEFAULT_UPDATE_STRATEGY);
  }

  /** The key that the agent on the device makes too, as long as it knows the present secret of its organization. */
  async keyFor(em: EntityManager, organizationId: string, macAddress: string): Promise<string> {
    return consistentKey(macAddress, await this.deviceSettings.sharedSecret(em, organizationId));
  }

  /** Looks for an image that the device already runs, after the commit. */
  pair(em: EntityManager, deviceId: string): Promise<void> {
    return leaveJobs(em, [{ kind: 'pair-firmware', payload: { deviceId } }]);
  }

  /** As `pair`, for all devices of an organization that have none yet. */
  pairAll(em: EntityManager, organizationId: string): Promise<void> {
    return leaveJobs(em, [{ kind: 'pair-firmware', payload: { organizationId } }]);
  }
}
