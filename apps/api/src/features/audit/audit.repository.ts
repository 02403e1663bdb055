import { AuditEntry } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contains } from '../../http/like';
import type { OrganizationScope } from '../../http/organization-scope';
import type { Ordering } from '../../http/ordering';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { AuditFilterDto } from './dto/audit-entry.dto';

const CHUNK = 500;

const newestFirst: Ordering = {
  fields: {},
  default: '-created',
  defaultFields: { created: 'entry.created' },
  id: 'entry.id',
};

const conditions: Readonly<Record<keyof AuditFilterDto, string>> = {
  user: 'entry.userId = :user',
  object_type: 'entry.objectType = :object_type',
  object: 'entry.objectId = :object',
  action: 'entry.action = :action',
  search: 'entry.objectLabel ILIKE :search',
  created__gte: 'entry.created >= :created__gte',
  created__lt: 'entry.created < :created__lt',
};

@Injectable()
export class AuditRepository {
  list(
    em: EntityManager,
    scope: OrganizationScope,
    filter: AuditFilterDto,
    list: ListRequest,
  ): Promise<Slice<AuditEntry>> {
    return takePage(this.filtered(em, scope, filter), list, newestFirst);
  }

  /** All that the filter lets through, oldest first, some at a time. */
  async *all(em: EntityManager, scope: OrganizationScope, filter: AuditFilterDto): AsyncGenerator<AuditEntry[]> {
    for (let last: AuditEntry | undefined; ;) {
      const query = this.filtered(em, scope, filter).orderBy('entry.created').addOrderBy('entry.id').limit(CHUNK);
      if (last) {
        query.andWhere('(entry.created, entry.id) > (:lastCreated, :lastId)', {
          lastCreated: last.created,
          lastId: last.id,
        });
      }
      const entries = await query.getMany();
      if (entries.length > 0) yield entries;
      last = entries.at(-1);
      if (entries.length < CHUNK) return;
    }
  }

  private filtered(em: EntityManager, scope: OrganizationScope, filter: AuditFilterDto) {
    const query = em
      .createQueryBuilder(AuditEntry, 'entry')
      .leftJoin('entry.user', 'author')
      .addSelect(['author.id', 'author.username']);
    scope.limit(query, 'entry.organizationId');
    for (const [name, condition] of Object.entries(conditions) as [keyof AuditFilterDto, string][]) {
      const value = filter[name];
      if (value === undefined) continue;
      query.andWhere(condition, { [name]: name === 'search' ? contains(String(value)) : value });
    }
    return query;
  }
}
