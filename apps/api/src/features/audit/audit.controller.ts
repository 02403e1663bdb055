import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ManagersOnly } from '../../http/access';
import { ApiOrganizationFilter } from '../../http/api-organization-filter';
import { Scope } from '../../http/caller';
import { ApiList } from '../../http/openapi';
import type { OrganizationScope } from '../../http/organization-scope';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { AuditService } from './audit.service';
import { AuditEntryDto, AuditFilterDto, toAuditEntryDto } from './dto/audit-entry.dto';

@ApiTags('Audit')
@ManagersOnly()
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @ApiList(AuditEntryDto)
  @ApiOrganizationFilter()
  async list(
    @Scope() scope: OrganizationScope,
    @Query() filter: AuditFilterDto,
    @List() list: ListRequest,
  ): Promise<Page<AuditEntryDto>> {
    return toPage(await this.audit.list(scope, filter, list), list, toAuditEntryDto);
  }
}
