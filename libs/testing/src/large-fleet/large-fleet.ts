import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource, QueryRunner } from 'typeorm';

export interface FleetSize {
  readonly devices: number;
  readonly operations: number;
  readonly builds: number;
}

type Kind =
  | 'category'
  | 'build'
  | 'image'
  | 'device'
  | 'import'
  | 'group'
  | 'location'
  | 'credential'
  | 'connection'
  | 'host-key'
  | 'organization'
  | 'user'
  | 'number'
  | 'batch-upgrade-operation'
  | 'upgrade-operation';

/** One of everything in it, for questions about it. */
export interface LargeFleet {
  /** By the segment of a path before the id, as the paths of the API have it. */
  readonly ids: Readonly<Record<Kind, string>>;
  readonly fileName: string;
  /** By the name of a filter. */
  readonly values: Readonly<Record<string, string>>;
  /** Of the superuser, and of a manager of two organizations of twenty. */
  readonly tokens: Readonly<Record<'superuser' | 'manager', string>>;
}

/** Fills an empty, migrated database: 20 organizations, their devices, a year of history, one mass upgrade under way. */
export async function makeLargeFleet(dataSource: DataSource, size: FleetSize): Promise<LargeFleet> {
  // It leaves temporary tables and settings behind, which end with its connection.
  const runner = dataSource.createQueryRunner();
  try {
    for (const [name, value] of Object.entries(size)) {
      await runner.query(`SELECT set_config($1, $2, false)`, [`fleet.${name}`, String(value)]);
    }
    await runner.query(readFileSync(join(__dirname, 'large-fleet.sql'), 'utf8'));
    await runner.query('DISCARD TEMP');
    await runner.query('VACUUM ANALYZE');
    return await largeFleet(runner);
  } finally {
    await runner.release();
  }
}

/** What `makeLargeFleet` would say of a database that was filled before. */
export async function findLargeFleet(dataSource: DataSource): Promise<LargeFleet> {
  const runner = dataSource.createQueryRunner();
  try {
    return await largeFleet(runner);
  } finally {
    await runner.release();
  }
}

async function largeFleet(runner: QueryRunner): Promise<LargeFleet> {
  const [found]: { ids: Record<Kind, string>; values: Record<string, string>; file: string }[] = await runner.query(`
    WITH batch AS (SELECT id, build_id FROM batch_upgrade_operation WHERE status = 'in-progress'),
         own AS (SELECT o.* FROM organization o WHERE slug = 'org-1'),
         device AS (SELECT d.* FROM device d JOIN own ON own.id = d.organization_id JOIN device_location l ON l.device_id = d.id
                    JOIN device_connection c ON c.device_id = d.id JOIN device_firmware f ON f.device_id = d.id
                    WHERE d.group_id IS NOT NULL ORDER BY d.name LIMIT 1 OFFSET 5),
         operation AS (SELECT o.* FROM upgrade_operation o JOIN device d ON d.id = o.device_id
                       WHERE o.image_id IS NOT NULL AND o.batch_id IS NOT NULL ORDER BY o.created LIMIT 1),
         image AS (SELECT i.* FROM firmware_image i JOIN batch b ON b.build_id = i.build_id ORDER BY i.type LIMIT 1),
         build AS (SELECT b.* FROM build b JOIN batch ON batch.build_id = b.id)
    SELECT jsonb_build_object(
             'category', build.category_id, 'build', build.id, 'image', image.id, 'device', d.id, 'group', d.group_id,
             'location', l.location_id, 'credential', c.credentials_id, 'connection', c.id, 'host-key', k.id,
             'organization', own.id, 'user', (SELECT id FROM users WHERE username = 'operator-1'),
             'number', (SELECT id FROM user_group WHERE name = 'Operator'),
             'import', (SELECT id FROM device_import WHERE organization_id = own.id),
             'batch-upgrade-operation', batch.id, 'upgrade-operation', operation.id) AS ids,
           jsonb_build_object(
             'category', build.category_id, 'build', build.id, 'image', operation.image_id, 'device', d.id, 'batch', batch.id,
             'group', d.group_id, 'location', l.location_id, 'location__name', 'place 1', 'organization', own.id,
             'organization_slug', own.slug, 'device__organization', own.id, 'device__organization__slug', own.slug,
             'user', (SELECT id FROM users WHERE username = 'operator-1'), 'name', right(d.name, 5),
             'mac_address', right(d.mac_address, 8), 'search', right(d.name, 5), 'model', d.model, 'os', d.os,
             'version', build.version, 'type', image.type, 'board', d.model, 'object', d.id, 'object_type', 'device',
             'action', 'cancel', 'reason_code', 'unreachable', 'created', d.created,
             'installed_build', build.id, 'check_reason', 'unreachable', 'silent_since', now() - interval '9 days',
             'joined__gte', now() - interval '9 days',
             'created__gte', now() - interval '9 days', 'created__lt', now() - interval '300 days') AS values,
           image.file
    FROM batch, own, image, build, operation, device d
    JOIN device_location l ON l.device_id = d.id JOIN device_connection c ON c.device_id = d.id
    JOIN host_key k ON k.device_id = d.id LIMIT 1`);
  if (!found) throw new Error('This database has no large fleet in it.');
  return {
    ids: found.ids,
    values: found.values,
    fileName: found.file.slice(found.file.indexOf('/') + 1),
    tokens: { superuser: await aToken(runner, 'fleet-root'), manager: await aToken(runner, 'fleet-manager') },
  };
}

async function aToken(runner: QueryRunner, username: string): Promise<string> {
  const token = randomBytes(20).toString('hex');
  await runner.query(
    `INSERT INTO api_token (user_id, token_hash) SELECT id, $2 FROM users WHERE username = $1
     ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash`,
    [username, createHash('sha256').update(token).digest('hex')],
  );
  return token;
}
