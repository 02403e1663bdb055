import type { UpgraderRegistry } from '@firmware-upgrader/upgraders';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FieldsDescribedBy, Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller } from '../../http/current-caller';
import type { DescribedFields } from '../../http/described-fields';
import { describeFields } from '../../http/field';
import { ApiList } from '../../http/openapi';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { UPGRADERS } from '../../http/tokens';
import { ConnectionsService } from './connections.service';
import { ConnectionDto, toConnectionDto } from './dto/connection.dto';
import { ChangeConnectionDto, WriteConnectionDto } from './dto/write-connection.dto';

@ApiTags('Device connections')
@Controller('api/v1/controller/device/:deviceId/connection')
@Resource('deviceconnection')
export class ConnectionsController {
  constructor(
    private readonly connections: ConnectionsService,
    @Inject(UPGRADERS) private readonly upgraders: UpgraderRegistry,
  ) {}

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
  @FieldsDescribedBy('fields')
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
  @FieldsDescribedBy('fields')
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

  /** What OPTIONS says of a connection: which strategies this installation knows. */
  fields(): DescribedFields {
    const choices = [...this.upgraders].map(([value, { label }]) => ({ value, display_name: label }));
    const { update_strategy: strategy, ...others } = describeFields(WriteConnectionDto);
    return { ...others, ...(strategy && { update_strategy: { ...strategy, type: 'choice', choices } }) };
  }
}
