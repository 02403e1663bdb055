import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, ManagersOnly } from '../../http/access';
import { ApiOrganizationFilter } from '../../http/api-organization-filter';
import { Scope } from '../../http/current-caller';
import { csvFile, mapChunks, WantsCsv } from '../../http/csv';
import { ApiCsv, ApiList } from '../../http/openapi';
import type { OrganizationScope } from '../../http/organization-scope';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { AuditService } from './audit.service';
import { AuditEntryDto, AuditFilterDto, toAuditEntryDto, toAuditRow } from './dto/audit-entry.dto';

const AUDIT_COLUMNS = [
  'created',
  'user',
  'organization',
  'object_type',
  'object',
  'object_label',
  'action',
  'changes',
  'request_id',
] as const;

@ApiTags('Audit')
@ManagersOnly()
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Answers('json', 'csv')
  @ApiList(AuditEntryDto)
  @ApiCsv()
  @ApiOrganizationFilter()
  async list(
    @Scope() scope: OrganizationScope,
    @Query() filter: AuditFilterDto,
    @List() list: ListRequest,
    @WantsCsv() wantsCsv: boolean,
  ): Promise<Page<AuditEntryDto> | StreamableFile> {
    if (wantsCsv) return csvFile('audit-trail', AUDIT_COLUMNS, mapChunks(this.audit.all(scope, filter), toAuditRow));
    return toPage(await this.audit.list(scope, filter, list), list, toAuditEntryDto);
  }
}
