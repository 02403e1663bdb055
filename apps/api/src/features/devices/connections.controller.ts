import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import { ApiList } from '../../http/openapi';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { ConnectionsService } from './connections.service';
import { ConnectionDto, toConnectionDto } from './dto/connection.dto';
import { ChangeConnectionDto, WriteConnectionDto } from './dto/write-connection.dto';

@ApiTags('Device connections')
@Controller('api/v1/controller/device/:deviceId/connection')
@Resource('deviceconnection')
export class ConnectionsController {
  constructor(private readonly connections: ConnectionsService) {}

  @Get()
  @ApiList(ConnectionDto, 'created', 'last_attempt')
  async list(
    @CurrentCaller() { scope }: Caller,
    @Param('deviceId') deviceId: string,
    @List() list: ListRequest,
  ): Promise<Page<ConnectionDto>> {
    return toPage(await this.connections.list(scope, deviceId, list), list, toConnectionDto);
  }

  @Post()
  @ApiCreatedResponse({ type: ConnectionDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Param('deviceId') deviceId: string,
    @Body() body: WriteConnectionDto,
  ): Promise<ConnectionDto> {
    return toConnectionDto(await this.connections.create(caller, deviceId, body));
  }

  @Get(':id')
  @ApiOkResponse({ type: ConnectionDto })
  async show(
    @CurrentCaller() { scope }: Caller,
    @Param('deviceId') deviceId: string,
    @Param('id') id: string,
  ): Promise<ConnectionDto> {
    return toConnectionDto(await this.connections.find(scope, deviceId, id));
  }

  @Put(':id')
  @ApiOkResponse({ type: ConnectionDto })
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('deviceId') deviceId: string,
    @Param('id') id: string,
    @Body() body: WriteConnectionDto,
  ): Promise<ConnectionDto> {
    return toConnectionDto(await this.connections.update(caller, deviceId, id, body));
  }

  @Patch(':id')
  @ApiOkResponse({ type: ConnectionDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('deviceId') deviceId: string,
    @Param('id') id: string,
    @Body() body: ChangeConnectionDto,
  ): Promise<ConnectionDto> {
    return toConnectionDto(await this.connections.update(caller, deviceId, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentCaller() caller: Caller,
    @Param('deviceId') deviceId: string,
    @Param('id') id: string,
  ): Promise<void> {
    await this.connections.remove(caller, deviceId, id);
  }
}
