import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller, Scope } from '../../http/current-caller';
import { ExtendedResources } from '../../http/extended-resources';
import { ApiList, ApiRefusal } from '../../http/openapi';
import type { OrganizationScope } from '../../http/organization-scope';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { DeviceFirmwareService } from './device-firmware.service';
import {
  AssignedFirmwareDto,
  ChangeDeviceFirmwareDto,
  ConfirmFirmwareDto,
  DeviceFirmwareDto,
  toAssignedFirmwareDto,
  toDeviceFirmwareDto,
  WriteDeviceFirmwareDto,
} from './dto/device-firmware.dto';
import { SelectableImageDto, toSelectableImageDto } from './dto/selectable-image.dto';

@ApiTags('Device firmware')
@Resource('devicefirmware')
@Controller('api/v1/firmware/device/:deviceId/firmware')
export class DeviceFirmwareController {
  constructor(
    private readonly firmwares: DeviceFirmwareService,
    private readonly extended: ExtendedResources,
  ) {}

  @Get()
  @ApiOkResponse({ type: DeviceFirmwareDto })
  async show(@Scope() scope: OrganizationScope, @Param('deviceId') deviceId: string): Promise<DeviceFirmwareDto> {
    return this.extended.one('devicefirmware', toDeviceFirmwareDto(await this.firmwares.show(scope, deviceId)));
  }

  @Put()
  @ApiOkResponse({ type: AssignedFirmwareDto })
  @ApiCreatedResponse({ type: AssignedFirmwareDto, description: 'The device had no firmware before.' })
  async assign(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('deviceId') deviceId: string,
    @Body() body: WriteDeviceFirmwareDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AssignedFirmwareDto> {
    const assignment = await this.firmwares.assign(caller, scope, deviceId, body);
    response.status(assignment.isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return this.extended.one('devicefirmware', toAssignedFirmwareDto(assignment));
  }

  @Patch()
  @ApiOkResponse({ type: AssignedFirmwareDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('deviceId') deviceId: string,
    @Body() body: ChangeDeviceFirmwareDto,
  ): Promise<AssignedFirmwareDto> {
    const assignment = await this.firmwares.change(caller, scope, deviceId, body);
    return this.extended.one('devicefirmware', toAssignedFirmwareDto(assignment));
  }

  @Delete()
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  async remove(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('deviceId') deviceId: string,
  ): Promise<void> {
    await this.firmwares.remove(caller, scope, deviceId);
  }

  @Get('image')
  @ApiList(SelectableImageDto)
  async selectableImages(
    @Scope() scope: OrganizationScope,
    @Param('deviceId') deviceId: string,
    @List() list: ListRequest,
  ): Promise<Page<SelectableImageDto>> {
    return toPage(await this.firmwares.selectableImages(scope, deviceId, list), list, toSelectableImageDto);
  }

  @Get('candidate')
  @ApiList(SelectableImageDto)
  async candidates(
    @Scope() scope: OrganizationScope,
    @Param('deviceId') deviceId: string,
    @List() list: ListRequest,
  ): Promise<Page<SelectableImageDto>> {
    return toPage(await this.firmwares.candidates(scope, deviceId, list), list, toSelectableImageDto);
  }

  @Post('candidate')
  @ApiCreatedResponse({ type: DeviceFirmwareDto })
  @ApiRefusal(409)
  async confirm(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('deviceId') deviceId: string,
    @Body() body: ConfirmFirmwareDto,
  ): Promise<DeviceFirmwareDto> {
    const firmware = await this.firmwares.confirm(caller, scope, deviceId, body);
    return this.extended.one('devicefirmware', toDeviceFirmwareDto(firmware));
  }
}
