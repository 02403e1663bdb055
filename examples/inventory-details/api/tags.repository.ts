import type { OrganizationScope } from '@firmware-upgrader/api';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeviceTag } from '../engine/device-tag.entity';

export interface CountedTag {
  readonly tag: string;
  readonly devices: number;
}

@Injectable()
export class TagsRepository {
  /** All tags of the caller's devices, by name. */
  counted(em: EntityManager, scope: OrganizationScope): Promise<CountedTag[]> {
    const query = em.createQueryBuilder(DeviceTag, 'tag').innerJoin('tag.device', 'device');
    return scope
      .limit(query, 'device.organizationId')
      .select('tag.tag', 'tag')
      .addSelect('count(*)::int', 'devices')
      .groupBy('tag.tag')
      .orderBy('tag.tag')
      .getRawMany<CountedTag>();
  }

  async ofDevice(em: EntityManager, deviceId: string): Promise<string[]> {
    const rows = await em.find(DeviceTag, { where: { deviceId }, order: { tag: 'ASC' } });
    return rows.map(({ tag }) => tag);
  }

  async replace(em: EntityManager, deviceId: string, tags: readonly string[]): Promise<void> {
    await em.delete(DeviceTag, { deviceId });
    if (tags.length > 0)
      await em.insert(
        DeviceTag,
        tags.map((tag) => ({ deviceId, tag })),
      );
  }
}
