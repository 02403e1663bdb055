import { Build, FirmwareImage } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ExtendedResources } from '../../http/extended-resources';
import type { OrganizationScope } from '../../http/organization-scope';
import type { Ordering } from '../../http/ordering';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { ImageFilterDto } from './dto/image-filter.dto';

const imageOrdering: Ordering = {
  fields: { type: 'image.type', created: 'image.created', modified: 'image.modified' },
  default: '-created',
  id: 'image.id',
};

/** By its place in a build, or by its storage key. */
export type ImageAddress = { readonly buildId: string; readonly id: string } | { readonly file: string };

@Injectable()
export class ImagesRepository {
  constructor(private readonly extended: ExtendedResources) {}

  list(
    em: EntityManager,
    scope: OrganizationScope,
    buildId: string,
    filter: ImageFilterDto,
    list: ListRequest,
  ): Promise<Slice<FirmwareImage>> {
    const query = this.visible(em, scope).andWhere('image.buildId = :buildId', { buildId });
    if (filter.type !== undefined) query.andWhere('image.type = :type', filter);
    this.extended.narrow('firmwareimage', query, filter);
    return takePage(query, list, imageOrdering);
  }

  find(em: EntityManager, scope: OrganizationScope, buildId: string, id: string): Promise<FirmwareImage | null> {
    return this.visible(em, scope).andWhere('image.buildId = :buildId AND image.id = :id', { buildId, id }).getOne();
  }

  /** Whoever asks, with its build. */
  findAnywhere(em: EntityManager, where: ImageAddress): Promise<FirmwareImage | null> {
    return em.findOne(FirmwareImage, { where, relations: { build: true } });
  }

  buildExists(em: EntityManager, id: string): Promise<boolean> {
    return em.existsBy(Build, { id });
  }

  private visible(em: EntityManager, scope: OrganizationScope): SelectQueryBuilder<FirmwareImage> {
    return scope.limit(
      em.createQueryBuilder(FirmwareImage, 'image').innerJoinAndSelect('image.build', 'build'),
      'build.organizationId',
      'with-shared',
    );
  }
}
