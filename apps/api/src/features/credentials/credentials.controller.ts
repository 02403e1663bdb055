import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller, Scope } from '../../http/current-caller';
import { ApiList } from '../../http/openapi';
import type { OrganizationScope } from '../../http/organization-scope';
import { List, type ListRequest, type Page, toPage } from '../../http/pagination';
import { CredentialsService } from './credentials.service';
import { CredentialsDto, toCredentialsDto } from './dto/credentials.dto';
import { ChangeCredentialsDto, CredentialsFilterDto, WriteCredentialsDto } from './dto/write-credentials.dto';

@ApiTags('controller')
@Controller('api/v1/controller/credential')
@Resource('credentials')
export class CredentialsController {
  constructor(private readonly credentials: CredentialsService) {}

  @Get()
  @ApiList(CredentialsDto)
  async list(
    @CurrentCaller() caller: Caller,
    @Scope('organization_slug') scope: OrganizationScope,
    @Query() filter: CredentialsFilterDto,
    @List() list: ListRequest,
  ): Promise<Page<CredentialsDto>> {
    return toPage(await this.credentials.list(caller, scope, filter, list), list, toCredentialsDto);
  }

  @Post()
  @ApiCreatedResponse({ type: CredentialsDto })
  async create(@CurrentCaller() caller: Caller, @Body() body: WriteCredentialsDto): Promise<CredentialsDto> {
    return toCredentialsDto(await this.credentials.create(caller, body));
  }

  @Get(':id')
  @ApiOkResponse({ type: CredentialsDto })
  async show(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<CredentialsDto> {
    return toCredentialsDto(await this.credentials.find(caller, caller.scope, id));
  }

  @Put(':id')
  @ApiOkResponse({ type: CredentialsDto })
  async replace(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: WriteCredentialsDto,
  ): Promise<CredentialsDto> {
    return toCredentialsDto(await this.credentials.replace(caller, id, body));
  }

  @Patch(':id')
  @ApiOkResponse({ type: CredentialsDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() body: ChangeCredentialsDto,
  ): Promise<CredentialsDto> {
    return toCredentialsDto(await this.credentials.change(caller, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<void> {
    await this.credentials.remove(caller, id);
  }
}
