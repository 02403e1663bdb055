import type { Settings } from '@firmware-upgrader/config';
import type { ImageRegistry } from '@firmware-upgrader/upgraders';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import { ApiList } from '../../http/openapi';
import { List, type ListRequest, type Page, takeSlice, toPage } from '../../http/pagination';
import { SETTINGS } from '../../http/tokens';
import { ImageTypeDto, ImageTypeFilterDto, isWantedType, toImageTypeDto } from './dto/image-type.dto';
import { IMAGE_REGISTRY } from './upgrade-rules';

@ApiTags('Images')
@Resource('firmwareimage')
@Controller('api/v1/firmware/image-type')
export class ImageTypesController {
  constructor(
    @Inject(IMAGE_REGISTRY) private readonly registry: ImageRegistry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @ApiList(ImageTypeDto)
  async list(@Query() filter: ImageTypeFilterDto, @List() list: ListRequest): Promise<Page<ImageTypeDto>> {
    const custom = new Set(this.settings.CUSTOM_IMAGE_TYPES.map(({ type }) => type));
    const types = this.registry.types.filter((type) => isWantedType(type, filter));
    const slice = await takeSlice(list, types.length, async (limit, offset) => types.slice(offset, offset + limit));
    return toPage(slice, list, (type) => toImageTypeDto(type, custom.has(type.type)));
  }
}
