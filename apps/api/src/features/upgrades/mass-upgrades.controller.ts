import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Answers, Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller, Scope } from '../../http/current-caller';
import { csvFile, mapChunks, WantsCsv } from '../../http/csv';
import { ApiRepeatable, type Repeatable, RepeatableRequest } from '../../http/idempotency';
import { ApiCsv, ApiList, ApiRefusal } from '../../http/openapi';
import type { OrganizationScope } from '../../http/organization-scope';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import {
  DryRunDto,
  MassUpgradeSummaryDto,
  PreFlightDeviceDto,
  toMassUpgradeSummaryDto,
  toPreFlightDeviceDto,
} from './dto/plan.dto';
import { DryRunQueryDto, PreFlightFilterDto, PreFlightQueryDto, StartMassUpgradeDto } from './dto/plan-query.dto';
import { StartedBatchDto } from './dto/retry-batch.dto';
import { MassUpgradesService } from './mass-upgrades.service';

const PRE_FLIGHT_COLUMNS = [
  'device',
  'device_name',
  'model',
  'organization',
  'decision',
  'image',
  'reason_code',
  'detail',
] as const;

@ApiTags('Mass upgrades')
@Resource('build')
@Controller('api/v1/firmware/build/:buildId/upgrade')
export class MassUpgradesController {
  constructor(private readonly massUpgrades: MassUpgradesService) {}

  @Get()
  @ApiOkResponse({ type: DryRunDto })
  async dryRun(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('buildId') buildId: string,
    @Query() query: DryRunQueryDto,
  ): Promise<DryRunDto> {
    const { firmwareIds, deviceIds } = await this.massUpgrades.dryRun({ caller, scope, buildId }, query);
    return { device_firmwares: [...firmwareIds], devices: [...deviceIds] };
  }

  @Post()
  @ApiRepeatable()
  @ApiCreatedResponse({ type: StartedBatchDto })
  @ApiRefusal(409)
  async start(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('buildId') buildId: string,
    @Body() body: StartMassUpgradeDto,
    @RepeatableRequest() request: Repeatable | null,
  ): Promise<StartedBatchDto> {
    return { batch: await this.massUpgrades.start({ caller, scope, buildId }, body, request) };
  }

  @Get('summary')
  @ApiOkResponse({ type: MassUpgradeSummaryDto })
  async summary(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('buildId') buildId: string,
    @Query() query: PreFlightQueryDto,
  ): Promise<MassUpgradeSummaryDto> {
    return toMassUpgradeSummaryDto(await this.massUpgrades.summary({ caller, scope, buildId }, query));
  }

  @Get('device')
  @Answers('json', 'csv')
  @ApiList(PreFlightDeviceDto)
  @ApiCsv()
  async devices(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('buildId') buildId: string,
    @Query() filter: PreFlightFilterDto,
    @List() list: ListRequest,
    @WantsCsv() wantsCsv: boolean,
  ): Promise<Page<PreFlightDeviceDto> | StreamableFile> {
    const question = { caller, scope, buildId };
    if (wantsCsv) {
      const devices = await this.massUpgrades.allDevices(question, filter);
      return csvFile('pre-flight', PRE_FLIGHT_COLUMNS, mapChunks(devices, toPreFlightDeviceDto));
    }
    const slice = await this.massUpgrades.devices(question, filter, list);
    return toPage(slice, list, toPreFlightDeviceDto);
  }
}
