import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import { DeviceLocationService } from './device-location.service';
import { DeviceLocationDto, toDeviceLocationDto } from './dto/location.dto';
import { MoveDeviceDto, PlaceDeviceDto } from './dto/write-location.dto';

@ApiTags('Locations')
@Controller('api/v1/controller/device/:deviceId/location')
@Resource('devicelocation')
export class DeviceLocationController {
  constructor(private readonly places: DeviceLocationService) {}

  @Get()
  @ApiOkResponse({ type: DeviceLocationDto })
  async show(@CurrentCaller() { scope }: Caller, @Param('deviceId') deviceId: string): Promise<DeviceLocationDto> {
    return toDeviceLocationDto(await this.places.find(scope, deviceId));
  }

  @Put()
  @ApiOkResponse({ type: DeviceLocationDto })
  @ApiCreatedResponse({ type: DeviceLocationDto, description: 'The device had no location before.' })
  async place(
    @CurrentCaller() caller: Caller,
    @Param('deviceId') deviceId: string,
    @Body() body: PlaceDeviceDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DeviceLocationDto> {
    const { row, isNew } = await this.places.place(caller, deviceId, body);
    response.status(isNew ? 201 : 200);
    return toDeviceLocationDto(row);
  }

  @Patch()
  @ApiOkResponse({ type: DeviceLocationDto })
  async move(
    @CurrentCaller() caller: Caller,
    @Param('deviceId') deviceId: string,
    @Body() body: MoveDeviceDto,
  ): Promise<DeviceLocationDto> {
    return toDeviceLocationDto(await this.places.move(caller, deviceId, body));
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentCaller() caller: Caller, @Param('deviceId') deviceId: string): Promise<void> {
    await this.places.remove(caller, deviceId);
  }
}
