import { Build, type Category, Database } from '@firmware-upgrader/database';
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
import { BuildsRepository } from './builds.repository';
import type { CountedBuild } from './dto/build.dto';
import type { BuildFilterDto } from './dto/build-filter.dto';
import type { ChangeBuildDto, WriteBuildDto } from './dto/write-build.dto';

@Injectable()
export class BuildsService {
  constructor(
    private readonly database: Database,
    private readonly builds: BuildsRepository,
    private readonly extended: ExtendedResources,
  ) {}

  list(scope: OrganizationScope, filter: BuildFilterDto, list: ListRequest): Promise<Slice<CountedBuild>> {
    return this.database.read(async (em) => {
      if (filter.category !== undefined && !(await this.builds.categoryExists(em, filter.category))) {
        throw new InvalidInputError({ category: [wording.notSelectable] });
      }
      const slice = await this.builds.list(em, scope, filter, list);
      return { ...slice, rows: await this.counted(em, scope, slice.rows) };
    });
  }

  get(caller: Caller, scope: OrganizationScope, id: string): Promise<CountedBuild> {
    return this.database.read(async (em) => {
      const build = await this.find(em, scope, id);
      caller.refuseToRead('build', build.organizationId);
      return this.countedOne(em, scope, build);
    });
  }

  create(caller: Caller, body: WriteBuildDto): Promise<CountedBuild> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const category = await this.chosenCategory(em, caller, body.category);
      const values = { ...wanted(body), categoryId: category.id };
      const { identifiers } = await em.insert(Build, values);
      const build = await this.find(em, caller.scope, String(identifiers[0]?.['id']));
      const added = await this.extended.save(em, 'build', build.id, body);
      unit.audit({ ...aboutBuild(build), action: 'create', changes: { ...values, ...added } });
      return { build, imageCount: 0, installedCount: 0 };
    });
  }

  /** PUT and PATCH: what is left out keeps its value. */
  change(caller: Caller, scope: OrganizationScope, id: string, body: ChangeBuildDto): Promise<CountedBuild> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const before = await this.find(em, scope, id);
      caller.refuseToWrite(before.organizationId);
      const values = wanted(body);
      if (body.category !== undefined) {
        const category = await this.chosenCategory(em, caller, body.category);
        refuseOtherOrganization(before, category);
        values.categoryId = category.id;
      }
      await em.update(Build, { id }, values);
      const added = await this.extended.save(em, 'build', id, body);
      const build = await this.find(em, scope, id);
      // Devices may report the new identifier already.
      if (build.os !== before.os) await leaveJobs(em, [{ kind: 'pair-firmware', payload: { buildId: id } }]);
      unit.audit({ ...aboutBuild(build), action: 'change', changes: { ...values, ...added } });
      return this.countedOne(em, scope, build);
    });
  }

  remove(caller: Caller, scope: OrganizationScope, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const build = await this.find(em, scope, id);
      caller.refuseToWrite(build.organizationId);
      await abortOperations(em, { kind: 'build', ids: [id] }, 'cancelled');
      const files = await this.builds.imageFiles(em, id);
      await deleteRow(em, Build, id, wording.noneMatches('Build'));
      await leaveJobs(
        em,
        files.map((key) => ({ kind: 'delete-file', payload: { key } })),
      );
      unit.audit({ ...aboutBuild(build), action: 'delete' });
    });
  }

  /** The build with its category, if the caller may see it. `refusal` is the sentence of a 404. */
  async find(
    em: EntityManager,
    scope: OrganizationScope,
    id: string,
    refusal: string = wording.noneMatches('Build'),
  ): Promise<Build> {
    const build = await this.builds.find(em, scope, id);
    if (!build) throw new NotFoundError(refusal);
    return build;
  }

  /** As `find`, for whoever adds something to the build: to a shared one only superusers do. */
  async requireWritable(
    em: EntityManager,
    caller: Caller,
    scope: OrganizationScope,
    id: string,
    refusal?: string,
  ): Promise<Build> {
    const build = await this.find(em, scope, id, refusal);
    caller.refuseToWrite(build.organizationId);
    return build;
  }

  private async chosenCategory(em: EntityManager, caller: Caller, id: string): Promise<Category> {
    const category = await this.builds.findCategory(em, caller.scope, id, 'without-shared');
    if (!category) throw new InvalidInputError({ category: [wording.invalidPk(id)] });
    return category;
  }

  private async countedOne(em: EntityManager, scope: OrganizationScope, build: Build): Promise<CountedBuild> {
    const counts = await this.builds.counts(em, scope, [build.id]);
    return { build, ...(counts.get(build.id) ?? none) };
  }

  private async counted(
    em: EntityManager,
    scope: OrganizationScope,
    builds: readonly Build[],
  ): Promise<CountedBuild[]> {
    const counts = await this.builds.counts(
      em,
      scope,
      builds.map(({ id }) => id),
    );
    return builds.map((build) => ({ build, ...(counts.get(build.id) ?? none) }));
  }
}

const none = { imageCount: 0, installedCount: 0 };

function wanted({ version, os, changelog }: ChangeBuildDto): Partial<Build> {
  return defined({ version, os, changelog });
}

function refuseOtherOrganization(build: Build, category: Category): void {
  if (category.organizationId === build.organizationId) return;
  throw new InvalidInputError({ category: ['A build cannot be moved to a category of another organization.'] });
}

function aboutBuild({ id, version, category, organizationId }: Build) {
  return { objectType: 'build', objectId: id, objectLabel: `${category.name} v${version}`, organizationId };
}
