import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import { ApiOrganizationFilter } from '../../http/api-organization-filter';
import { Caller } from '../../http/caller';
import { CurrentCaller, Scope } from '../../http/current-caller';
import { ExtendedResources } from '../../http/extended-resources';
import { ApiList, ApiRefusal } from '../../http/openapi';
import { OrganizationScope } from '../../http/organization-scope';
import { List, type ListRequest, type Page } from '../../http/pagination';
import { BuildsService } from './builds.service';
import { CountedBuildDto, toCountedBuildDto } from './dto/build.dto';
import { BuildFilterDto } from './dto/build-filter.dto';
import { ChangeBuildDto, WriteBuildDto } from './dto/write-build.dto';

@ApiTags('Builds')
@Resource('build')
@Controller('api/v1/firmware/build')
export class BuildsController {
  constructor(
    private readonly builds: BuildsService,
    private readonly extended: ExtendedResources,
  ) {}

  @Get()
  @ApiList(CountedBuildDto, 'version', 'created', 'modified')
  @ApiOrganizationFilter()
  async list(
    @Scope() scope: OrganizationScope,
    @Query() filter: BuildFilterDto,
    @List() list: ListRequest,
  ): Promise<Page<CountedBuildDto>> {
    return this.extended.page('build', await this.builds.list(scope, filter, list), list, toCountedBuildDto);
  }

  @Post()
  @ApiCreatedResponse({ type: CountedBuildDto })
  async create(@CurrentCaller() caller: Caller, @Body() body: WriteBuildDto): Promise<CountedBuildDto> {
    return this.extended.one('build', toCountedBuildDto(await this.builds.create(caller, body)));
  }

  @Get(':id')
  @ApiOkResponse({ type: CountedBuildDto })
  async show(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
  ): Promise<CountedBuildDto> {
    return this.extended.one('build', toCountedBuildDto(await this.builds.get(caller, scope, id)));
  }

  @Put(':id')
  @ApiOkResponse({ type: CountedBuildDto })
  async replace(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
    @Body() body: WriteBuildDto,
  ): Promise<CountedBuildDto> {
    return this.extended.one('build', toCountedBuildDto(await this.builds.change(caller, scope, id, body)));
  }

  @Patch(':id')
  @ApiOkResponse({ type: CountedBuildDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
    @Body() body: ChangeBuildDto,
  ): Promise<CountedBuildDto> {
    return this.extended.one('build', toCountedBuildDto(await this.builds.change(caller, scope, id, body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiRefusal(409)
  async remove(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
  ): Promise<void> {
    await this.builds.remove(caller, scope, id);
  }
}
