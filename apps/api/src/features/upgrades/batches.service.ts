import {
  type BatchSkip,
  type BatchUpgradeOperation,
  Database,
  type UpgradeOperation,
} from '@firmware-upgrader/database';
import { InvalidInputError, NotFoundError } from '@firmware-upgrader/domain';
import {
  cancelBatch,
  type CancelledBatch,
  pauseBatch,
  resumeBatch,
  retryBatch,
  type UpgradeRules,
} from '@firmware-upgrader/upgrades';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { once, type Repeatable } from '../../http/idempotency';
import type { OrganizationScope } from '../../http/organization-scope';
import type { ListRequest, Slice } from '../../http/pagination';
import { wording } from '../../http/wording';
import { UPGRADE_RULES } from '../images/upgrade-rules';
import { BatchesRepository } from './batches.repository';
import type { BatchFilterDto } from './dto/batch-filter.dto';
import type { BatchSkipFilterDto } from './dto/batch-skip.dto';
import type { RetryBatchDto } from './dto/retry-batch.dto';
import { OperationsRepository } from './operations.repository';

export interface BatchDetail {
  readonly batch: BatchUpgradeOperation;
  /** Reason code → number of operations. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Operations that are begun and not over. */
  readonly running: number;
}

/** Who wants something of which batch. */
interface Order {
  readonly caller: Caller;
  readonly scope: OrganizationScope;
  readonly id: string;
}

@Injectable()
export class BatchesService {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesRepository,
    private readonly operations: OperationsRepository,
    @Inject(UPGRADE_RULES) private readonly rules: UpgradeRules,
  ) {}

  list(scope: OrganizationScope, filter: BatchFilterDto, list: ListRequest): Promise<Slice<BatchUpgradeOperation>> {
    return this.database.read(async (em) => {
      if (filter.build !== undefined && !(await this.batches.buildExists(em, filter.build))) {
        throw new InvalidInputError({ build: [wording.notSelectable] });
      }
      return this.batches.list(em, scope, filter, list);
    });
  }

  show(caller: Caller, scope: OrganizationScope, id: string): Promise<BatchDetail> {
    return this.database.read(async (em) => {
      const batch = await this.find(em, scope, id);
      caller.refuseToRead('batchupgradeoperation', batch.build.organizationId);
      return { batch, reasons: await this.batches.reasons(em, id), running: await this.batches.running(em, id) };
    });
  }

  /** Its operations as far as the caller may see them: of a shared batch only those of their organizations. */
  operationsOf(caller: Caller, batchId: string): Promise<AsyncGenerator<UpgradeOperation[]>> {
    return this.database.read(async (em) => this.operations.all(em, caller.scope, { batch: batchId }));
  }

  skips(
    caller: Caller,
    scope: OrganizationScope,
    id: string,
    filter: BatchSkipFilterDto,
    list: ListRequest,
  ): Promise<Slice<BatchSkip>> {
    return this.database.read(async (em) => {
      await this.find(em, scope, id);
      return this.batches.skips(em, caller.scope, id, filter, list);
    });
  }

  /** Every skip that the filter lets through, some at a time. */
  allSkips({ caller, scope, id }: Order, filter: BatchSkipFilterDto): Promise<AsyncGenerator<BatchSkip[]>> {
    return this.database.read(async (em) => {
      await this.find(em, scope, id);
      return this.batches.allSkips(em, caller.scope, id, filter);
    });
  }

  cancel(order: Order): Promise<CancelledBatch> {
    const { id, username } = order.caller.user;
    return this.act(order, 'cancel', (em) => cancelBatch(em, order.id, { userId: id, username }));
  }

  pause(order: Order): Promise<void> {
    return this.act(order, 'pause', (em) => pauseBatch(em, order.id));
  }

  resume(order: Order): Promise<void> {
    return this.act(order, 'resume', (em) => resumeBatch(em, order.id));
  }

  /** The id of the new batch. */
  retry(order: Order, body: RetryBatchDto, request: Repeatable | null): Promise<string> {
    const work = (em: EntityManager) =>
      retryBatch(em, this.rules, {
        batchId: order.id,
        statuses: body.status ?? [],
        reasonCodes: body.reason_code ?? [],
        maxFailures: body.max_failures,
        startedById: order.caller.user.id,
      });
    return this.act(order, 'retry', work, request);
  }

  /** Of a shared batch the superuser decides. */
  private act<T>(
    { caller, scope, id }: Order,
    action: string,
    work: (em: EntityManager) => Promise<T>,
    request: Repeatable | null = null,
  ): Promise<T> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const { build } = await this.find(em, scope, id);
      caller.refuseToWrite(build.organizationId);
      return once(em, request, async () => {
        const result = await work(em);
        unit.audit({
          objectType: 'batchupgradeoperation',
          objectId: id,
          objectLabel: `${build.category.name} v${build.version}`,
          organizationId: build.organizationId,
          action,
        });
        return result;
      });
    });
  }

  private async find(em: EntityManager, scope: OrganizationScope, id: string): Promise<BatchUpgradeOperation> {
    const batch = await this.batches.find(em, scope, id);
    if (!batch) throw new NotFoundError(wording.noneMatches('BatchUpgradeOperation'));
    return batch;
  }
}
