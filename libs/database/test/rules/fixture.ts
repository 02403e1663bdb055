const id = (tail: string) => `00000000-0000-4000-8000-${tail.padStart(12, '0')}`;

/** The few rows that every rule is tried against: two organizations, and one of each thing in the first. */
export const ids = {
  ours: id('a1'),
  theirs: id('a2'),
  anna: id('b1'),
  ben: id('b2'),
  annaOfOurs: id('c1'),
  benOfTheirs: id('c2'),
  ourCategory: id('d1'),
  otherCategory: id('d2'),
  theirCategory: id('d3'),
  sharedCategory: id('d4'),
  ourBuild: id('e1'),
  theirBuild: id('e2'),
  sharedBuild: id('e3'),
  ourImage: id('f1'),
  theirImage: id('f2'),
  sharedImage: id('f3'),
  ourGroup: id('11'),
  theirGroup: id('12'),
  ourLocation: id('21'),
  theirLocation: id('22'),
  device: id('31'),
  bareDevice: id('32'),
  sleepingDevice: id('33'),
  theirDevice: id('34'),
  ourCredentials: id('41'),
  theirCredentials: id('42'),
  sharedCredentials: id('43'),
  batch: id('51'),
  operation: id('61'),
  endedOperation: id('62'),
} as const;

const sha256 = 'a'.repeat(64);

/** Columns of an operation that every one must have, and their values. */
export const operationImage = {
  columns: 'image_file, image_size_bytes, image_sha256',
  values: `'${ids.ourBuild}/image.bin', 1024, '${sha256}'`,
};

export const fixture = `
  INSERT INTO organization (id, name, slug) VALUES ('${ids.ours}', 'Ours', 'ours'), ('${ids.theirs}', 'Theirs', 'theirs');
  INSERT INTO organization_device_settings (organization_id, shared_secret) VALUES ('${ids.ours}', 'oursecret');
  INSERT INTO users (id, username, email, password_hash) VALUES
    ('${ids.anna}', 'anna', 'anna@example.org', '-'), ('${ids.ben}', 'ben', NULL, '-');
  INSERT INTO organization_user (id, user_id, organization_id, is_admin) VALUES
    ('${ids.annaOfOurs}', '${ids.anna}', '${ids.ours}', true), ('${ids.benOfTheirs}', '${ids.ben}', '${ids.theirs}', false);
  INSERT INTO organization_owner (organization_id, organization_user_id) VALUES ('${ids.ours}', '${ids.annaOfOurs}');
  INSERT INTO category (id, organization_id, name) VALUES
    ('${ids.ourCategory}', '${ids.ours}', 'Roofs'), ('${ids.otherCategory}', '${ids.ours}', 'Cellars'),
    ('${ids.theirCategory}', '${ids.theirs}', 'Roofs'), ('${ids.sharedCategory}', NULL, 'Roofs');
  INSERT INTO build (id, category_id, version, os) VALUES
    ('${ids.ourBuild}', '${ids.ourCategory}', '1.0', 'OpenWrt 1'), ('${ids.theirBuild}', '${ids.theirCategory}', '1.0', 'OpenWrt 1'),
    ('${ids.sharedBuild}', '${ids.sharedCategory}', '1.0', 'OpenWrt 1');
  INSERT INTO firmware_image (id, build_id, file, type, sha256, size_bytes) VALUES
    ('${ids.ourImage}', '${ids.ourBuild}', 'ours/image.bin', 'ath79.bin', '${sha256}', 1024),
    ('${ids.theirImage}', '${ids.theirBuild}', 'theirs/image.bin', 'ath79.bin', '${sha256}', 1024),
    ('${ids.sharedImage}', '${ids.sharedBuild}', 'shared/image.bin', 'ath79.bin', '${sha256}', 1024);
  INSERT INTO device_group (id, organization_id, name) VALUES
    ('${ids.ourGroup}', '${ids.ours}', 'North'), ('${ids.theirGroup}', '${ids.theirs}', 'North');
  INSERT INTO location (id, organization_id, name, is_mobile) VALUES
    ('${ids.ourLocation}', '${ids.ours}', 'Tower', true), ('${ids.theirLocation}', '${ids.theirs}', 'Tower', true);
  INSERT INTO device (id, organization_id, name, mac_address, key, hardware_id, group_id, is_deactivated) VALUES
    ('${ids.device}', '${ids.ours}', 'router-1', '00:00:5E:00:53:01', 'key1', 'hw1', '${ids.ourGroup}', false),
    ('${ids.bareDevice}', '${ids.ours}', 'router-2', '00:00:5E:00:53:02', 'key2', NULL, NULL, false),
    ('${ids.sleepingDevice}', '${ids.ours}', 'router-3', '00:00:5E:00:53:03', 'key3', NULL, NULL, true),
    ('${ids.theirDevice}', '${ids.theirs}', 'router-1', '00:00:5E:00:53:01', 'key4', 'hw1', NULL, false);
  INSERT INTO device_location (device_id, location_id) VALUES ('${ids.device}', '${ids.ourLocation}');
  INSERT INTO credentials (id, organization_id, name, connector, params, secret_kind, sealed_secret) VALUES
    ('${ids.ourCredentials}', '${ids.ours}', 'Root', 'ssh', '{}', 'key', '-'),
    ('${ids.theirCredentials}', '${ids.theirs}', 'Root', 'ssh', '{}', 'key', '-'),
    ('${ids.sharedCredentials}', NULL, 'Root', 'ssh', '{}', 'key', '-');
  INSERT INTO device_connection (device_id, credentials_id, update_strategy) VALUES
    ('${ids.device}', '${ids.ourCredentials}', 'openwrt'), ('${ids.device}', '${ids.sharedCredentials}', 'openwrt');
  INSERT INTO device_firmware (device_id, image_id) VALUES ('${ids.device}', '${ids.ourImage}');
  INSERT INTO host_key (device_id, key_type, public_key, fingerprint, state) VALUES
    ('${ids.device}', 'ssh-ed25519', '-', '-', 'pinned');
  INSERT INTO batch_upgrade_operation (id, build_id, filters) VALUES ('${ids.batch}', '${ids.ourBuild}', '{}');
  INSERT INTO batch_skip (batch_id, device_id, organization_id, reason_code) VALUES
    ('${ids.batch}', '${ids.bareDevice}', '${ids.ours}', 'no-connection');
  INSERT INTO upgrade_operation (id, device_id, organization_id, image_id, batch_id, started_at, ${operationImage.columns})
    VALUES ('${ids.operation}', '${ids.device}', '${ids.ours}', '${ids.ourImage}', '${ids.batch}', now(), ${operationImage.values});
  INSERT INTO upgrade_operation (id, device_id, organization_id, status, run_at, finished_at, ${operationImage.columns})
    VALUES ('${ids.endedOperation}', '${ids.device}', '${ids.ours}', 'success', NULL, now(), ${operationImage.values});
`;

/** A rule, a statement that breaks it, and the constraint that refuses the statement. */
export type BrokenRule = readonly [rule: string, sql: string, constraint: string];

export const insertOperation = (columns: string, values: string) =>
  `INSERT INTO upgrade_operation (${columns}, ${operationImage.columns}) VALUES (${values}, ${operationImage.values})`;
