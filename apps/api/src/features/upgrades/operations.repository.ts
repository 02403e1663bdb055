import {
  BatchUpgradeOperation,
  Build,
  Device,
  FirmwareImage,
  Organization,
  UpgradeOperation,
} from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { ExtendedResources } from '../../http/extended-resources';
import type { OrganizationScope } from '../../http/organization-scope';
import type { Ordering } from '../../http/ordering';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { OperationFilterDto } from './dto/operation-filter.dto';
import { contains } from '../../http/like';

const CHUNK = 500;

const ordering: Ordering = {
  fields: { device_id: 'operation.deviceId', created: 'operation.created', modified: 'operation.modified' },
  default: '-created',
  id: 'operation.id',
};

const newestFirst: Ordering = { ...ordering, fields: {}, defaultFields: { created: 'operation.created' } };

/** Column of the filter, as an SQL condition. */
const conditions: Readonly<Record<keyof OperationFilterDto, string>> = {
  device: 'operation.deviceId = :device',
  image: 'operation.imageId = :image',
  batch: 'operation.batchId = :batch',
  // The image may be gone, the batch stays.
  build: `(operation.imageId = ANY(ARRAY(SELECT i.id FROM firmware_image i WHERE i.build_id = :build))
    OR operation.batchId = ANY(ARRAY(SELECT b.id FROM batch_upgrade_operation b WHERE b.build_id = :build)))`,
  status: 'operation.status = :status',
  reason_code: 'operation.reasonCode = :reason_code',
  device__organization: 'operation.organizationId = :device__organization',
  device__organization__slug:
    'operation.organizationId = (SELECT o.id FROM organization o WHERE o.slug = :device__organization__slug)',
  search: 'device.name ILIKE :search',
  created__gte: 'operation.created >= :created__gte',
  created__lt: 'operation.created < :created__lt',
};

@Injectable()
export class OperationsRepository {
  constructor(private readonly extended: ExtendedResources) {}

  async list(
    em: EntityManager,
    scope: OrganizationScope,
    filter: OperationFilterDto,
    list: ListRequest,
  ): Promise<Slice<UpgradeOperation>> {
    const slice = await takePage(this.filtered(em, scope, filter), list, ordering);
    await loadBuilds(em, slice.rows);
    return slice;
  }

  async listForDevice(
    em: EntityManager,
    scope: OrganizationScope,
    deviceId: string,
    status: string | undefined,
    list: ListRequest,
  ): Promise<Slice<UpgradeOperation>> {
    const query = this.visible(em, scope).andWhere('operation.deviceId = :deviceId', { deviceId });
    if (status !== undefined) query.andWhere('operation.status = :status', { status });
    const slice = await takePage(query, list, newestFirst);
    await loadBuilds(em, slice.rows);
    return slice;
  }

  async find(em: EntityManager, scope: OrganizationScope, id: string): Promise<UpgradeOperation | null> {
    const operation = await this.visible(em, scope).andWhere('operation.id = :id', { id }).getOne();
    if (operation) await loadBuilds(em, [operation]);
    return operation;
  }

  /** All that the filter lets through, oldest first, some at a time. */
  async *all(
    em: EntityManager,
    scope: OrganizationScope,
    filter: OperationFilterDto,
  ): AsyncGenerator<UpgradeOperation[]> {
    for (let last: UpgradeOperation | undefined; ;) {
      const query = this.filtered(em, scope, filter)
        .orderBy('operation.created')
        .addOrderBy('operation.id')
        .limit(CHUNK);
      if (last)
        query.andWhere('(operation.created, operation.id) > (:lastCreated, :lastId)', {
          lastCreated: last.created,
          lastId: last.id,
        });
      const operations = await query.getMany();
      await loadBuilds(em, operations);
      if (operations.length > 0) yield operations;
      last = operations.at(-1);
      if (operations.length < CHUNK) return;
    }
  }

  /** For filters: whether the named objects exist at all, the caller's or not. */
  async unknownRelations(em: EntityManager, filter: OperationFilterDto): Promise<(keyof OperationFilterDto)[]> {
    const named = [
      ['device', Device],
      ['image', FirmwareImage],
      ['batch', BatchUpgradeOperation],
      ['build', Build],
      ['device__organization', Organization],
    ] as const;
    const unknown: (keyof OperationFilterDto)[] = [];
    for (const [name, entity] of named) {
      const id = filter[name];
      if (id !== undefined && !(await em.existsBy<{ id: string }>(entity, { id }))) unknown.push(name);
    }
    return unknown;
  }

  private filtered(em: EntityManager, scope: OrganizationScope, filter: OperationFilterDto) {
    const query = this.visible(em, scope);
    for (const [name, condition] of Object.entries(conditions) as [keyof OperationFilterDto, string][]) {
      const value = filter[name];
      if (value !== undefined) {
        query.andWhere(condition, { [name]: name === 'search' ? contains(String(value)) : value });
      }
    }
    this.extended.narrow('upgradeoperation', query, filter);
    return query;
  }

  private visible(em: EntityManager, scope: OrganizationScope): SelectQueryBuilder<UpgradeOperation> {
    const query = em
      .createQueryBuilder(UpgradeOperation, 'operation')
      // Every operation has one; joined so, PostgreSQL leaves it out where nobody asks for it.
      .leftJoin('operation.device', 'device')
      .addSelect(['device.id', 'device.name'])
      .leftJoin('operation.startedBy', 'starter')
      .addSelect(['starter.id', 'starter.username'])
      .leftJoin('operation.cancelledBy', 'canceller')
      .addSelect(['canceller.id', 'canceller.username']);
    return scope.limit(query, 'operation.organizationId');
  }
}

/** Asked for apart: joined, they would lead PostgreSQL away from the index of the order. */
async function loadBuilds(em: EntityManager, operations: readonly UpgradeOperation[]): Promise<void> {
  const ids = new Set(operations.flatMap(({ imageId }) => imageId ?? []));
  if (ids.size === 0) return;
  const images = await em.find(FirmwareImage, {
    select: { id: true, build: { id: true, version: true, category: { id: true, name: true } } },
    relations: { build: { category: true } },
    where: { id: In([...ids]) },
  });
  const known = new Map(images.map((image) => [image.id, image]));
  for (const operation of operations) operation.image = (operation.imageId && known.get(operation.imageId)) || null;
}
