import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import { type Caller, CurrentCaller, Scope } from '../../http/caller';
import { ApiRepeatable, type Repeatable, RepeatableRequest } from '../../http/idempotency';
import { ApiList, ApiRefusal } from '../../http/openapi';
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
  @ApiList(PreFlightDeviceDto)
  async devices(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('buildId') buildId: string,
    @Query() filter: PreFlightFilterDto,
    @List() list: ListRequest,
  ): Promise<Page<PreFlightDeviceDto>> {
    const slice = await this.massUpgrades.devices({ caller, scope, buildId }, filter, list);
    return toPage(slice, list, toPreFlightDeviceDto);
  }
}
