import { Build, Category, FirmwareImage } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ExtendedResources } from '../../http/extended-resources';
import { contains } from '../../http/like';
import type { OrganizationScope } from '../../http/organization-scope';
import type { Ordering } from '../../http/ordering';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { CategoryFilterDto } from './dto/write-category.dto';

const categoryOrdering: Ordering = {
  fields: { name: 'category.name', created: 'category.created', modified: 'category.modified' },
  default: '-name,-created',
  id: 'category.id',
};

@Injectable()
export class CategoriesRepository {
  constructor(private readonly extended: ExtendedResources) {}

  list(
    em: EntityManager,
    scope: OrganizationScope,
    filter: CategoryFilterDto,
    list: ListRequest,
  ): Promise<Slice<Category>> {
    const query = this.visible(em, scope);
    const { search } = filter;
    if (search !== undefined) query.andWhere('category.name ILIKE :search', { search: contains(search) });
    this.extended.narrow('category', query, filter);
    return takePage(query, list, categoryOrdering);
  }

  find(em: EntityManager, scope: OrganizationScope, id: string): Promise<Category | null> {
    return this.visible(em, scope).andWhere('category.id = :id', { id }).getOne();
  }

  async buildCounts(em: EntityManager, categoryIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await em
      .createQueryBuilder(Build, 'build')
      .select('build.categoryId', 'categoryId')
      .addSelect('count(*)::int', 'count')
      .where('build.categoryId = ANY(:categoryIds)', { categoryIds })
      .groupBy('build.categoryId')
      .getRawMany<{ categoryId: string; count: number }>();
    return new Map(rows.map(({ categoryId, count }) => [categoryId, count]));
  }

  /** Storage keys of all its images. It gets no more of them until the transaction ends. */
  async imageFiles(em: EntityManager, categoryId: string): Promise<string[]> {
    await em.query('SELECT FROM category WHERE id = $1 FOR UPDATE', [categoryId]);
    await em.query('SELECT FROM build WHERE category_id = $1 ORDER BY id FOR UPDATE', [categoryId]);
    const images = await em.find(FirmwareImage, {
      select: { id: true, file: true },
      where: { build: { categoryId } },
    });
    return images.map(({ file }) => file);
  }

  private visible(em: EntityManager, scope: OrganizationScope) {
    return scope.limit(em.createQueryBuilder(Category, 'category'), 'category.organizationId', 'with-shared');
  }
}
