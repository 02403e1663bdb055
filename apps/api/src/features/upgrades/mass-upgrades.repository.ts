import { DeviceGroup, Location } from '@firmware-upgrader/database';
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
}
