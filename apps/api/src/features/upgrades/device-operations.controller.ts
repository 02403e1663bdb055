import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import { ApiOrganizationFilter } from '../../http/api-organization-filter';
import { Scope } from '../../http/current-caller';
import { ExtendedResources } from '../../http/extended-resources';
import { ApiList } from '../../http/openapi';
import { OrganizationScope } from '../../http/organization-scope';
import { List, type ListRequest, type Page } from '../../http/pagination';
import { DeviceOperationFilterDto } from './dto/operation-filter.dto';
import { DeviceUpgradeOperationDto, toDeviceUpgradeOperationDto } from './dto/upgrade-operation.dto';
import { OperationsService } from './operations.service';

@ApiTags('Upgrade operations')
@Resource('upgradeoperation')
@Controller('api/v1/firmware/device/:deviceId/upgrade-operation')
export class DeviceOperationsController {
  constructor(
    private readonly operations: OperationsService,
    private readonly extended: ExtendedResources,
  ) {}

  @Get()
  @ApiList(DeviceUpgradeOperationDto)
  @ApiOrganizationFilter()
  async list(
    @Scope() scope: OrganizationScope,
    @Param('deviceId') deviceId: string,
    @Query() filter: DeviceOperationFilterDto,
    @List() list: ListRequest,
  ): Promise<Page<DeviceUpgradeOperationDto>> {
    const slice = await this.operations.listForDevice(scope, deviceId, filter, list);
    return this.extended.page('upgradeoperation', slice, list, toDeviceUpgradeOperationDto);
  }
}
