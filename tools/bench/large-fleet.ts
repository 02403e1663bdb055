import type { DataSource } from 'typeorm';

export interface FleetSize {
  readonly devices: number;
  readonly operations: number;
  /** Upgrades of one mass upgrade that are still to be done. */
  readonly waiting: number;
}

export interface LargeFleet {
  readonly organizationId: string;
  readonly deviceId: string;
  readonly buildId: string;
  readonly batchId: string;
}

export const MODEL = 'TP-Link TL-WDR4300 v1';
const TYPE = 'ath79-generic-tplink_tl-wdr4300-v1-squashfs-sysupgrade.bin';

/** Fills an empty, migrated database: 20 organizations, their devices, a long history, and one mass upgrade under way. */
export async function makeLargeFleet(dataSource: DataSource, size: FleetSize): Promise<LargeFleet> {
  const runner = dataSource.createQueryRunner();
  try {
    // The rules of the schema hold for these rows by construction; asking for each would take minutes.
    await runner.query(`SET session_replication_role = replica`);
    await runner.query(
      `INSERT INTO organization (name, slug) SELECT 'Org ' || n, 'org-' || n FROM generate_series(1, 20) n`,
    );
    await runner.query(`
      CREATE TEMP TABLE org AS SELECT id, row_number() OVER (ORDER BY slug) - 1 AS n FROM organization WHERE slug LIKE 'org-%'`);
    await runner.query(`INSERT INTO category (name) VALUES ('Rooftop APs')`);
    await runner.query(
      `INSERT INTO build (category_id, version) SELECT id, v FROM category, unnest(ARRAY['1.0', '2.0']) v`,
    );
    await runner.query(
      `INSERT INTO firmware_image (build_id, file, type, sha256, size_bytes)
       SELECT id, version || '/image.bin', $1, repeat('a', 64), 7000000 FROM build`,
      [TYPE],
    );
    await runner.query(
      `INSERT INTO device (organization_id, name, mac_address, key, model, os, management_ip, created)
       SELECT org.id, 'ap-' || lpad(d::text, 6, '0'),
              upper(regexp_replace(lpad(to_hex(d), 12, '0'), '(..)(?=.)', '\\1:', 'g')), md5(d::text), $1, 'OpenWrt 1.0',
              '10.0.0.0'::inet + d, now() - d * interval '1 minute'
       FROM generate_series(1, $2::int) d JOIN org ON org.n = d % 20`,
      [MODEL, size.devices],
    );
    await runner.query(`
      INSERT INTO credentials (name, connector, params, secret_kind, sealed_secret) VALUES
        ('Root', 'openwisp_controller.connection.connectors.ssh.Ssh', '{"username": "root"}', 'key', '-')`);
    await runner.query(`
      INSERT INTO device_connection (device_id, credentials_id, update_strategy, is_working)
      SELECT d.id, c.id, 'openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt', true FROM device d, credentials c`);
    await runner.query(`
      INSERT INTO device_firmware (device_id, image_id, installed)
      SELECT d.id, i.id, true FROM device d, firmware_image i JOIN build b ON b.id = i.build_id WHERE b.version = '1.0'`);
    await runner.query(`
      INSERT INTO batch_upgrade_operation (build_id, filters, status, launched_at)
      SELECT id, '{}', 'in-progress', now() FROM build WHERE version = '2.0'`);
    await runner.query(
      `CREATE TEMP TABLE fleet AS SELECT id, organization_id, row_number() OVER () - 1 AS n FROM device`,
    );
    const columns = `device_id, organization_id, image_id, batch_id, status, phase, created, run_at, flashed_at, finished_at, reason_code,
      image_file, image_size_bytes, image_sha256`;
    await runner.query(
      `INSERT INTO upgrade_operation (${columns})
       SELECT f.id, f.organization_id, NULL, NULL, CASE WHEN o % 50 = 0 THEN 'failed' ELSE 'success' END, 'finishing',
              now() - o * interval '40 seconds', NULL, now(), now(), CASE WHEN o % 50 = 0 THEN 'unreachable' END, 'f', 1, repeat('a', 64)
       FROM generate_series(1, $1::int) o JOIN fleet f ON f.n = o % $2::int`,
      [size.operations, size.devices],
    );
    await runner.query(
      `INSERT INTO upgrade_operation (${columns})
       SELECT f.id, f.organization_id, i.id, b.id, 'in-progress', 'queued', now(), now(), NULL, NULL, NULL, 'f', 1, repeat('a', 64)
       FROM fleet f, batch_upgrade_operation b JOIN firmware_image i ON i.build_id = b.build_id WHERE f.n < $1`,
      [size.waiting],
    );
    await runner.query('RESET session_replication_role');
    await runner.query('VACUUM ANALYZE');
    const [ids]: [LargeFleet] = await runner.query(
      `
      SELECT (SELECT id FROM org WHERE n = 7) AS "organizationId", (SELECT id FROM fleet WHERE n = 4711 % $1) AS "deviceId",
             build_id AS "buildId", id AS "batchId" FROM batch_upgrade_operation`,
      [size.devices],
    );
    return ids;
  } finally {
    await runner.release();
  }
}
