import { DeviceLocation, Location } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contains } from '../../http/like';
import type { Ordering } from '../../http/ordering';
import type { OrganizationScope } from '../../http/organization-scope';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { LocationFilterDto } from './dto/write-location.dto';

const ordering: Ordering = {
  fields: { name: 'location.name', created: 'location.created', modified: 'location.modified' },
  default: '-created',
  id: 'location.id',
};

@Injectable()
export class LocationsRepository {
  list(
    em: EntityManager,
    scope: OrganizationScope,
    { organization, search, is_mobile: isMobile, type }: LocationFilterDto,
    list: ListRequest,
  ): Promise<Slice<Location>> {
    const query = this.visible(em, scope);
    if (organization !== undefined) query.andWhere('location.organizationId = :organization', { organization });
    if (search !== undefined) query.andWhere('location.name ILIKE :search', { search: contains(search) });
    if (isMobile !== undefined) query.andWhere('location.isMobile = :isMobile', { isMobile });
    if (type !== undefined) query.andWhere('location.type = :type', { type });
    return takePage(query, list, ordering);
  }

  find(em: EntityManager, scope: OrganizationScope, id: string): Promise<Location | null> {
    return this.visible(em, scope).andWhere('location.id = :id', { id }).getOne();
  }

  /** Where a device stands, with the location itself. */
  ofDevice(em: EntityManager, deviceId: string): Promise<DeviceLocation | null> {
    return em.findOne(DeviceLocation, { where: { deviceId }, relations: { location: true } });
  }

  private visible(em: EntityManager, scope: OrganizationScope) {
    return scope.limit(em.createQueryBuilder(Location, 'location'), 'location.organizationId');
  }
}
