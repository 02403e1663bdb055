import type { PlanRule } from '@firmware-upgrader/upgrades';
import { DeviceTag } from './device-tag.entity';

/** Devices with this tag are left out of mass upgrades. */
export const FROZEN = 'frozen';

export const skipFrozen: PlanRule = {
  reasons: ['inventory/frozen'],
  async skips(em, devices) {
    const frozen = await em
      .createQueryBuilder(DeviceTag, 'tag')
      .where('tag.tag = :frozen AND tag.deviceId = ANY(:ids)', {
        frozen: FROZEN,
        ids: devices.map(({ deviceId }) => deviceId),
      })
      .getMany();
    return new Map(frozen.map(({ deviceId }) => [deviceId, { reason: 'inventory/frozen' }]));
  },
};
