import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource, WithoutManagerGate } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import { ApiList } from '../../http/openapi';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import {
  ChangeDeviceSettingsDto,
  DeviceSettingsDto,
  toDeviceSettingsDto,
  WriteDeviceSettingsDto,
} from './dto/device-settings.dto';
import {
  OrganizationDetailDto,
  OrganizationDto,
  toOrganizationDetailDto,
  toOrganizationDto,
} from './dto/organization.dto';
import { ChangeOrganizationDto, OrganizationFilterDto, WriteOrganizationDto } from './dto/write-organization.dto';
import { DeviceSettingsService } from './device-settings.service';
import { OrganizationsService } from './organizations.service';

@ApiTags('users')
@Controller('api/v1/users/organization')
@Resource('organization')
@WithoutManagerGate()
export class OrganizationsController {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly deviceSettings: DeviceSettingsService,
  ) {}

  @Get()
  @ApiList(OrganizationDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Query() filter: OrganizationFilterDto,
    @List() list: ListRequest,
  ): Promise<Page<OrganizationDto>> {
    return toPage(await this.organizations.list(caller, filter, list), list, toOrganizationDto);
  }

  @Post()
  @ApiCreatedResponse({ type: OrganizationDetailDto })
  async create(@CurrentCaller() caller: Caller, @Body() body: WriteOrganizationDto): Promise<OrganizationDetailDto> {
    return toOrganizationDetailDto(await this.organizations.create(caller, body));
  }

  @Get(':id')
  @ApiOkResponse({ type: OrganizationDetailDto })
  async show(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<OrganizationDetailDto> {
    return toOrganizationDetailDto(await this.organizations.find(caller, id));
  }

  @Put(':id')
  @ApiOkResponse({ type: OrganizationDetailDto })
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: WriteOrganizationDto,
  ): Promise<OrganizationDetailDto> {
    return toOrganizationDetailDto(await this.organizations.update(caller, id, body));
  }

  @Patch(':id')
  @ApiOkResponse({ type: OrganizationDetailDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: ChangeOrganizationDto,
  ): Promise<OrganizationDetailDto> {
    return toOrganizationDetailDto(await this.organizations.update(caller, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<void> {
    await this.organizations.remove(caller, id);
  }

  @Get(':id/device-settings')
  @Resource('organizationdevicesettings')
  @ApiOkResponse({ type: DeviceSettingsDto })
  async showDeviceSettings(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DeviceSettingsDto> {
    return toDeviceSettingsDto(await this.deviceSettings.find(caller, id));
  }

  @Put(':id/device-settings')
  @Resource('organizationdevicesettings')
  @ApiOkResponse({ type: DeviceSettingsDto })
  async replaceDeviceSettings(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: WriteDeviceSettingsDto,
  ): Promise<DeviceSettingsDto> {
    return toDeviceSettingsDto(await this.deviceSettings.update(caller, id, body));
  }

  @Patch(':id/device-settings')
  @Resource('organizationdevicesettings')
  @ApiOkResponse({ type: DeviceSettingsDto })
  async changeDeviceSettings(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: ChangeDeviceSettingsDto,
  ): Promise<DeviceSettingsDto> {
    return toDeviceSettingsDto(await this.deviceSettings.update(caller, id, body));
  }
}
