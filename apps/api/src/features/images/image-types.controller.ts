import type { ImageRegistry } from '@firmware-upgrader/upgraders';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Resource } from '../../http/access';
import { ApiList } from '../../http/openapi';
import { List, type ListRequest, type Page, takeSlice, toPage } from '../../http/pagination';
import { ImageTypeDto, ImageTypeFilterDto, isWantedType, toImageTypeDto } from './dto/image-type.dto';
import { IMAGE_REGISTRY } from './upgrade-rules';

@ApiTags('Images')
@Resource('firmwareimage')
@Controller('api/v1/firmware/image-type')
export class ImageTypesController {
  constructor(@Inject(IMAGE_REGISTRY) private readonly registry: ImageRegistry) {}

  @Get()
  @ApiList(ImageTypeDto)
  async list(@Query() filter: ImageTypeFilterDto, @List() list: ListRequest): Promise<Page<ImageTypeDto>> {
    const types = this.registry.types.filter((type) => isWantedType(type, filter));
    const slice = await takeSlice(list, types.length, async (limit, offset) => types.slice(offset, offset + limit));
    return toPage(slice, list, (type) => toImageTypeDto(type, this.registry.isCustom(type.type)));
  }
}
