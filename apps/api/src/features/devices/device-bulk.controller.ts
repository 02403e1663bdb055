import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import { DeviceBulkService } from './device-bulk.service';
import { ChangeManyDevicesDto, DeleteManyDevicesDto, ManyDevicesAnswerDto } from './dto/device-bulk.dto';

/** The same done to many devices; those that it cannot be done to are named, and stay as they are. */
@ApiTags('Devices')
@Controller('api/v1/controller/device')
export class DeviceBulkController {
  constructor(private readonly bulk: DeviceBulkService) {}

  @Post('change')
  @HttpCode(200)
  @Resource('device', 'change')
  @ApiOkResponse({ type: ManyDevicesAnswerDto })
  change(@CurrentCaller() caller: Caller, @Body() body: ChangeManyDevicesDto): Promise<ManyDevicesAnswerDto> {
    return this.bulk.change(caller, body);
  }

  @Post('delete')
  @HttpCode(200)
  @Resource('device', 'delete')
  @ApiOkResponse({ type: ManyDevicesAnswerDto })
  remove(
    @CurrentCaller() caller: Caller,
    @Body() { devices, force }: DeleteManyDevicesDto,
  ): Promise<ManyDevicesAnswerDto> {
    return this.bulk.remove(caller, devices, force ?? false);
  }
}
