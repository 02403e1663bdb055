import { Build, Category, DeviceFirmware, FirmwareImage } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ExtendedResources } from '../../http/extended-resources';
import { contains } from '../../http/like';
import type { OrganizationScope, SharedRows } from '../../http/organization-scope';
import type { Ordering } from '../../http/ordering';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { BuildCounts } from './dto/build.dto';
import type { BuildFilterDto } from './dto/build-filter.dto';

const buildOrdering: Ordering = {
  fields: { version: 'build.version', created: 'build.created', modified: 'build.modified' },
  default: '-created,-version',
  id: 'build.id',
};

@Injectable()
export class BuildsRepository {
  constructor(private readonly extended: ExtendedResources) {}

  list(em: EntityManager, scope: OrganizationScope, filter: BuildFilterDto, list: ListRequest): Promise<Slice<Build>> {
    const query = this.visible(em, scope);
    if (filter.category !== undefined) query.andWhere('build.categoryId = :category', filter);
    if (filter.version !== undefined) query.andWhere('build.version = :version', filter);
    if (filter.os !== undefined) query.andWhere('build.os = :os', filter);
    if (filter.search !== undefined) {
      query.andWhere(`(category.name || ' ' || build.version ILIKE :search OR build.os ILIKE :search)`, {
        search: contains(filter.search),
      });
    }
    this.extended.narrow('build', query, filter);
    return takePage(query, list, buildOrdering);
  }

  find(em: EntityManager, scope: OrganizationScope, id: string): Promise<Build | null> {
    return this.visible(em, scope).andWhere('build.id = :id', { id }).getOne();
  }

  async counts(
    em: EntityManager,
    scope: OrganizationScope,
    buildIds: readonly string[],
  ): Promise<ReadonlyMap<string, BuildCounts>> {
    const images = await em
      .createQueryBuilder(FirmwareImage, 'image')
      .select('image.buildId', 'buildId')
      .addSelect('count(*)::int', 'count')
      .where('image.buildId = ANY(:buildIds)', { buildIds })
      .groupBy('image.buildId')
      .getRawMany<{ buildId: string; count: number }>();
    const firmwares = em
      .createQueryBuilder(DeviceFirmware, 'firmware')
      .innerJoin('firmware.installedImage', 'image')
      .select('image.buildId', 'buildId')
      .addSelect('count(*)::int', 'count')
      .where('image.buildId = ANY(:buildIds)', { buildIds })
      .groupBy('image.buildId');
    // Whose they are matters only to those who may not see all; among 100,000 devices it takes its time.
    if (!scope.isEverything) scope.limit(firmwares.innerJoin('firmware.device', 'device'), 'device.organizationId');
    const installed = await firmwares.getRawMany<{ buildId: string; count: number }>();
    const installedOf = new Map(installed.map(({ buildId, count }) => [buildId, count]));
    return new Map(
      images.map(({ buildId, count }) => [
        buildId,
        { imageCount: count, installedCount: installedOf.get(buildId) ?? 0 },
      ]),
    );
  }

  /** Storage keys of all its images. It gets no more of them until the transaction ends. */
  async imageFiles(em: EntityManager, buildId: string): Promise<string[]> {
    await em.query('SELECT FROM build WHERE id = $1 FOR UPDATE', [buildId]);
    const images = await em.find(FirmwareImage, { select: { id: true, file: true }, where: { buildId } });
    return images.map(({ file }) => file);
  }

  findCategory(em: EntityManager, scope: OrganizationScope, id: string, shared: SharedRows): Promise<Category | null> {
    return scope
      .limit(em.createQueryBuilder(Category, 'category'), 'category.organizationId', shared)
      .andWhere('category.id = :id', { id })
      .getOne();
  }

  /** For a filter: whether there is such a category at all, the caller's or not. */
  categoryExists(em: EntityManager, id: string): Promise<boolean> {
    return em.existsBy(Category, { id });
  }

  private visible(em: EntityManager, scope: OrganizationScope) {
    return scope.limit(
      em.createQueryBuilder(Build, 'build').innerJoinAndSelect('build.category', 'category'),
      'build.organizationId',
      'with-shared',
    );
  }
}
