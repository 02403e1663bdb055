import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import { ApiList, ApiRefusal } from '../../http/openapi';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { HostKeyDto, toHostKeyDto } from './dto/host-key.dto';
import { HostKeysService } from './host-keys.service';

@ApiTags('Device connections')
@Controller('api/v1/controller/device/:deviceId/host-key')
@Resource('deviceconnection')
export class HostKeysController {
  constructor(private readonly hostKeys: HostKeysService) {}

  @Get()
  @ApiList(HostKeyDto, 'created')
  async list(
    @CurrentCaller() { scope }: Caller,
    @Param('deviceId') deviceId: string,
    @List() list: ListRequest,
  ): Promise<Page<HostKeyDto>> {
    return toPage(await this.hostKeys.list(scope, deviceId, list), list, toHostKeyDto);
  }

  @Post(':id/accept')
  @Resource('deviceconnection', 'change')
  @HttpCode(200)
  @ApiOkResponse({ type: HostKeyDto })
  @ApiRefusal(409)
  async accept(
    @CurrentCaller() caller: Caller,
    @Param('deviceId') deviceId: string,
    @Param('id') id: string,
  ): Promise<HostKeyDto> {
    return toHostKeyDto(await this.hostKeys.accept(caller, deviceId, id));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('deviceId') deviceId: string,
    @Param('id') id: string,
  ): Promise<void> {
    await this.hostKeys.remove(caller, deviceId, id);
  }
}
