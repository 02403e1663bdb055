import { Device, DeviceAgent } from '@firmware-upgrader/database';
import type { UpgradePhase } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ExtendedResources } from '../../http/extended-resources';
import { contains } from '../../http/like';
import type { Ordering } from '../../http/ordering';
import type { OrganizationScope } from '../../http/organization-scope';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import { type Attention, attentionConditions } from './device-conditions';
import type { DeviceFilterDto, FirmwareState } from './dto/write-device.dto';

const CHUNK = 500;

const ordering: Ordering = {
  fields: {
    name: 'device.name',
    created: 'device.created',
    modified: 'device.modified',
    last_contact_at: 'device.lastContactAt',
  },
  default: '-created',
  id: 'device.id',
};

const LOCATED = 'SELECT FROM device_location dl WHERE dl.device_id = device.id';

const INSTALLED = `SELECT FROM device_firmware f JOIN firmware_image i ON i.id = f.installed_image_id
  JOIN build b ON b.id = i.build_id WHERE f.device_id = device.id`;
const NEWER =
  'SELECT FROM build newer WHERE newer.category_id = b.category_id AND (newer.created, newer.id) > (b.created, b.id)';

const firmwareConditions: Readonly<Record<FirmwareState, string>> = {
  latest: `EXISTS (${INSTALLED} AND NOT EXISTS (${NEWER}))`,
  behind: `EXISTS (${INSTALLED} AND EXISTS (${NEWER}))`,
  unknown: `NOT EXISTS (SELECT FROM device_firmware f WHERE f.device_id = device.id AND f.installed_image_id IS NOT NULL)`,
};

/** What a list says of a device beside its own row. */
export interface DeviceStanding {
  readonly id: string;
  readonly buildId: string | null;
  readonly version: string | null;
  readonly categoryName: string | null;
  readonly isLatest: boolean;
  readonly isWorking: boolean | null;
  readonly hasConnection: boolean;
  readonly upgrade: { readonly id: string; readonly phase: UpgradePhase; readonly progress: number } | null;
}

const MOST_VALUES = 200;

export interface DeviceValue {
  readonly value: string;
  readonly devices: number;
}

type Value = string | boolean | Date;

/** Each filter as a condition on its value. */
const conditions: Readonly<Record<keyof DeviceFilterDto, (value: Value) => [string, Record<string, Value>]>> = {
  name: (value) => ['device.name ILIKE :name', { name: contains(String(value)) }],
  mac_address: (value) => ['device.macAddress ILIKE :mac', { mac: contains(String(value)) }],
  search: (value) => [
    '(device.name ILIKE :search OR device.macAddress ILIKE :search OR host(device.managementIp) LIKE :search)',
    { search: contains(String(value)) },
  ],
  organization: (organization) => ['device.organizationId = :organization', { organization }],
  group: (group) => ['device.groupId = :group', { group }],
  location: (location) => [`EXISTS (${LOCATED} AND dl.location_id = :location)`, { location }],
  // An array is found by its index, however many the planner takes the places for.
  location__name: (value) => [
    `EXISTS (${LOCATED} AND dl.location_id = ANY(ARRAY(SELECT l.id FROM location l WHERE l.name ILIKE :place)))`,
    { place: contains(String(value)) },
  ],
  with_geo: (isLocated) => [`${isLocated ? '' : 'NOT '}EXISTS (${LOCATED})`, {}],
  model: (model) => ['device.model = :model', { model }],
  os: (os) => ['device.os = :os', { os }],
  is_deactivated: (isDeactivated) => ['device.isDeactivated = :isDeactivated', { isDeactivated }],
  installed_build: (build) => [
    `EXISTS (SELECT FROM device_firmware f WHERE f.device_id = device.id
      AND f.installed_image_id = ANY(ARRAY(SELECT i.id FROM firmware_image i WHERE i.build_id = :build)))`,
    { build },
  ],
  firmware: (state) => [firmwareConditions[state as FirmwareState], {}],
  is_working: (isWorking) => [
    'EXISTS (SELECT FROM device_connection c WHERE c.device_id = device.id AND c.enabled AND c.is_working = :isWorking)',
    { isWorking },
  ],
  silent_since: (since) => ['(device.lastContactAt < :since OR device.lastContactAt IS NULL)', { since }],
  check_reason: (reason) => [
    'EXISTS (SELECT FROM device_check k WHERE k.device_id = device.id AND k.reason_code = :reason)',
    { reason },
  ],
  attention: (attention) => [attentionConditions[attention as Attention], {}],
  joined__gte: (since) => [
    'EXISTS (SELECT FROM device_agent a WHERE a.device_id = device.id AND a.registered_at >= :joinedSince)',
    { joinedSince: since },
  ],
  created: (at) => ['device.created = :at', { at }],
  created__gte: (from) => ['device.created >= :from', { from }],
  created__lt: (before) => ['device.created < :before', { before }],
};

@Injectable()
export class DevicesRepository {
  constructor(private readonly extended: ExtendedResources) {}

  list(
    em: EntityManager,
    scope: OrganizationScope,
    filter: DeviceFilterDto,
    list: ListRequest,
  ): Promise<Slice<Device>> {
    return takePage(this.filtered(em, scope, filter), list, ordering);
  }

