import { Database } from '@firmware-upgrader/database';
import { InvalidInputError, type UpgradeOptions } from '@firmware-upgrader/domain';
import {
  type BatchSelection,
  planBatch,
  type PlannedDevice,
  startBatch,
  type UpgradeRules,
} from '@firmware-upgrader/upgrades';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { once, type Repeatable } from '../../http/idempotency';
import type { OrganizationScope } from '../../http/organization-scope';
import { type ListRequest, type Slice, takeSlice } from '../../http/pagination';
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

@Injectable()
export class MassUpgradesService {
  constructor(
    private readonly database: Database,
    private readonly repository: MassUpgradesRepository,
    private readonly builds: BuildsService,
    @Inject(UPGRADE_RULES) private readonly rules: UpgradeRules,
  ) {}

  dryRun(question: Question, query: DryRunQueryDto): Promise<DryRun> {
    return this.database.read(async (em) => {
      const firmwares: string[] = [];
      const devices: string[] = [];
      for await (const chunk of await this.plan(em, question, { ...query, upgrade_all: true })) {
        for (const { plan, firmwareId, deviceId } of chunk) {
          if (plan.decision === 'skip') continue;
          if (firmwareId === null) devices.push(deviceId);
          else firmwares.push(firmwareId);
        }
      }
      return {
        firmwareIds: await this.repository.firmwaresNewestFirst(em, firmwares),
        deviceIds: await this.repository.devicesNewestFirst(em, devices),
      };
    });
  }

  summary(question: Question, query: PreFlightQueryDto): Promise<PlanSummary> {
    return this.database.read(async (em) =>
      summarize(await this.plan(em, question, query), (deviceIds) => this.repository.countInBatches(em, deviceIds)),
    );
  }

  /** Every device with what would happen to it, in the order of their ids. */
  devices(question: Question, filter: PreFlightFilterDto, list: ListRequest): Promise<Slice<PlannedDevice>> {
    return this.database.read(async (em) => {
      let count = 0;
      for await (const chunk of await this.plan(em, question, filter)) {
        count += chunk.filter((device) => isWanted(device, filter)).length;
      }
      return takeSlice(list, count, async (limit, offset) => {
        const rows: PlannedDevice[] = [];
        let toPass = offset;
        for await (const chunk of await this.plan(em, question, filter)) {
          const wanted = chunk.filter((device) => isWanted(device, filter));
          rows.push(...wanted.slice(toPass, toPass + limit - rows.length));
          toPass = Math.max(0, toPass - wanted.length);
          if (rows.length === limit) break;
        }
        return rows;
      });
    });
  }

  /** The same, all of them, some at a time. */
  allDevices(question: Question, filter: PreFlightFilterDto): Promise<AsyncGenerator<PlannedDevice[]>> {
    return this.database.read(async (em) => onlyWanted(await this.plan(em, question, filter), filter));
  }

  /** The id of the new batch. */
  start({ caller, scope, buildId }: Question, body: StartMassUpgradeDto, request: Repeatable | null): Promise<string> {
    const options = this.checkedOptions(body.upgrade_options ?? {});
    return this.database.transaction(caller.actor, async (em, unit) => {
      const build = await this.builds.find(em, scope, buildId);
      caller.refuseToWrite(build.organizationId);
      return once(em, request, async () => {
        await this.refuseUnknown(em, caller, body, wording.invalidPk);
        const selection: BatchSelection = { ...selectionOf(buildId, body), options };
        const maxFailures = body.max_failures ?? null;
        const id = await startBatch(em, this.rules, { selection, maxFailures, startedById: caller.user.id });
        unit.audit({
          objectType: 'batchupgradeoperation',
          objectId: id,
          objectLabel: `${build.category.name} v${build.version}`,
          organizationId: build.organizationId,
          action: 'create',
          changes: { ...selection, maxFailures },
        });
        return id;
      });
    });
  }

  private async plan(
    em: EntityManager,
    { caller, scope, buildId }: Question,
    query: PreFlightQueryDto,
  ): Promise<AsyncGenerator<PlannedDevice[]>> {
    const build = await this.builds.find(em, scope, buildId);
    caller.refuseToRead('build', build.organizationId);
    await this.refuseUnknown(em, caller, query, () => wording.notSelectable);
    return planBatch(em, this.rules, {
      selection: selectionOf(buildId, query),
      organizationIds: caller.scope.organizationIds,
    });
  }

  private async refuseUnknown(
    em: EntityManager,
    caller: Caller,
    { group, location }: PlaceSelection,
    message: (id: string) => string,
  ): Promise<void> {
    const errors: Record<string, string[]> = {};
    if (group && !(await this.repository.groupExists(em, caller.scope, group))) errors['group'] = [message(group)];
    if (location && !(await this.repository.locationExists(em, caller.scope, location))) {
      errors['location'] = [message(location)];
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
): BatchSelection {
  return {
    buildId,
    group: group ?? null,
    location: location ?? null,
    includeFirmwareless: upgrade_all ?? false,
    options: {},
  };
}
