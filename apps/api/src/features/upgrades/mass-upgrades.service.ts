import { Database } from '@firmware-upgrader/database';
import { InvalidInputError, type UpgradeOptions } from '@firmware-upgrader/domain';
import {
  type BatchSelection,
  outlinePlan,
  type ReadKinds,
  planBatch,
  type PlannedDevice,
  type PlanRequest,
  startBatch,
  type UpgradeRules,
} from '@firmware-upgrader/upgrades';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { once, type Repeatable } from '../../http/idempotency';
import { ExtendedResources } from '../../http/extended-resources';
import { contains } from '../../http/like';
import type { OrganizationScope } from '../../http/organization-scope';
import { type ListRequest, type Slice, takeSlice } from '../../http/pagination';
import { recentAnswer } from '../../http/recent-answers';
import { wording } from '../../http/wording';
import { BuildsService } from '../builds/builds.service';
import { UPGRADE_RULES } from '../images/upgrade-rules';
import type { DryRunQueryDto, PreFlightFilterDto, PreFlightQueryDto, StartMassUpgradeDto } from './dto/plan-query.dto';
import { MassUpgradesRepository } from './mass-upgrades.repository';
import { optionsProblems } from './options-problems';
import { isWanted, onlyWanted, type PlanSummary, summarize } from './pre-flight';

export interface DryRun {
  readonly firmwareIds: readonly string[];
  readonly deviceIds: readonly string[];
}

/** Who is asking about which devices of which build. */
interface Question {
  readonly caller: Caller;
  readonly scope: OrganizationScope;
  readonly buildId: string;
}

/** Devices from which on a forecast has many pages, each of which asks the same of all of them. */
const MANY_PAGES = 500;

const recentKinds: ReadKinds = (sql, parameters, ask) =>
  recentAnswer(
    JSON.stringify([sql, parameters]),
    ask,
    (kinds) => kinds.reduce((sum, { count }) => sum + count, 0) > MANY_PAGES,
  );

@Injectable()
export class MassUpgradesService {
  constructor(
    private readonly database: Database,
    private readonly repository: MassUpgradesRepository,
    private readonly builds: BuildsService,
    private readonly extended: ExtendedResources,
    @Inject(UPGRADE_RULES) private readonly rules: UpgradeRules,
  ) {}

  dryRun(question: Question, query: DryRunQueryDto): Promise<DryRun> {
    return this.database.read(async (em) => {
      const outline = await outlinePlan(em, this.rules, await this.ask(em, question, { ...query, upgrade_all: true }));
      const going = await outline.idsOf(outline.kinds.filter(({ plan }) => plan.decision === 'upgrade'));
      return {
        firmwareIds: going.flatMap(({ firmwareId }) => firmwareId ?? []),
        deviceIds: going.flatMap(({ firmwareId, deviceId }) => (firmwareId === null ? deviceId : [])),
      };
    });
  }

  summary(question: Question, query: PreFlightQueryDto): Promise<PlanSummary> {
    return this.database.read(async (em) =>
      summarize(await outlinePlan(em, this.rules, await this.ask(em, question, query), recentKinds)),
    );
  }

  /** Every device with what would happen to it, in the order of their ids. */
  devices(question: Question, filter: PreFlightFilterDto, list: ListRequest): Promise<Slice<PlannedDevice>> {
    return this.database.read(async (em) => {
      const outline = await outlinePlan(em, this.rules, await this.ask(em, question, filter), recentKinds);
      const wanted = outline.kinds.filter(({ plan }) => isWanted(plan, filter));
      const count = wanted.reduce((sum, kind) => sum + kind.count, 0);
      return takeSlice(list, count, (limit, offset) => outline.devicesOf(wanted, limit, offset));
    });
  }

  /** The same, all of them, some at a time. */
  allDevices(question: Question, filter: PreFlightFilterDto): Promise<AsyncGenerator<PlannedDevice[]>> {
    return this.database.read(async (em) =>
      onlyWanted(planBatch(em, this.rules, await this.ask(em, question, filter)), filter),
    );
  }

  /** The id of the new batch. */
  start({ caller, scope, buildId }: Question, body: StartMassUpgradeDto, request: Repeatable | null): Promise<string> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const build = await this.builds.find(em, scope, buildId);
      caller.refuseToWrite(build.organizationId);
      const options = this.checkedOptions(body.upgrade_options ?? {});
      return once(em, request, async () => {
        await this.refuseUnknown(em, caller, body);
        const selection = selectionOf(buildId, body, options);
        const maxFailures = body.max_failures ?? null;
        const id = await startBatch(em, this.rules, { selection, maxFailures, startedById: caller.user.id });
        const added = await this.extended.save(em, 'batchupgradeoperation', id, body);
        unit.audit({
          objectType: 'batchupgradeoperation',
          objectId: id,
          objectLabel: `${build.category.name} v${build.version}`,
          organizationId: build.organizationId,
          action: 'create',
          changes: { ...selection, maxFailures, ...added },
        });
        return id;
      });
    });
  }

  private async ask(
    em: EntityManager,
    { caller, scope, buildId }: Question,
    query: PreFlightQueryDto & { readonly search?: string },
  ): Promise<PlanRequest> {
    const build = await this.builds.find(em, scope, buildId);
    caller.refuseToRead('build', build.organizationId);
    await this.refuseUnknown(em, caller, query);
    return {
      selection: selectionOf(buildId, query, this.checkedOptions(query.upgrade_options ?? {})),
      organizationIds: caller.scope.organizationIds,
      ...(query.search === undefined ? {} : { nameLike: contains(query.search) }),
    };
  }

  private async refuseUnknown(em: EntityManager, caller: Caller, { group, location }: PlaceSelection): Promise<void> {
    const errors: Record<string, string[]> = {};
    if (group && !(await this.repository.groupExists(em, caller.scope, group))) {
      errors['group'] = [wording.invalidPk(group)];
    }
    if (location && !(await this.repository.locationExists(em, caller.scope, location))) {
      errors['location'] = [wording.invalidPk(location)];
    }
    if (Object.keys(errors).length > 0) throw new InvalidInputError(errors);
  }

  private checkedOptions(options: Readonly<Record<string, unknown>>): UpgradeOptions {
    const problems = optionsProblems(this.rules.upgraders, options);
    if (problems.length > 0) throw new InvalidInputError({ upgrade_options: problems });
    return options as UpgradeOptions;
  }
}

interface PlaceSelection {
  readonly group?: string | null;
  readonly location?: string | null;
}

function selectionOf(
  buildId: string,
  { group, location, upgrade_all }: PlaceSelection & { readonly upgrade_all?: boolean },
  options: UpgradeOptions,
): BatchSelection {
  return {
    buildId,
    group: group ?? null,
    location: location ?? null,
    includeFirmwareless: upgrade_all ?? false,
    options,
  };
}
