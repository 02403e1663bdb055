import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller, Scope } from '../../http/current-caller';
import { ApiList } from '../../http/openapi';
import type { OrganizationScope } from '../../http/organization-scope';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { GroupDto, toGroupDto } from './dto/group.dto';
import { ChangeGroupDto, GroupFilterDto, WriteGroupDto } from './dto/write-group.dto';
import { GroupsService } from './groups.service';

@ApiTags('Device groups')
@Controller('api/v1/controller/group')
@Resource('devicegroup')
export class GroupsController {
  constructor(private readonly groups: GroupsService) {}

  @Get()
  @ApiList(GroupDto, 'name', 'created', 'modified')
  async list(
    @CurrentCaller() caller: Caller,
    @Scope('organization_slug') scope: OrganizationScope,
    @Query() filter: GroupFilterDto,
    @List() list: ListRequest,
  ): Promise<Page<GroupDto>> {
    return toPage(await this.groups.list(caller, scope, filter, list), list, toGroupDto);
  }

  @Post()
  @ApiCreatedResponse({ type: GroupDto })
  async create(@CurrentCaller() caller: Caller, @Body() body: WriteGroupDto): Promise<GroupDto> {
    return toGroupDto(await this.groups.create(caller, body));
  }

  @Get(':id')
  @ApiOkResponse({ type: GroupDto })
  async show(@CurrentCaller() { scope }: Caller, @Param('id') id: string): Promise<GroupDto> {
    return toGroupDto(await this.groups.find(scope, id));
  }

  @Put(':id')
  @ApiOkResponse({ type: GroupDto })
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: WriteGroupDto,
  ): Promise<GroupDto> {
    return toGroupDto(await this.groups.update(caller, id, body));
  }

  @Patch(':id')
  @ApiOkResponse({ type: GroupDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: ChangeGroupDto,
  ): Promise<GroupDto> {
    return toGroupDto(await this.groups.update(caller, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<void> {
    await this.groups.remove(caller, id);
  }
}
