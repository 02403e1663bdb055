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
import { CategoriesService } from './categories.service';
import { CategoryDto, toCategoryDto } from './dto/category.dto';
import { CategoryFilterDto, ChangeCategoryDto, WriteCategoryDto } from './dto/write-category.dto';

@ApiTags('Categories')
@Resource('category')
@Controller('api/v1/firmware/category')
export class CategoriesController {
  constructor(
    private readonly categories: CategoriesService,
    private readonly extended: ExtendedResources,
  ) {}

  @Get()
  @ApiList(CategoryDto, 'name', 'created', 'modified')
  @ApiOrganizationFilter()
  async list(
    @Scope() scope: OrganizationScope,
    @Query() filter: CategoryFilterDto,
    @List() list: ListRequest,
  ): Promise<Page<CategoryDto>> {
    return this.extended.page('category', await this.categories.list(scope, filter, list), list, toCategoryDto);
  }

  @Post()
  @ApiCreatedResponse({ type: CategoryDto })
  async create(@CurrentCaller() caller: Caller, @Body() body: WriteCategoryDto): Promise<CategoryDto> {
    return this.extended.one('category', toCategoryDto(await this.categories.create(caller, body)));
  }

  @Get(':id')
  @ApiOkResponse({ type: CategoryDto })
  async show(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
  ): Promise<CategoryDto> {
    return this.extended.one('category', toCategoryDto(await this.categories.get(caller, scope, id)));
  }

  @Put(':id')
  @ApiOkResponse({ type: CategoryDto })
  async replace(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
    @Body() body: WriteCategoryDto,
  ): Promise<CategoryDto> {
    return this.extended.one('category', toCategoryDto(await this.categories.replace(caller, scope, id, body)));
  }

  @Patch(':id')
  @ApiOkResponse({ type: CategoryDto })
  async change(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('id') id: string,
    @Body() body: ChangeCategoryDto,
  ): Promise<CategoryDto> {
    return this.extended.one('category', toCategoryDto(await this.categories.change(caller, scope, id, body)));
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
    await this.categories.remove(caller, scope, id);
  }
}
