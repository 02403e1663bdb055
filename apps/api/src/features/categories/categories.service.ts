import { Category, Database } from '@firmware-upgrader/database';
import { InvalidInputError, NotFoundError } from '@firmware-upgrader/domain';
import { abortOperations, leaveJobs } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { defined } from '../../http/defined';
import { deleteRow } from '../../http/delete-row';
import { ExtendedResources } from '../../http/extended-resources';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ListRequest, Slice } from '../../http/pagination';
import { wording } from '../../http/wording';
import { OrganizationsService } from '../organizations/organizations.service';
import { CategoriesRepository } from './categories.repository';
import type { CountedCategory } from './dto/category.dto';
import type { CategoryFilterDto, ChangeCategoryDto, WriteCategoryDto } from './dto/write-category.dto';

@Injectable()
export class CategoriesService {
  constructor(
    private readonly database: Database,
    private readonly categories: CategoriesRepository,
    private readonly organizations: OrganizationsService,
    private readonly extended: ExtendedResources,
  ) {}

  list(scope: OrganizationScope, filter: CategoryFilterDto, list: ListRequest): Promise<Slice<CountedCategory>> {
    return this.database.read(async (em) => {
      const slice = await this.categories.list(em, scope, filter, list);
      return { ...slice, rows: await this.withCounts(em, slice.rows) };
    });
  }

  get(caller: Caller, scope: OrganizationScope, id: string): Promise<CountedCategory> {
    return this.database.read(async (em) => {
      const category = await this.find(em, scope, id);
      caller.refuseToRead('category', category.organizationId);
      return this.counted(em, category);
    });
  }

  create(caller: Caller, body: WriteCategoryDto): Promise<CountedCategory> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const values = {
        name: body.name,
        description: body.description ?? '',
        organizationId: await this.organizations.requireUsableOrShared(em, caller, body.organization, 'categories'),
      };
      const { identifiers } = await em.insert(Category, values);
      const category = await em.findOneByOrFail(Category, { id: String(identifiers[0]?.['id']) });
      const added = await this.extended.save(em, 'category', category.id, body);
      unit.audit({ ...aboutCategory(category), action: 'create', changes: { ...values, ...added } });
      return { category, buildCount: 0 };
    });
  }

  /** PUT: what is left out keeps its value, but no organization means shared. */
  replace(caller: Caller, scope: OrganizationScope, id: string, body: WriteCategoryDto): Promise<CountedCategory> {
    return this.update(caller, scope, id, body, async (em) => ({
      ...textsOf(body),
      organizationId: await this.organizations.requireUsableOrShared(em, caller, body.organization, 'categories'),
    }));
  }

  change(caller: Caller, scope: OrganizationScope, id: string, body: ChangeCategoryDto): Promise<CountedCategory> {
    return this.update(caller, scope, id, body, async (em) => ({
      ...textsOf(body),
      ...(body.organization !== undefined && {
        organizationId: await this.organizations.requireUsableOrShared(em, caller, body.organization, 'categories'),
      }),
    }));
  }

  remove(caller: Caller, scope: OrganizationScope, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const category = await this.find(em, scope, id);
      caller.refuseToWrite(category.organizationId);
      await abortOperations(em, { kind: 'category', ids: [id] }, 'cancelled');
      const files = await this.categories.imageFiles(em, id);
      await deleteRow(em, Category, id, wording.noneMatches('Category'));
      await leaveJobs(
        em,
        files.map((key) => ({ kind: 'delete-file', payload: { key } })),
      );
      unit.audit({ ...aboutCategory(category), action: 'delete' });
    });
  }

  private update(
    caller: Caller,
    scope: OrganizationScope,
    id: string,
    body: ChangeCategoryDto,
    read: (em: EntityManager) => Promise<Partial<Category>>,
  ): Promise<CountedCategory> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const before = await this.find(em, scope, id);
      caller.refuseToWrite(before.organizationId);
      const values = await read(em);
      const { buildCount } = await this.counted(em, before);
      const moves = values.organizationId !== undefined && values.organizationId !== before.organizationId;
      if (moves && buildCount > 0) {
        throw new InvalidInputError({
          organization: ['The organization of a category that has builds cannot be changed.'],
        });
      }
      await em.update(Category, { id }, values);
      const added = await this.extended.save(em, 'category', id, body);
      const category = await this.find(em, caller.scope, id);
      unit.audit({ ...aboutCategory(category), action: 'change', changes: { ...values, ...added } });
      return { category, buildCount };
    });
  }

  private async find(em: EntityManager, scope: OrganizationScope, id: string): Promise<Category> {
    const category = await this.categories.find(em, scope, id);
    if (!category) throw new NotFoundError(wording.noneMatches('Category'));
    return category;
  }

  private async counted(em: EntityManager, category: Category): Promise<CountedCategory> {
    const counts = await this.categories.buildCounts(em, [category.id]);
    return { category, buildCount: counts.get(category.id) ?? 0 };
  }

  private async withCounts(em: EntityManager, categories: readonly Category[]): Promise<CountedCategory[]> {
    const counts = await this.categories.buildCounts(
      em,
      categories.map(({ id }) => id),
    );
    return categories.map((category) => ({ category, buildCount: counts.get(category.id) ?? 0 }));
  }
}

function aboutCategory({ id, name, organizationId }: Category) {
  return { objectType: 'category', objectId: id, objectLabel: name, organizationId };
}

function textsOf({ name, description }: ChangeCategoryDto) {
  return defined({ name, description });
}
