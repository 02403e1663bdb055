import type { Settings } from '@firmware-upgrader/config';
import { FirmwareStorage } from '@firmware-upgrader/storage';
import type { ImageRegistry } from '@firmware-upgrader/upgraders';
import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ReadsOwnBody, Resource } from '../../http/access';
import type { Caller } from '../../http/caller';
import { CurrentCaller, Scope } from '../../http/current-caller';
import type { DescribedFields } from '../../http/described-fields';
import { ExtendedResources } from '../../http/extended-resources';
import { ApiList } from '../../http/openapi';
import type { OrganizationScope } from '../../http/organization-scope';
import { absoluteUrl, List, type ListRequest, type Page } from '../../http/pagination';
import { SETTINGS } from '../../http/tokens';
import { ImageDto, type ImageSurroundings, toImageDto } from './dto/image.dto';
import { ImageFilterDto } from './dto/image-filter.dto';
import { UploadImageDto } from './dto/upload-image.dto';
import { ImageUploadService } from './image-upload.service';
import { ImagesService } from './images.service';
import { receiveUpload } from './receive-upload';
import { IMAGE_REGISTRY } from './upgrade-rules';

@ApiTags('Images')
@Resource('firmwareimage')
@Controller('api/v1/firmware/build/:buildId/image')
export class ImagesController {
  constructor(
    private readonly images: ImagesService,
    private readonly uploads: ImageUploadService,
    private readonly storage: FirmwareStorage,
    private readonly extended: ExtendedResources,
    @Inject(IMAGE_REGISTRY) private readonly registry: ImageRegistry,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @ApiList(ImageDto, 'type', 'created', 'modified')
  async list(
    @Scope() scope: OrganizationScope,
    @Param('buildId') buildId: string,
    @Query() filter: ImageFilterDto,
    @List() list: ListRequest,
    @Req() request: Request,
  ): Promise<Page<ImageDto>> {
    const surroundings = this.surroundings(request);
    const slice = await this.images.list(scope, buildId, filter, list);
    return this.extended.page('firmwareimage', slice, list, (image) => toImageDto(image, surroundings));
  }

  @Post()
  @ReadsOwnBody('uploadFields')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadImageDto })
  @ApiCreatedResponse({ type: ImageDto })
  async create(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('buildId') buildId: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImageDto> {
    const target = { storage: this.storage, folder: buildId, limitBytes: this.settings.MAX_FILE_SIZE };
    const image = await this.uploads.create(caller, scope, buildId, () => receiveUpload(request, response, target));
    return this.extended.one('firmwareimage', toImageDto(image, this.surroundings(request)));
  }

  @Get(':id')
  @ApiOkResponse({ type: ImageDto })
  async show(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('buildId') buildId: string,
    @Param('id') id: string,
    @Req() request: Request,
  ): Promise<ImageDto> {
    const image = await this.images.show(caller, scope, buildId, id);
    return this.extended.one('firmwareimage', toImageDto(image, this.surroundings(request)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentCaller() caller: Caller,
    @Scope() scope: OrganizationScope,
    @Param('buildId') buildId: string,
    @Param('id') id: string,
  ): Promise<void> {
    await this.images.remove(caller, scope, buildId, id);
  }

  /** What OPTIONS says of an upload: scripts read there which types this installation knows. */
  uploadFields(): DescribedFields {
    const choices = this.registry.types.map(({ type, label }) => ({ value: type, display_name: label }));
    const field = { required: true, read_only: false };
    return {
      file: { ...field, type: 'file upload', label: 'File' },
      type: { ...field, type: 'choice', label: 'Type', choices },
      ...this.extended.writtenFields('firmwareimage'),
    };
  }

  private surroundings(request: Request): ImageSurroundings {
    return { registry: this.registry, absoluteUrl: (path) => absoluteUrl(request, path) };
  }
}
