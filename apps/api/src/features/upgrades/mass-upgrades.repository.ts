import { DeviceFirmware, DeviceGroup, Device, Location, UpgradeOperation } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganizationScope } from '../../http/organization-scope';

/** Questions about the selection of a mass upgrade; which device is upgraded is decided elsewhere. */
@Injectable()
export class MassUpgradesRepository {
  groupExists(em: EntityManager, scope: OrganizationScope, id: string): Promise<boolean> {
    return scope
      .limit(em.createQueryBuilder(DeviceGroup, 'grouping'), 'grouping.organizationId')
      .andWhere('grouping.id = :id', { id })
      .getExists();
  }

  locationExists(em: EntityManager, scope: OrganizationScope, id: string): Promise<boolean> {
    return scope
      .limit(em.createQueryBuilder(Location, 'location'), 'location.organizationId')
      .andWhere('location.id = :id', { id })
      .getExists();
  }

  async firmwaresNewestFirst(em: EntityManager, ids: readonly string[]): Promise<string[]> {
    const rows = await em
      .createQueryBuilder(DeviceFirmware, 'firmware')
      .select('firmware.id')
      .where('firmware.id = ANY(:ids)', { ids })
      .orderBy('firmware.created', 'DESC')
      .addOrderBy('firmware.id', 'DESC')
      .getMany();
    return rows.map(({ id }) => id);
  }

  async devicesNewestFirst(em: EntityManager, ids: readonly string[]): Promise<string[]> {
    const rows = await em
      .createQueryBuilder(Device, 'device')
      .select('device.id')
      .where('device.id = ANY(:ids)', { ids })
      .orderBy('device.created', 'DESC')
      .addOrderBy('device.id', 'DESC')
      .getMany();
    return rows.map(({ id }) => id);
  }

  /** How many of these devices an unfinished batch still has. */
  async countInBatches(em: EntityManager, deviceIds: readonly string[]): Promise<number> {
    const row = await em
      .createQueryBuilder(UpgradeOperation, 'operation')
      .select('count(DISTINCT operation.deviceId)::int', 'count')
      .where(`operation.status = 'in-progress' AND operation.batchId IS NOT NULL`)
      .andWhere('operation.deviceId = ANY(:deviceIds)', { deviceIds })
      .getRawOne<{ count: number }>();
    return row?.count ?? 0;
  }
}