  standings(em: EntityManager, ids: readonly string[]): Promise<DeviceStanding[]> {
    return em.query(
      `SELECT device.id, b.id AS "buildId", b.version, c.name AS "categoryName", NOT EXISTS (${NEWER}) AS "isLatest",
              way."isWorking", way.count > 0 AS "hasConnection", (
                SELECT jsonb_build_object('id', o.id, 'phase', o.phase, 'progress', o.progress)
                FROM upgrade_operation o WHERE o.device_id = device.id AND o.status = 'in-progress'
                ORDER BY o.created LIMIT 1
              ) AS upgrade
       FROM device
       LEFT JOIN device_firmware f ON f.device_id = device.id
       LEFT JOIN firmware_image i ON i.id = f.installed_image_id
       LEFT JOIN build b ON b.id = i.build_id
       LEFT JOIN category c ON c.id = b.category_id
       CROSS JOIN LATERAL (SELECT bool_or(is_working) AS "isWorking", count(*) FROM device_connection
         WHERE device_id = device.id AND enabled) way
       WHERE device.id = ANY($1)`,
      [ids],
    );
  }

  /** What the devices have in this column, most first; what is empty says nothing. */
  values(em: EntityManager, scope: OrganizationScope, column: 'model' | 'os'): Promise<DeviceValue[]> {
    return this.visible(em, scope)
      .select(`device.${column}`, 'value')
      .addSelect('count(*)::int', 'devices')
      .andWhere(`device.${column} <> ''`)
      .groupBy(`device.${column}`)
      .orderBy('count(*)', 'DESC')
      .addOrderBy(`device.${column}`)
      .limit(MOST_VALUES)
      .getRawMany<DeviceValue>();
  }

  /** All that the filter lets through, oldest first, some at a time. */
  async *all(em: EntityManager, scope: OrganizationScope, filter: DeviceFilterDto): AsyncGenerator<Device[]> {
    for (let last: Device | undefined; ;) {
      const query = this.filtered(em, scope, filter).orderBy('device.created').addOrderBy('device.id').limit(CHUNK);
      if (last) {
        query.andWhere('(device.created, device.id) > (:lastCreated, :lastId)', {
          lastCreated: last.created,
          lastId: last.id,
        });
      }
      const devices = await query.getMany();
      if (devices.length > 0) yield devices;
      last = devices.at(-1);
      if (devices.length < CHUNK) return;
    }
  }

  find(em: EntityManager, scope: OrganizationScope, id: string): Promise<Device | null> {
    return this.visible(em, scope).andWhere('device.id = :id', { id }).getOne();
  }

  /** Nobody else changes the device before the transaction ends. */
  findForChange(em: EntityManager, scope: OrganizationScope, id: string): Promise<Device | null> {
    return this.visible(em, scope).andWhere('device.id = :id', { id }).setLock('pessimistic_write').getOne();
  }

  /** In the order of their ids, and locked: nobody else changes them before the transaction ends. */
  findManyForChange(em: EntityManager, scope: OrganizationScope, ids: readonly string[]): Promise<Device[]> {
    return this.visible(em, scope)
      .andWhere('device.id = ANY(:ids)', { ids })
      .orderBy('device.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** What the agent on the device told of itself; null: it has none. */
  agentOf(em: EntityManager, device: Device): Promise<DeviceAgent | null> {
    return em.findOneBy(DeviceAgent, { deviceId: device.id });
  }

  countIn(em: EntityManager, organizationId: string): Promise<number> {
    return em.countBy(Device, { organizationId });
  }

  async hasUpgradeInProgress(em: EntityManager, deviceId: string): Promise<boolean> {
    const [row]: { found: boolean }[] = await em.query(
      `SELECT EXISTS (SELECT FROM upgrade_operation WHERE device_id = $1 AND status = 'in-progress') AS found`,
      [deviceId],
    );
    return row?.found ?? false;
  }

  /** Takes from a device what belongs to its present organization; history stays. */
  async removeTies(em: EntityManager, deviceId: string): Promise<void> {
    await em.query('DELETE FROM device_location WHERE device_id = $1', [deviceId]);
    await em.query('DELETE FROM device_firmware WHERE device_id = $1', [deviceId]);
    await em.query(
      `DELETE FROM device_connection c USING credentials k
       WHERE c.device_id = $1 AND k.id = c.credentials_id AND k.organization_id IS NOT NULL`,
      [deviceId],
    );
  }

  /** A connection of each device for all credentials that add themselves to it. */
  async attachCredentials(em: EntityManager, deviceIds: readonly string[], updateStrategy: string): Promise<void> {
    await em.query(
      `INSERT INTO device_connection (device_id, credentials_id, update_strategy)
       SELECT d.id, k.id, $2 FROM device d
       JOIN credentials k ON k.auto_add AND (k.organization_id = d.organization_id OR k.organization_id IS NULL)
       WHERE d.id = ANY($1) ON CONFLICT (device_id, credentials_id) DO NOTHING`,
      [deviceIds, updateStrategy],
    );
  }

  private filtered(em: EntityManager, scope: OrganizationScope, filter: DeviceFilterDto) {
    const query = this.visible(em, scope);
    for (const [name, value] of Object.entries(filter) as [keyof DeviceFilterDto, Value | undefined][]) {
      if (value !== undefined && Object.hasOwn(conditions, name)) query.andWhere(...conditions[name](value));
    }
    this.extended.narrow('device', query, filter);
    return query;
  }

  private visible(em: EntityManager, scope: OrganizationScope): SelectQueryBuilder<Device> {
    return scope.limit(em.createQueryBuilder(Device, 'device'), 'device.organizationId');
  }
}
