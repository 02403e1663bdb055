import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ManagersOnly, SuperusersOnly } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import { HoldDto, toHoldDto, WriteHoldDto } from './dto/hold.dto';
import { HoldService } from './hold.service';

@ApiTags('Mass upgrades')
@Controller('api/v1/firmware/hold')
export class HoldController {
  constructor(private readonly hold: HoldService) {}

  @Get()
  @ManagersOnly()
  @ApiOkResponse({ type: HoldDto })
  async show(): Promise<HoldDto> {
    return toHoldDto(await this.hold.show());
  }

  @Put()
  @SuperusersOnly()
  @ApiOkResponse({ type: HoldDto })
  async set(@CurrentCaller() caller: Caller, @Body() body: WriteHoldDto): Promise<HoldDto> {
    return toHoldDto(await this.hold.set(caller, body));
  }
}
