import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller, Scope } from '../../http/current-caller';
import { ApiList } from '../../http/openapi';
import type { OrganizationScope } from '../../http/organization-scope';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { DeviceListService } from './device-list.service';
import { LocatedDeviceDto, LocationDto, toLocatedDeviceDto, toLocationDto } from './dto/location.dto';
import { ChangeLocationDto, LocationFilterDto, WriteLocationDto } from './dto/write-location.dto';
import { LocationsService } from './locations.service';

@ApiTags('Locations')
@Controller('api/v1/controller/location')
@Resource('location')
export class LocationsController {
  constructor(
    private readonly locations: LocationsService,
    private readonly devices: DeviceListService,
  ) {}

  @Get()
  @ApiList(LocationDto, 'name', 'created', 'modified')
  async list(
    @CurrentCaller() caller: Caller,
    @Scope('organization_slug') scope: OrganizationScope,
    @Query() filter: LocationFilterDto,
    @List() list: ListRequest,
  ): Promise<Page<LocationDto>> {
    return toPage(await this.locations.list(caller, scope, filter, list), list, toLocationDto);
  }

  @Post()
  @ApiCreatedResponse({ type: LocationDto })
  async create(@CurrentCaller() caller: Caller, @Body() body: WriteLocationDto): Promise<LocationDto> {
    return toLocationDto(await this.locations.create(caller, body));
  }

  @Get(':id')
  @ApiOkResponse({ type: LocationDto })
  async show(@CurrentCaller() { scope }: Caller, @Param('id') id: string): Promise<LocationDto> {
    return toLocationDto(await this.locations.find(scope, id));
  }

  @Put(':id')
  @ApiOkResponse({ type: LocationDto })
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: WriteLocationDto,
  ): Promise<LocationDto> {
    return toLocationDto(await this.locations.update(caller, id, body));
  }

  @Patch(':id')
  @ApiOkResponse({ type: LocationDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: ChangeLocationDto,
  ): Promise<LocationDto> {
    return toLocationDto(await this.locations.update(caller, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<void> {
    await this.locations.remove(caller, id);
  }

  @Get(':id/device')
  @ApiList(LocatedDeviceDto, 'name', 'created', 'modified', 'last_contact_at')
  async listDevices(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @List() list: ListRequest,
  ): Promise<Page<LocatedDeviceDto> & { has_floorplan: boolean }> {
    const { scope } = caller;
    await this.locations.find(scope, id);
    const page = toPage(await this.devices.list(caller, scope, { location: id }, list), list, toLocatedDeviceDto);
    return { has_floorplan: false, ...page };
  }
}
