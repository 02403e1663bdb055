import { Credentials } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contains } from '../../http/like';
import type { Ordering } from '../../http/ordering';
import type { OrganizationScope, SharedRows } from '../../http/organization-scope';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { CredentialsFilterDto } from './dto/write-credentials.dto';

const ordering: Ordering = {
  fields: {},
  default: '-created',
  defaultFields: { created: 'credentials.created' },
  id: 'credentials.id',
};

@Injectable()
export class CredentialsRepository {
  list(
    em: EntityManager,
    scope: OrganizationScope,
    { organization, search }: CredentialsFilterDto,
    list: ListRequest,
  ): Promise<Slice<Credentials>> {
    const query = this.visible(em, scope, 'with-shared');
    if (organization !== undefined) query.andWhere('credentials.organizationId = :organization', { organization });
    if (search !== undefined) query.andWhere('credentials.name ILIKE :search', { search: contains(search) });
    return takePage(query, list, ordering);
  }

  find(
    em: EntityManager,
    scope: OrganizationScope,
    id: string,
    shared: SharedRows = 'with-shared',
  ): Promise<Credentials | null> {
    return this.visible(em, scope, shared).andWhere('credentials.id = :id', { id }).getOne();
  }

  private visible(em: EntityManager, scope: OrganizationScope, shared: SharedRows) {
    return scope.limit(em.createQueryBuilder(Credentials, 'credentials'), 'credentials.organizationId', shared);
  }
}
