import { DeviceGroup } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contains } from '../../http/like';
import type { Ordering } from '../../http/ordering';
import type { OrganizationScope } from '../../http/organization-scope';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { GroupFilterDto } from './dto/write-group.dto';

const ordering: Ordering = {
  fields: { name: 'deviceGroup.name', created: 'deviceGroup.created', modified: 'deviceGroup.modified' },
  default: '-created',
  id: 'deviceGroup.id',
};

@Injectable()
export class GroupsRepository {
  list(
    em: EntityManager,
    scope: OrganizationScope,
    { organization, search }: GroupFilterDto,
    list: ListRequest,
  ): Promise<Slice<DeviceGroup>> {
    const query = this.visible(em, scope);
    if (organization !== undefined) query.andWhere('deviceGroup.organizationId = :organization', { organization });
    if (search !== undefined) query.andWhere('deviceGroup.name ILIKE :search', { search: contains(search) });
    return takePage(query, list, ordering);
  }

  find(em: EntityManager, scope: OrganizationScope, id: string): Promise<DeviceGroup | null> {
    return this.visible(em, scope).andWhere('deviceGroup.id = :id', { id }).getOne();
  }

  private visible(em: EntityManager, scope: OrganizationScope) {
    return scope.limit(em.createQueryBuilder(DeviceGroup, 'deviceGroup'), 'deviceGroup.organizationId');
  }
}
