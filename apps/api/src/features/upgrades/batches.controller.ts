import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Answers, Resource } from '../../http/access';
import { ApiOrganizationFilter } from '../../http/api-organization-filter';
import type { Caller } from '../../http/caller';
import { CurrentCaller, Scope } from '../../http/current-caller';
import { csvFile, mapChunks, WantsCsv } from '../../http/csv';
import { ExtendedResources } from '../../http/extended-resources';
import { ApiRepeatable, type Repeatable, RepeatableRequest } from '../../http/idempotency';
import { ApiCsv, ApiList, ApiRefusal } from '../../http/openapi';
import type { OrganizationScope } from '../../http/organization-scope';
import { wantsPage } from '../../http/page-answers';
import { absoluteUrl, List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { BatchesService } from './batches.service';
import { BatchDetailDto, BatchDto, toBatchDetailDto, toBatchDto } from './dto/batch.dto';
import { BatchDetailQueryDto, BatchFilterDto } from './dto/batch-filter.dto';
import { BatchSkipDto, BatchSkipFilterDto, toBatchSkipDto } from './dto/batch-skip.dto';
import { MessageDto } from './dto/message.dto';
import { CancelledBatchDto, RetryBatchDto, StartedBatchDto } from './dto/retry-batch.dto';
import { toUpgradeOperationDto } from './dto/upgrade-operation.dto';
import { streamWithArray } from './stream-json';

const SKIP_COLUMNS = ['device', 'device_name', 'reason_code', 'detail'] as const;

@ApiTags('Mass upgrades')
@Resource('batchupgradeoperation')
@Controller('api/v1/firmware/batch-upgrade-operation')
export class BatchesController {
  constructor(
    private readonly batches: BatchesService,
    private readonly extended: ExtendedResources,
  ) {}

  @Get()
  @ApiList(BatchDto, 'created', 'modified')
  @ApiOrganizationFilter()
  async list(
    @Scope() scope: OrganizationScope,
    @Query() filter: BatchFilterDto,
    @List() list: ListRequest,
  ): Promise<Page<BatchDto>> {
    return this.extended.page('batchupgradeoperation', await this.batches.list(scope, filter, list), list, toBatchDto);
  }

  @Get(':id')
  @ApiOrganizationFilter()
  @ApiOkResponse({ type: BatchDetailDto })
  async show(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
    @Query() query: BatchDetailQueryDto,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { batch, reasons, running } = await this.batches.show(caller, scope, id);
    const detail = await this.extended.one('batchupgradeoperation', toBatchDetailDto(batch, { reasons, running }));
    if (query.operations === false) {
      response.json(detail);
      return;
    }
    if (wantsPage(request)) {
      // A person is not shown 100,000 of them at once.
      const path = `/api/v1/firmware/upgrade-operation/?batch=${id}`;
      response.json({ ...detail, upgradeoperations: absoluteUrl(request, path) });
      return;
    }
    const chunks = await this.batches.operationsOf(caller, id);
    await streamWithArray(response, detail, 'upgradeoperations', chunks, (operations) =>
      this.extended.many('upgradeoperation', operations.map(toUpgradeOperationDto)),
    );
  }

  @Get(':id/skip')
  @Answers('json', 'csv')
  @ApiList(BatchSkipDto)
  @ApiCsv()
  async skips(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
    @Query() filter: BatchSkipFilterDto,
    @List() list: ListRequest,
    @WantsCsv() wantsCsv: boolean,
  ): Promise<Page<BatchSkipDto> | StreamableFile> {
    if (wantsCsv) {
      const skips = await this.batches.allSkips({ caller, scope, id }, filter);
      return csvFile('skipped-devices', SKIP_COLUMNS, mapChunks(skips, toBatchSkipDto));
    }
    return toPage(await this.batches.skips(caller, scope, id, filter, list), list, toBatchSkipDto);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Resource('batchupgradeoperation', 'change')
  @ApiOkResponse({ type: CancelledBatchDto })
  @ApiRefusal(409)
  async cancel(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
  ): Promise<CancelledBatchDto> {
    const { cancelled, notCancelled } = await this.batches.cancel({ caller, scope, id });
    return { message: 'The mass upgrade was cancelled.', cancelled, not_cancelled: notCancelled };
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Resource('batchupgradeoperation', 'change')
  @ApiOkResponse({ type: MessageDto })
  @ApiRefusal(409)
  async pause(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
  ): Promise<MessageDto> {
    await this.batches.pause({ caller, scope, id });
    return { message: 'The mass upgrade is paused: upgrades under way finish, no further one starts.' };
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Resource('batchupgradeoperation', 'change')
  @ApiOkResponse({ type: MessageDto })
  @ApiRefusal(409)
  async resume(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
  ): Promise<MessageDto> {
    await this.batches.resume({ caller, scope, id });
    return { message: 'The mass upgrade goes on.' };
  }

  @Post(':id/retry')
  @Resource('build', 'add')
  @ApiRepeatable()
  @ApiCreatedResponse({ type: StartedBatchDto })
  @ApiRefusal(409)
  async retry(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
    @Body() body: RetryBatchDto,
    @RepeatableRequest() request: Repeatable | null,
  ): Promise<StartedBatchDto> {
    return { batch: await this.batches.retry({ caller, scope, id }, body, request) };
  }
}
