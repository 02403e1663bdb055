import { type BrokenRule, ids as i } from './fixture';

const device = (columns: string, values: string) =>
  `INSERT INTO device (organization_id, name, mac_address, key ${columns}) VALUES (${values})`;

export const devices: readonly BrokenRule[] = [
  [
    'a MAC address is unique in its organization',
    device('', `'${i.ours}', 'new', '00:00:5E:00:53:01', 'new'`),
    'device_organization_id_mac_address_key',
  ],
  [
    'a MAC address has one spelling',
    device('', `'${i.ours}', 'new', '00:00:5e:00:53:99', 'new'`),
    'device_mac_address_check',
  ],
  [
    'a name is unique in its organization without case',
    device('', `'${i.ours}', 'Router-1', '00:00:5E:00:53:99', 'new'`),
    'device_organization_id_lower_name_key',
  ],
  ['a name is not empty', device('', `'${i.ours}', '', '00:00:5E:00:53:99', 'new'`), 'device_name_check'],
  [
    'a key is unique over all organizations',
    device('', `'${i.theirs}', 'new', '00:00:5E:00:53:99', 'key1'`),
    'device_key_key',
  ],
  ['a key has no spaces', device('', `'${i.ours}', 'new', '00:00:5E:00:53:99', 'a b'`), 'device_key_check'],
  [
    'a hardware id is unique in its organization',
    device(', hardware_id', `'${i.ours}', 'new', '00:00:5E:00:53:99', 'new', 'hw1'`),
    'device_organization_id_hardware_id_key',
  ],
  [
    'a device is in a group of its organization',
    `UPDATE device SET group_id = '${i.theirGroup}' WHERE id = '${i.device}'`,
    'device_group_organization_check',
  ],
  [
    'a device in the middle of an upgrade keeps its organization',
    `UPDATE device SET organization_id = '${i.theirs}', group_id = NULL, name = 'new',
       mac_address = '00:00:5E:00:53:99', hardware_id = NULL WHERE id = '${i.device}'`,
    'device_organization_check',
  ],
  [
    'a group has a name of its own in its organization',
    `INSERT INTO device_group (organization_id, name) VALUES ('${i.ours}', 'North')`,
    'device_group_organization_id_name_key',
  ],
  [
    'a group with devices keeps its organization',
    `UPDATE device_group SET organization_id = '${i.theirs}', name = 'South' WHERE id = '${i.ourGroup}'`,
    'device_group_members_organization_check',
  ],
  [
    'a device stands at one location',
    `INSERT INTO device_location (device_id, location_id) VALUES ('${i.device}', '${i.ourLocation}')`,
    'device_location_device_id_key',
  ],
  [
    'a device stands at a location of its organization',
    `INSERT INTO device_location (device_id, location_id) VALUES ('${i.bareDevice}', '${i.theirLocation}')`,
    'device_location_organization_check',
  ],
  [
    'a location with devices keeps its organization',
    `UPDATE location SET organization_id = '${i.theirs}' WHERE id = '${i.ourLocation}'`,
    'location_devices_organization_check',
  ],
  ['a location that does not move has a place', `UPDATE location SET is_mobile = false`, 'location_geometry_check'],
  ['a location is indoor or outdoor', `UPDATE location SET type = 'space'`, 'location_type_check'],
  [
    'credentials have a name of their own in their organization',
    `INSERT INTO credentials (organization_id, name, connector, params, secret_kind, sealed_secret)
     VALUES ('${i.ours}', 'Root', 'ssh', '{}', 'key', '-')`,
    'credentials_organization_id_name_key',
  ],
  ['a secret is a password or a key', `UPDATE credentials SET secret_kind = 'pin'`, 'credentials_secret_kind_check'],
  ['an image is pushed or pulled', `UPDATE credentials SET transfer = 'send'`, 'credentials_transfer_check'],
  [
    'credentials in use by an organization are not given to another',
    `UPDATE credentials SET organization_id = '${i.theirs}', name = 'New' WHERE id = '${i.ourCredentials}'`,
    'credentials_connections_organization_check',
  ],
  [
    'a device has credentials once',
    `INSERT INTO device_connection (device_id, credentials_id, update_strategy)
     VALUES ('${i.device}', '${i.ourCredentials}', 'openwrt')`,
    'device_connection_device_id_credentials_id_key',
  ],
  [
    'a device has no credentials of another organization',
    `INSERT INTO device_connection (device_id, credentials_id, update_strategy)
     VALUES ('${i.device}', '${i.theirCredentials}', 'openwrt')`,
    'device_connection_organization_check',
  ],
  [
    'a device has one pinned and one offered host key of a type',
    `INSERT INTO host_key (device_id, key_type, public_key, fingerprint, state)
     VALUES ('${i.device}', 'ssh-ed25519', '-', '-', 'pinned')`,
    'host_key_device_id_key_type_state_key',
  ],
  ['a host key is pinned or offered', `UPDATE host_key SET state = 'liked'`, 'host_key_state_check'],
  [
    'a device has one check',
    `INSERT INTO device_check (device_id, kind) VALUES ('${i.device}', 'check'), ('${i.device}', 'adopt')`,
    'device_check_device_id_key',
  ],
  [
    'a check is a check or an adoption',
    `INSERT INTO device_check (device_id, kind) VALUES ('${i.device}', 'look')`,
    'device_check_kind_check',
  ],
  [
    'a check waits, runs or is done',
    `INSERT INTO device_check (device_id, kind, status) VALUES ('${i.device}', 'check', 'lost')`,
    'device_check_status_check',
  ],
  [
    'a check that is done has a result',
    `INSERT INTO device_check (device_id, kind, status) VALUES ('${i.device}', 'check', 'done')`,
    'device_check_done_check',
  ],
  [
    'a check that runs is in the hands of a worker',
    `INSERT INTO device_check (device_id, kind, status) VALUES ('${i.device}', 'check', 'running')`,
    'device_check_claim_check',
  ],
];
