import { Database, FirmwareImage } from '@firmware-upgrader/database';
import { ForbiddenError, InvalidInputError, NotFoundError } from '@firmware-upgrader/domain';
import type { ImageRegistry } from '@firmware-upgrader/upgraders';
import { leaveJobs } from '@firmware-upgrader/upgrades';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { deleteRow } from '../../http/delete-row';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ListRequest, Slice } from '../../http/pagination';
import { DOWNLOAD_RULES } from '../../http/tokens';
import { wording } from '../../http/wording';
import { BuildsService } from '../builds/builds.service';
import { type DownloadRule, mayDownload } from './download-rules';
import type { ImageFilterDto } from './dto/image-filter.dto';
import { type ImageAddress, ImagesRepository } from './images.repository';
import { IMAGE_REGISTRY } from './upgrade-rules';

export const BUILD_NOT_FOUND = 'build not found';

@Injectable()
export class ImagesService {
  constructor(
    private readonly database: Database,
    private readonly images: ImagesRepository,
    private readonly builds: BuildsService,
    @Inject(IMAGE_REGISTRY) private readonly registry: ImageRegistry,
    @Inject(DOWNLOAD_RULES) private readonly downloadRules: readonly DownloadRule[],
  ) {}

  list(
    scope: OrganizationScope,
    buildId: string,
    filter: ImageFilterDto,
    list: ListRequest,
  ): Promise<Slice<FirmwareImage>> {
    const { type } = filter;
    if (type !== undefined && !this.registry.find(type)) {
      throw new InvalidInputError({ type: [wording.notSelectableWord(type)] });
    }
    return this.database.read(async (em) => {
      await this.builds.find(em, scope, buildId, BUILD_NOT_FOUND);
      return this.images.list(em, scope, buildId, filter, list);
    });
  }

  show(caller: Caller, scope: OrganizationScope, buildId: string, id: string): Promise<FirmwareImage> {
    return this.database.read(async (em) => {
      const image = await this.find(em, scope, buildId, id);
      caller.refuseToRead('firmwareimage', image.build.organizationId);
      return image;
    });
  }

  /** The row leaves at once, the file once no operation needs it any more. */
  remove(caller: Caller, scope: OrganizationScope, buildId: string, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const image = await this.find(em, scope, buildId, id);
      caller.refuseToWrite(image.build.organizationId);
      await deleteRow(em, FirmwareImage, id, wording.noneMatches('FirmwareImage'));
      await leaveJobs(em, [{ kind: 'delete-file', payload: { key: image.file } }]);
      unit.audit({ ...aboutImage(image), action: 'delete' });
    });
  }

  /** For a download: the image of another organization is not unknown but forbidden. */
  findToDownload(caller: Caller, where: ImageAddress): Promise<FirmwareImage> {
    return this.database.read(async (em) => {
      if ('buildId' in where && !(await this.images.buildExists(em, where.buildId))) {
        throw new NotFoundError(BUILD_NOT_FOUND);
      }
      const image = await this.images.findAnywhere(em, where);
      if (!image) throw new NotFoundError(wording.noneMatches('FirmwareImage'));
      if (!(await mayDownload(this.downloadRules, { em, caller, image }))) throw new ForbiddenError(wording.forbidden);
      return image;
    });
  }

  private async find(em: EntityManager, scope: OrganizationScope, buildId: string, id: string): Promise<FirmwareImage> {
    await this.builds.find(em, scope, buildId, BUILD_NOT_FOUND);
    const image = await this.images.find(em, scope, buildId, id);
    if (!image) throw new NotFoundError(wording.noneMatches('FirmwareImage'));
    return image;
  }
}

/** The image comes with its build. */
export function aboutImage({ id, type, build }: FirmwareImage) {
  return {
    objectType: 'firmwareimage',
    objectId: id,
    objectLabel: `v${build.version}: ${type}`,
    organizationId: build.organizationId,
  };
}
