import { BatchUpgradeOperation, Build, Device, DeviceFirmware, UpgradeOperation } from '@firmware-upgrader/database';
import type { ReasonCode, UpgradeStatus } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { OrganizationScope } from '../../http/organization-scope';
import { type Attention, attentionConditions, type ContactAge, contactConditions } from '../devices/device-conditions';

/** Devices that were last seen with an image of this build. */
export interface InstalledFigure {
  readonly categoryId: string;
  readonly buildId: string;
  readonly version: string;
  readonly devices: number;
}

export interface LatestBuild {
  readonly categoryId: string;
  readonly categoryName: string;
  readonly buildId: string;
  readonly version: string;
}

export interface CategoryFigures extends LatestBuild {
  readonly atLatest: number;
  readonly behind: number;
}

export interface EndFigure {
  readonly status: UpgradeStatus;
  readonly reasonCode: ReasonCode | null;
  readonly count: number;
}

/** Devices by when they were last heard of, by what a person has to put right on them, and those that just joined. */
export type DeviceFigures = Readonly<Record<ContactAge | Attention | 'joined', number>>;

const JOINED = `EXISTS (SELECT FROM device_agent a
  WHERE a.device_id = device.id AND a.registered_at >= now() - interval '24 hours')`;
const countedApart = { ...attentionConditions, joined: JOINED };

/** Each figure is one statement, however large the fleet. */
@Injectable()
export class StatisticsRepository {
  /** Most first. */
  installed(em: EntityManager, scope: OrganizationScope): Promise<InstalledFigure[]> {
    const query = em
      .createQueryBuilder(DeviceFirmware, 'firmware')
      .innerJoin('firmware.installedImage', 'image')
      .innerJoin('image.build', 'build')
      .select('build.categoryId', 'categoryId')
      .addSelect('build.id', 'buildId')
      .addSelect('build.version', 'version')
      .addSelect('count(*)::int', 'devices')
      .groupBy('build.id')
      .orderBy('count(*)', 'DESC')
      .addOrderBy('build.id');
    // Whose they are matters only to those who may not see all.
    if (!scope.isEverything) scope.limit(query.innerJoin('firmware.device', 'device'), 'device.organizationId');
    return query.getRawMany<InstalledFigure>();
  }

  /** The newest build of each category, by the names of these. */
  async latestBuilds(em: EntityManager, scope: OrganizationScope): Promise<LatestBuild[]> {
    const query = em
      .createQueryBuilder(Build, 'build')
      .innerJoin('build.category', 'category')
      .select('category.id', 'categoryId')
      .distinctOn(['category.name', 'category.id'])
      .addSelect('category.name', 'categoryName')
      .addSelect('build.id', 'buildId')
      .addSelect('build.version', 'version')
      .orderBy('category.name')
      .addOrderBy('category.id')
      .addOrderBy('build.created', 'DESC')
      .addOrderBy('build.id', 'DESC');
    return scope.limit(query, 'build.organizationId', 'with-shared').getRawMany<LatestBuild>();
  }

  /** Of the last 24 hours. */
  recentOperations(em: EntityManager, scope: OrganizationScope): Promise<EndFigure[]> {
    const query = em
      .createQueryBuilder(UpgradeOperation, 'operation')
      .select('operation.status', 'status')
      .addSelect('operation.reasonCode', 'reasonCode')
      .addSelect('count(*)::int', 'count')
      .where(`operation.created >= now() - interval '24 hours'`)
      .groupBy('operation.status')
      .addGroupBy('operation.reasonCode');
    return scope.limit(query, 'operation.organizationId').getRawMany<EndFigure>();
  }

  async devices(em: EntityManager, scope: OrganizationScope): Promise<DeviceFigures> {
    const query = em.createQueryBuilder(Device, 'device').select([]);
    for (const [name, condition] of Object.entries(contactConditions)) {
      query.addSelect(`count(*) FILTER (WHERE ${condition})::int`, name);
    }
    // What depends on other tables is a join of its own; as a filter it would be a question about each device.
    for (const [name, condition] of Object.entries(countedApart)) {
      const count = (from: SelectQueryBuilder<ObjectLiteral>) =>
        scope.limit(from.select('count(*)::int').from(Device, 'device').where(condition), 'device.organizationId');
      query.addSelect(count, name);
    }
    const [figures] = await scope.limit(query, 'device.organizationId').getRawMany<DeviceFigures>();
    if (!figures) throw new Error('A count of rows has a row.');
    return figures;
  }

  runningBatches(em: EntityManager, scope: OrganizationScope): Promise<number> {
    const query = em
      .createQueryBuilder(BatchUpgradeOperation, 'batch')
      .innerJoin('batch.build', 'build')
      .where(`batch.status IN ('idle', 'in-progress')`);
    return scope.limit(query, 'build.organizationId', 'with-shared').getCount();
  }
}
