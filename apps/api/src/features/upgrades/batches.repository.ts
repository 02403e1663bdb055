import { BatchSkip, BatchUpgradeOperation, Build, UpgradeOperation } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ExtendedResources } from '../../http/extended-resources';
import type { OrganizationScope } from '../../http/organization-scope';
import type { Ordering } from '../../http/ordering';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { BatchFilterDto } from './dto/batch-filter.dto';
import type { BatchSkipFilterDto } from './dto/batch-skip.dto';
import { contains } from '../../http/like';

const CHUNK = 500;

const batchOrdering: Ordering = {
  fields: { created: 'batch.created', modified: 'batch.modified' },
  default: '-created',
  id: 'batch.id',
};

// As the list of what a mass upgrade would do has them.
const skipOrdering: Ordering = {
  fields: {},
  default: 'device',
  defaultFields: { device: 'skip.deviceId' },
  id: 'skip.deviceId',
};

@Injectable()
export class BatchesRepository {
  constructor(private readonly extended: ExtendedResources) {}

  list(
    em: EntityManager,
    scope: OrganizationScope,
    filter: BatchFilterDto,
    list: ListRequest,
  ): Promise<Slice<BatchUpgradeOperation>> {
    const query = this.visible(em, scope);
    if (filter.build !== undefined) query.andWhere('batch.buildId = :build', filter);
    if (filter.status !== undefined) query.andWhere('batch.status = :status', filter);
    if (filter.created !== undefined) query.andWhere('batch.created = :created', filter);
    if (filter.search !== undefined) {
      query.andWhere(`category.name || ' ' || build.version ILIKE :search`, { search: contains(filter.search) });
    }
    this.extended.narrow('batchupgradeoperation', query, filter);
    return takePage(query, list, batchOrdering);
  }

  find(em: EntityManager, scope: OrganizationScope, id: string): Promise<BatchUpgradeOperation | null> {
    return this.visible(em, scope).andWhere('batch.id = :id', { id }).getOne();
  }

  /** Why the operations of a batch ended or wait, all of them counted. */
  async reasons(em: EntityManager, batchId: string): Promise<Record<string, number>> {
    const rows = await em
      .createQueryBuilder(UpgradeOperation, 'operation')
      .select('operation.reasonCode', 'code')
      .addSelect('count(*)::int', 'count')
      .where(
        "operation.batchId = :batchId AND operation.reasonCode IS NOT NULL AND operation.status <> 'in-progress'",
        { batchId },
      )
      .groupBy('operation.reasonCode')
      .orderBy('2', 'DESC')
      .addOrderBy('1')
      .getRawMany<{ code: string; count: number }>();
    return Object.fromEntries(rows.map(({ code, count }) => [code, count]));
  }

  /** How many of its operations are begun and not over; the others in progress wait for their turn. */
  running(em: EntityManager, batchId: string): Promise<number> {
    return em
      .createQueryBuilder(UpgradeOperation, 'operation')
      .where("operation.batchId = :batchId AND operation.status = 'in-progress' AND operation.phase <> 'queued'", {
        batchId,
      })
      .getCount();
  }

  /** Skipped devices that the caller may see. */
  skips(
    em: EntityManager,
    scope: OrganizationScope,
    batchId: string,
    filter: BatchSkipFilterDto,
    list: ListRequest,
  ): Promise<Slice<BatchSkip>> {
    return takePage(this.skipped(em, scope, batchId, filter), list, skipOrdering);
  }

  /** The same in the order of the devices' ids, some at a time. */
  async *allSkips(
    em: EntityManager,
    scope: OrganizationScope,
    batchId: string,
    filter: BatchSkipFilterDto,
  ): AsyncGenerator<BatchSkip[]> {
    for (let last: BatchSkip | undefined; ;) {
      const query = this.skipped(em, scope, batchId, filter).orderBy('skip.deviceId').limit(CHUNK);
      if (last) query.andWhere('skip.deviceId > :lastId', { lastId: last.deviceId });
      const skips = await query.getMany();
      if (skips.length > 0) yield skips;
      last = skips.at(-1);
      if (skips.length < CHUNK) return;
    }
  }

  /** For a filter: whether there is such a build at all, the caller's or not. */
  buildExists(em: EntityManager, id: string): Promise<boolean> {
    return em.existsBy(Build, { id });
  }

  private skipped(em: EntityManager, scope: OrganizationScope, batchId: string, filter: BatchSkipFilterDto) {
    const query = scope
      .limit(
        em
          .createQueryBuilder(BatchSkip, 'skip')
          // Every skip has one; joined so, PostgreSQL leaves it out where nobody asks for it.
          .leftJoin('skip.device', 'device')
          .addSelect(['device.id', 'device.name']),
        'skip.organizationId',
      )
      .andWhere('skip.batchId = :batchId', { batchId });
    if (filter.reason_code !== undefined) query.andWhere('skip.reasonCode = :reason_code', filter);
    if (filter.search !== undefined) query.andWhere('device.name ILIKE :search', { search: contains(filter.search) });
    return query;
  }

  private visible(em: EntityManager, scope: OrganizationScope) {
    const query = em
      .createQueryBuilder(BatchUpgradeOperation, 'batch')
      .innerJoinAndSelect('batch.build', 'build')
      .innerJoinAndSelect('build.category', 'category')
      .leftJoin('batch.startedBy', 'starter')
      .addSelect(['starter.id', 'starter.username']);
    return scope.limit(query, 'build.organizationId', 'with-shared');
  }
}
