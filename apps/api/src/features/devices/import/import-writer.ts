import type { Unit } from '@firmware-upgrader/database';
import { DEFAULT_UPDATE_STRATEGY } from '@firmware-upgrader/upgraders';
import { abortOperations } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { aboutConnection } from '../connections.service';
import { aboutDevice } from '../device-access';
import { DeviceEntry } from '../device-entry.service';
import { chunksOf } from './chunks';
import type { PlannedConnection, PlannedDevice } from './import-plan';

/** Does what was planned; each kind of change takes one statement for a thousand devices. */
@Injectable()
export class ImportWriter {
  constructor(private readonly entry: DeviceEntry) {}

  async write(em: EntityManager, unit: Unit, organizationId: string, planned: readonly PlannedDevice[]): Promise<void> {
    if (planned.some(mayBePaired)) await this.entry.pairAll(em, organizationId);
    for (const devices of chunksOf(planned)) {
      await this.addDevices(em, devices);
      await this.changeDevices(em, devices);
      await placeDevices(em, devices);
      await connectDevices(em, unit, devices);
      for (const { values, isNew, changes } of devices) {
        if (Object.keys(changes).length === 0) continue;
        unit.audit({ ...aboutDevice(values), action: isNew ? 'create' : 'change', changes });
      }
    }
  }

  private async addDevices(em: EntityManager, devices: readonly PlannedDevice[]): Promise<void> {
    const added = devices.filter(({ isNew }) => isNew).map(({ values }) => values);
    if (added.length > 0) await this.entry.addMany(em, added);
  }

  private async changeDevices(em: EntityManager, devices: readonly PlannedDevice[]): Promise<void> {
    const present = devices.filter(({ isNew }) => !isNew);
    const readdressed = present.filter(({ isReadressed }) => isReadressed);
    if (readdressed.length > 0) {
      await abortOperations(em, { kind: 'device', ids: readdressed.map(idOf) }, 'address-changed');
    }
    const changed = present.filter(({ changes }) => Object.keys(changes).length > 0);
    if (changed.length > 0) {
      await em.query(
        `UPDATE device d SET name = v."name", group_id = v."groupId", management_ip = v."managementIp",
           last_ip = v."lastIp", model = v."model", os = v."os", system = v."system", notes = v."notes", modified = now()
         FROM jsonb_to_recordset($1) AS v("id" uuid, "name" text, "groupId" uuid, "managementIp" inet, "lastIp" inet,
           "model" text, "os" text, "system" text, "notes" text)
         WHERE d.id = v."id"`,
        [JSON.stringify(changed.map(({ values }) => values))],
      );
    }
  }
}

/** What decides which firmware a device runs has changed. */
function mayBePaired({ isNew, changes, connections }: PlannedDevice): boolean {
  return isNew || 'os' in changes || 'model' in changes || connections.some((connection) => connection.isNew);
}

const idOf = ({ values }: PlannedDevice): string => values.id;

async function placeDevices(em: EntityManager, devices: readonly PlannedDevice[]): Promise<void> {
  const placed = devices.filter(({ locationId }) => locationId !== undefined);
  if (placed.length === 0) return;
  await em.query(
    `INSERT INTO device_location (device_id, location_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])
     ON CONFLICT (device_id) DO UPDATE SET location_id = excluded.location_id, modified = now()`,
    [placed.map(idOf), placed.map(({ locationId }) => locationId)],
  );
}

/** What was learnt about a connection says nothing about another port. */
async function connectDevices(em: EntityManager, unit: Unit, devices: readonly PlannedDevice[]): Promise<void> {
  const wanted = devices.flatMap((device) => device.connections.map((connection) => ({ device, connection })));
  if (wanted.length === 0) return;
  const rows: { id: string; deviceId: string; credentialsId: string }[] = await em.query(
    `INSERT INTO device_connection AS c (device_id, credentials_id, params, update_strategy)
     SELECT device_id, credentials_id, params, $4 FROM unnest($1::uuid[], $2::uuid[], $3::jsonb[])
       AS wanted(device_id, credentials_id, params)
     ON CONFLICT (device_id, credentials_id) DO UPDATE
     SET params = c.params || excluded.params, is_working = NULL, failure_reason = '', last_attempt = NULL,
         modified = now()
     RETURNING id, device_id AS "deviceId", credentials_id AS "credentialsId"`,
    [
      wanted.map(({ device }) => idOf(device)),
      wanted.map(({ connection }) => connection.credentials.id),
      wanted.map(({ connection }) => JSON.stringify(connection.params)),
      DEFAULT_UPDATE_STRATEGY,
    ],
  );
  const ids = new Map(rows.map(({ id, deviceId, credentialsId }) => [`${deviceId} ${credentialsId}`, id]));
  for (const { device, connection } of wanted) {
    const id = ids.get(`${idOf(device)} ${connection.credentials.id}`) ?? '';
    unit.audit({ ...aboutConnection(device.values, id, connection.credentials), ...auditOf(connection) });
  }
}

function auditOf({ credentials, params, isNew }: PlannedConnection) {
  const changes = {
    ...(isNew ? { credentials: credentials.id } : {}),
    ...(params.port === undefined ? {} : { params: 'changed' }),
  };
  return { action: isNew ? 'create' : 'change', changes };
}
