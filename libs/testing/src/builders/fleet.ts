import { credentialsSecretContext, SecretSealer, type Database } from '@firmware-upgrader/database';
import { randomBytes, randomUUID } from 'node:crypto';
import { TEST_SECRET_KEY } from './devices';

/** Of the connections of a fleet: over SSH, and nothing that we ship upgrades it. */
export const FLEET_STRATEGY = 'test.ssh.Scripted';
/** The model of all its devices. */
export const FLEET_MODEL = 'Acme AP-1';
export const FLEET_IMAGE_TYPE = 'acme-ap-1-squashfs-sysupgrade.bin';

const sealer = new SecretSealer(TEST_SECRET_KEY);

export interface Fleet {
  readonly organizationId: string;
  readonly credentialsId: string;
  readonly categoryId: string;
  readonly oldBuildId: string;
  readonly oldImageId: string;
  readonly buildId: string;
  readonly imageId: string;
  /** In the order of their ids. */
  readonly deviceIds: readonly string[];
}

/** An organization with devices that run an old build, and a new one to upgrade to. */
export async function aFleet(database: Database, size: number): Promise<Fleet> {
  const query = <T>(sql: string, parameters: unknown[] = []) => database.read((em) => em.query<T[]>(sql, parameters));
  const one = async (sql: string, parameters: unknown[] = []) => (await query<{ id: string }>(sql, parameters))[0]!.id;
  const tag = randomBytes(4).toString('hex');
  const organizationId = await one('INSERT INTO organization (name, slug) VALUES ($1, $1) RETURNING id', [
    `org-${tag}`,
  ]);
  const credentialsId = randomUUID();
  await query(
    `INSERT INTO credentials (id, organization_id, name, connector, params, secret_kind, sealed_secret)
     VALUES ($1, $2, 'root', 'ssh', '{"username":"root"}', 'password', $3)`,
    [credentialsId, organizationId, sealer.seal('secret', credentialsSecretContext(credentialsId))],
  );
  const categoryId = await one('INSERT INTO category (organization_id, name) VALUES ($1, $2) RETURNING id', [
    organizationId,
    'Access points',
  ]);
  const aBuild = async (version: string) => {
    const buildId = await one('INSERT INTO build (category_id, version, os) VALUES ($1, $2, $3) RETURNING id', [
      categoryId,
      version,
      `OpenWrt ${version}`,
    ]);
    const imageId = await one(
      `INSERT INTO firmware_image (build_id, file, type, sha256, size_bytes) VALUES ($1, $2, $3, $4, 1000) RETURNING id`,
      [buildId, `${buildId}/image.bin`, FLEET_IMAGE_TYPE, randomBytes(32).toString('hex')],
    );
    return { buildId, imageId };
  };
  const old = await aBuild('1.0');
  const next = await aBuild('2.0');
  const devices = await query<{ id: string }>(
    `INSERT INTO device (organization_id, name, mac_address, key, model, os, management_ip)
     SELECT $1::uuid, 'ap-' || n, upper(regexp_replace(lpad(to_hex(n), 12, '0'), '(..)(?=.)', '\\1:', 'g')),
            md5($1::text || n), $2, 'OpenWrt 1.0', '127.0.0.1'
     FROM generate_series(1, $3::int) n RETURNING id`,
    [organizationId, FLEET_MODEL, size],
  );
  const deviceIds = devices.map(({ id }) => id).sort();
  await query(
    `INSERT INTO device_connection (device_id, credentials_id, update_strategy)
     SELECT id, $2, $3 FROM unnest($1::uuid[]) id`,
    [deviceIds, credentialsId, FLEET_STRATEGY],
  );
  await query(
    `INSERT INTO device_firmware (device_id, image_id, installed, installed_image_id)
     SELECT id, $2, TRUE, $2 FROM unnest($1::uuid[]) id`,
    [deviceIds, old.imageId],
  );
  return {
    organizationId,
    credentialsId,
    categoryId,
    oldBuildId: old.buildId,
    oldImageId: old.imageId,
    buildId: next.buildId,
    imageId: next.imageId,
    deviceIds,
  };
}
