import type { UpgradeOperation } from '@firmware-upgrader/database';
import { Controller, Get, HttpCode, Param, Post, Query, type StreamableFile, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Answers, Resource } from '../../http/access';
import { ApiOrganizationFilter } from '../../http/api-organization-filter';
import { Caller } from '../../http/caller';
import { CurrentCaller, Scope } from '../../http/current-caller';
import { csvFile, mapChunks, WantsCsv } from '../../http/csv';
import { ExtendedResources } from '../../http/extended-resources';
import { ApiCsv, ApiList, ApiRefusal } from '../../http/openapi';
import { OrganizationScope } from '../../http/organization-scope';
import { List, type ListRequest, type Page } from '../../http/pagination';
import { MessageDto } from './dto/message.dto';
import { OperationFilterDto } from './dto/operation-filter.dto';
import {
  toUpgradeOperationDetailDto,
  toUpgradeOperationDto,
  UpgradeOperationDetailDto,
  UpgradeOperationDto,
} from './dto/upgrade-operation.dto';
import { OperationsService } from './operations.service';
import { RefusedActionFilter } from './refused-action.filter';

const OPERATION_COLUMNS = [
  'id',
  'device',
  'device_name',
  'organization',
  'image',
  'batch',
  'status',
  'reason_code',
  'phase',
  'progress',
  'tries',
  'category_name',
  'version',
  'started_by_username',
  'cancelled_by_username',
  'created',
  'started_at',
  'flashed_at',
  'finished_at',
] as const;

/** Its build in columns of their own. */
function toRow(operation: UpgradeOperation) {
  const dto = toUpgradeOperationDto(operation);
  return { ...dto, category_name: dto.build?.category_name ?? null, version: dto.build?.version ?? null };
}

@ApiTags('Upgrade operations')
@Resource('upgradeoperation')
@Controller('api/v1/firmware/upgrade-operation')
export class OperationsController {
  constructor(
    private readonly operations: OperationsService,
    private readonly extended: ExtendedResources,
  ) {}

  @Get()
  @Answers('json', 'csv')
  @ApiList(UpgradeOperationDto, 'device_id', 'created', 'modified')
  @ApiCsv()
  @ApiOrganizationFilter()
  async list(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Query() filter: OperationFilterDto,
    @List() list: ListRequest,
    @WantsCsv() wantsCsv: boolean,
  ): Promise<Page<UpgradeOperationDto> | StreamableFile> {
    if (wantsCsv) {
      const operations = await this.operations.all(caller, scope, filter);
      return csvFile('upgrade-operations', OPERATION_COLUMNS, mapChunks(operations, toRow));
    }
    const slice = await this.operations.list(caller, scope, filter, list);
    return this.extended.page('upgradeoperation', slice, list, toUpgradeOperationDto);
  }

  @Get(':id')
  @ApiOkResponse({ type: UpgradeOperationDetailDto })
  async show(@Scope() scope: OrganizationScope, @Param('id') id: string): Promise<UpgradeOperationDetailDto> {
    return this.extended.one('upgradeoperation', toUpgradeOperationDetailDto(await this.operations.get(scope, id)));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Resource('upgradeoperation', 'change')
  @UseFilters(RefusedActionFilter)
  @ApiOkResponse({ type: MessageDto })
  @ApiRefusal(404, 409)
  async cancel(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
  ): Promise<MessageDto> {
    await this.operations.cancel(caller, scope, id);
    return { message: 'The upgrade was cancelled.' };
  }
}
