import { type AuditEntry, Database } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ListRequest, Slice } from '../../http/pagination';
import { AuditRepository } from './audit.repository';
import type { AuditFilterDto } from './dto/audit-entry.dto';

@Injectable()
export class AuditService {
  constructor(
    private readonly database: Database,
    private readonly entries: AuditRepository,
  ) {}

  list(scope: OrganizationScope, filter: AuditFilterDto, list: ListRequest): Promise<Slice<AuditEntry>> {
    return this.database.read((em) => this.entries.list(em, scope, filter, list));
  }

  /** All that the filter lets through, oldest first, some at a time. */
  async *all(scope: OrganizationScope, filter: AuditFilterDto): AsyncGenerator<AuditEntry[]> {
    yield* await this.database.read(async (em) => this.entries.all(em, scope, filter));
  }
}
