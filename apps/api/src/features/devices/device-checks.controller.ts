import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import { ApiRefusal } from '../../http/openapi';
import { DeviceChecksService } from './device-checks.service';
import { DeviceCheckDto, ManyDevicesDto, StartedChecksDto, toDeviceCheckDto } from './dto/device-check.dto';

/** A worker does the checks; here they are asked for and looked at. */
@ApiTags('Devices')
@Controller('api/v1/controller/device')
@Resource('device', 'change')
export class DeviceChecksController {
  constructor(private readonly checks: DeviceChecksService) {}

  @Post('check')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: StartedChecksDto })
  checkMany(@CurrentCaller() caller: Caller, @Body() { devices }: ManyDevicesDto): Promise<StartedChecksDto> {
    return this.checks.startMany(caller, 'check', devices);
  }

  @Post('adopt')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: StartedChecksDto })
  adoptMany(@CurrentCaller() caller: Caller, @Body() { devices }: ManyDevicesDto): Promise<StartedChecksDto> {
    return this.checks.startMany(caller, 'adopt', devices);
  }

  @Get(':id/check')
  @Resource('device')
  @ApiOkResponse({ type: DeviceCheckDto })
  async latest(@CurrentCaller() { scope }: Caller, @Param('id') id: string): Promise<DeviceCheckDto> {
    return toDeviceCheckDto(await this.checks.latest(scope, id));
  }

  @Post(':id/check')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: DeviceCheckDto })
  @ApiRefusal(409)
  async check(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DeviceCheckDto> {
    return toDeviceCheckDto(await this.checks.start(caller, 'check', id));
  }

  @Post(':id/adopt')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: DeviceCheckDto })
  @ApiRefusal(409)
  async adopt(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DeviceCheckDto> {
    return toDeviceCheckDto(await this.checks.start(caller, 'adopt', id));
  }
}
