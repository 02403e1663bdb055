import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Answers, Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller, Scope } from '../../http/current-caller';
import { csvFile, mapChunks, WantsCsv } from '../../http/csv';
import { ApiCsv, ApiList, ApiRefusal } from '../../http/openapi';
import { ExtendedResources } from '../../http/extended-resources';
import { type OrganizationScope } from '../../http/organization-scope';
import { List, type ListRequest, type Page } from '../../http/pagination';
import { DeviceActivationService } from './device-activation.service';
import { DeviceListService } from './device-list.service';
import { DevicesService } from './devices.service';
import { DeviceDetailDto, toDeviceDetailDto } from './dto/device-detail.dto';
import { DeviceDto, DeviceValuesDto, ListedDeviceDto, toDeviceDto, toListedDeviceDto } from './dto/device.dto';
import {
  ChangeDeviceDto,
  DeleteDeviceDto,
  DeviceFilterDto,
  ReplaceDeviceDto,
  WriteDeviceDto,
} from './dto/write-device.dto';

// What proves the device to us is not for spreadsheets.
const DEVICE_COLUMNS = [
  'id',
  'name',
  'organization',
  'group',
  'mac_address',
  'management_ip',
  'last_ip',
  'model',
  'os',
  'system',
  'board_name',
  'release',
  'is_deactivated',
  'last_contact_at',
  'created',
] as const;

@ApiTags('Devices')
@Controller('api/v1/controller/device')
@Resource('device')
export class DevicesController {
  constructor(
    private readonly lists: DeviceListService,
    private readonly devices: DevicesService,
    private readonly activation: DeviceActivationService,
    private readonly extended: ExtendedResources,
  ) {}

  @Get()
  @Answers('json', 'csv')
  @ApiList(ListedDeviceDto, 'name', 'created', 'modified', 'last_contact_at')
  @ApiCsv()
  async list(
    @CurrentCaller() caller: Caller,
    @Scope('organization_slug') scope: OrganizationScope,
    @Query() filter: DeviceFilterDto,
    @List() list: ListRequest,
    @WantsCsv() wantsCsv: boolean,
  ): Promise<Page<ListedDeviceDto> | StreamableFile> {
    if (wantsCsv) {
      const devices = await this.lists.all(caller, scope, filter);
      return csvFile('devices', DEVICE_COLUMNS, mapChunks(devices, toDeviceDto));
    }
    const slice = await this.lists.listWithStandings(caller, scope, filter, list);
    return this.extended.page('device', slice, list, toListedDeviceDto);
  }

  @Post()
  @ApiCreatedResponse({ type: DeviceDto })
  async create(@CurrentCaller() caller: Caller, @Body() body: WriteDeviceDto): Promise<DeviceDto> {
    return this.extended.one('device', toDeviceDto(await this.devices.create(caller, body)));
  }

  @Get('values')
  @ApiOkResponse({ type: DeviceValuesDto })
  values(@Scope('organization_slug') scope: OrganizationScope): Promise<DeviceValuesDto> {
    return this.lists.values(scope);
  }

  @Get(':id')
  @ApiOkResponse({ type: DeviceDetailDto })
  async show(@Scope('organization_slug') scope: OrganizationScope, @Param('id') id: string): Promise<DeviceDetailDto> {
    const { device, agent } = await this.lists.find(scope, id);
    return this.extended.one('device', toDeviceDetailDto(device, agent));
  }

  @Put(':id')
  @ApiOkResponse({ type: DeviceDto })
  @ApiRefusal(409)
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: ReplaceDeviceDto,
  ): Promise<DeviceDto> {
    return this.extended.one('device', toDeviceDto(await this.devices.update(caller, id, body)));
  }

  @Patch(':id')
  @ApiOkResponse({ type: DeviceDto })
  @ApiRefusal(409)
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: ChangeDeviceDto,
  ): Promise<DeviceDto> {
    return this.extended.one('device', toDeviceDto(await this.devices.update(caller, id, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiRefusal(409)
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query() { force }: DeleteDeviceDto,
  ): Promise<void> {
    await this.devices.remove(caller, id, force ?? false);
  }

  @Post(':id/deactivate')
  @HttpCode(200)
  @ApiOkResponse({ type: DeviceDto })
  @ApiRefusal(409)
  async deactivate(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DeviceDto> {
    return this.extended.one('device', toDeviceDto(await this.activation.deactivate(caller, id)));
  }

  @Post(':id/activate')
  @HttpCode(200)
  @ApiOkResponse({ type: DeviceDto })
  async activate(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DeviceDto> {
    return this.extended.one('device', toDeviceDto(await this.activation.activate(caller, id)));
  }
}
