import { AuditEntry } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganizationScope } from '../../http/organization-scope';
import type { Ordering } from '../../http/ordering';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { AuditFilterDto } from './dto/audit-entry.dto';

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
    const query = em
      .createQueryBuilder(AuditEntry, 'entry')
      .leftJoin('entry.user', 'author')
      .addSelect(['author.id', 'author.username']);
    scope.limit(query, 'entry.organizationId');
    for (const [name, condition] of Object.entries(conditions) as [keyof AuditFilterDto, string][]) {
      if (filter[name] !== undefined) query.andWhere(condition, { [name]: filter[name] });
    }
    return takePage(query, list, newestFirst);
  }
}
