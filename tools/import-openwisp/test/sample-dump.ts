import { pbkdf2Sync } from 'node:crypto';

const ssh = 'openwisp_controller.connection.connectors.ssh.Ssh';
const strategy = 'openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt';
const times = { created: '2024-03-09T14:07:02.110Z', modified: '2024-03-10T10:00:00Z' };

export const ids = {
  organization: '5b3a9a52-0a57-49f2-9f4c-3f6a7b0f8c20',
  defaultOrganization: '10000000-0000-4000-8000-000000000001',
  user: '20000000-0000-4000-8000-000000000001',
  member: '20000000-0000-4000-8000-000000000002',
  group: '30000000-0000-4000-8000-000000000001',
  location: '30000000-0000-4000-8000-000000000002',
  credentials: '40000000-0000-4000-8000-000000000001',
  sharedCredentials: '40000000-0000-4000-8000-000000000002',
  snmp: '40000000-0000-4000-8000-000000000003',
  device: '50000000-0000-4000-8000-000000000001',
  spareDevice: '50000000-0000-4000-8000-000000000002',
  lostDevice: '50000000-0000-4000-8000-000000000003',
  connection: '60000000-0000-4000-8000-000000000001',
  category: '70000000-0000-4000-8000-000000000001',
  sharedCategory: '70000000-0000-4000-8000-000000000002',
  namesakeCategory: '70000000-0000-4000-8000-000000000003',
  build: '80000000-0000-4000-8000-000000000001',
  namesakeBuild: '80000000-0000-4000-8000-000000000002',
  image: '90000000-0000-4000-8000-000000000001',
  strangeImage: '90000000-0000-4000-8000-000000000002',
  firmware: 'a0000000-0000-4000-8000-000000000001',
  spareFirmware: 'a0000000-0000-4000-8000-000000000002',
  batch: 'e0000000-0000-4000-8000-000000000001',
  operation: 'f0000000-0000-4000-8000-000000000001',
} as const;

/** As long as a name may be, in characters that are two in JavaScript. */
export const SHARED_NAME = '🏔'.repeat(64);
export const PASSWORD = 'a-password-of-openwisp';
export const SHARED_SECRET = 'TheSecretOfTheMountains';
export const IMAGE_FILE = `${ids.build}/openwrt-ath79-generic-tplink_archer-c7-v2-squashfs-sysupgrade.bin`;

const hash = pbkdf2Sync(PASSWORD, 'salt', 1_000, 32, 'sha256').toString('base64');
const aDevice = (pk: string, fields: object) => ({
  model: 'config.device',
  pk,
  fields: {
    ...times,
    organization: ids.organization,
    mac_address: '0C:BB:00:00:00:01',
    key: pk.replaceAll('-', ''),
    last_ip: null,
    management_ip: '10.9.0.1',
    hardware_id: null,
    group: ids.group,
    model: 'TP-Link Archer C7 v2',
    os: 'OpenWrt 23.05.3 r23809-234f1a2efa',
    system: '',
    notes: '',
    _is_deactivated: false,
    ...fields,
  },
});

const anOperation = (pk: string, fields: object) => ({
  model: 'firmware_upgrader.upgradeoperation',
  pk,
  fields: { ...times, device: ids.device, image: ids.image, batch: ids.batch, log: '', upgrade_options: {}, ...fields },
});

/** A small installation of OpenWISP as `manage.py dumpdata` writes it, its rows in the order of its applications. */
export const sampleDump: readonly object[] = [
  { model: 'auth.permission', pk: 7, fields: { name: 'Can change build', content_type: 9, codename: 'change_build' } },
  { model: 'auth.permission', pk: 8, fields: { name: 'Can add log entry', content_type: 1, codename: 'add_logentry' } },
  { model: 'auth.group', pk: 1, fields: { name: 'Operator', permissions: [8] } },
  { model: 'auth.group', pk: 5, fields: { name: 'Builders', permissions: [7, 8] } },
  aDevice(ids.device, { name: 'summit', mac_address: '0c-bb-00-00-00-01' }),
  aDevice(ids.spareDevice, { name: 'spare', mac_address: '0C:BB:00:00:00:02', group: null, _is_deactivated: true }),
  aDevice(ids.lostDevice, { name: 'lost', organization: 'ffffffff-0000-4000-8000-000000000000', group: null }),
  {
    model: 'config.devicegroup',
    pk: ids.group,
    fields: {
      ...times,
      organization: ids.organization,
      name: 'Peaks',
      description: '',
      meta_data: '{"team": "north"}',
    },
  },
  {
    model: 'config.organizationconfigsettings',
    pk: 'b0000000-0000-4000-8000-000000000001',
    fields: { organization: ids.organization, registration_enabled: false, shared_secret: SHARED_SECRET, context: {} },
  },
  {
    model: 'config.organizationlimits',
    pk: ids.organization,
    fields: { device_limit: 50 },
  },
  {
    model: 'connection.credentials',
    pk: ids.credentials,
    fields: {
      ...times,
      organization: ids.organization,
      name: 'Root',
      connector: ssh,
      params: { username: 'root', password: 'pass\\"}{word', port: 2222 },
      auto_add: true,
    },
  },
  {
    model: 'connection.credentials',
    pk: ids.sharedCredentials,
    fields: {
      ...times,
      organization: null,
      name: 'All',
      connector: ssh,
      auto_add: true,
      params: { username: 'root', password: 'shared-word' },
    },
  },
  {
    model: 'connection.credentials',
    pk: ids.snmp,
    fields: {
      ...times,
      organization: null,
      name: 'SNMP',
      connector: 'openwisp_controller.connection.connectors.snmp.Snmp',
      auto_add: false,
      params: {},
    },
  },
  {
    model: 'connection.deviceconnection',
    pk: ids.connection,
    fields: {
      ...times,
      device: ids.device,
      credentials: ids.credentials,
      update_strategy: strategy,
      enabled: true,
      params: { port: 22 },
      is_working: true,
      failure_reason: '',
      last_attempt: '2024-05-01T00:00:00Z',
    },
  },
  {
    model: 'geo.location',
    pk: ids.location,
    fields: {
      ...times,
      organization: ids.organization,
      name: 'Hut',
      type: 'outdoor',
      is_mobile: false,
      address: '',
      geometry: 'SRID=4326;POINT (7.36 45.07)',
    },
  },
  {
    model: 'geo.devicelocation',
    pk: 'c0000000-0000-4000-8000-000000000001',
    fields: { ...times, location: ids.location, floorplan: null, indoor: '', content_object: ids.device },
  },
  {
    model: 'firmware_upgrader.category',
    pk: ids.category,
    fields: { ...times, organization: ids.organization, name: 'Rooftops', description: '' },
  },
  ...[ids.sharedCategory, ids.namesakeCategory].map((pk) => ({
    model: 'firmware_upgrader.category',
    pk,
    fields: { ...times, organization: null, name: SHARED_NAME, description: '' },
  })),
  {
    model: 'firmware_upgrader.build',
    pk: ids.namesakeBuild,
    fields: { ...times, category: ids.namesakeCategory, version: '1', os: null, changelog: '' },
  },
  {
    model: 'firmware_upgrader.build',
    pk: ids.build,
    fields: {
      ...times,
      category: ids.category,
      version: '23.05.3',
      os: 'OpenWrt 23.05.3 r23809-234f1a2efa',
      changelog: 'Grüße {"',
    },
  },
  {
    model: 'firmware_upgrader.firmwareimage',
    pk: ids.image,
    fields: {
      ...times,
      build: ids.build,
      file: IMAGE_FILE,
      type: 'ath79-generic-tplink_archer-c7-v2-squashfs-sysupgrade.bin',
    },
  },
  {
    model: 'firmware_upgrader.firmwareimage',
    pk: ids.strangeImage,
    fields: { ...times, build: ids.build, file: `${ids.build}/toaster.bin`, type: 'toaster.bin' },
  },
  {
    model: 'firmware_upgrader.devicefirmware',
    pk: ids.firmware,
    fields: { ...times, device: ids.device, image: ids.image, installed: true },
  },
  {
    model: 'firmware_upgrader.devicefirmware',
    pk: ids.spareFirmware,
    fields: { ...times, device: ids.spareDevice, image: ids.image, installed: false },
  },
  {
    model: 'firmware_upgrader.batchupgradeoperation',
    pk: ids.batch,
    fields: {
      ...times,
      build: ids.build,
      status: 'failed',
      upgrade_options: { n: true },
      group: ids.group,
      location: null,
    },
  },
  anOperation(ids.operation, { log: 'Connection successful, starting upgrade\nUpgrade completed', status: 'success' }),
  anOperation('f0000000-0000-4000-8000-000000000002', { device: ids.spareDevice, status: 'failed', progress: 20 }),
  anOperation('f0000000-0000-4000-8000-000000000003', { batch: null, status: 'in-progress' }),
  {
    model: 'openwisp_users.organization',
    pk: ids.organization,
    fields: { ...times, name: 'Mountains', slug: 'mountains', is_active: true, description: '', email: '', url: '' },
  },
  {
    model: 'openwisp_users.organization',
    pk: ids.defaultOrganization,
    fields: { ...times, name: 'default', slug: 'default', is_active: true },
  },
  {
    model: 'openwisp_users.user',
    pk: ids.user,
    fields: {
      password: `pbkdf2_sha256$1000$salt$${hash}`,
      last_login: null,
      is_superuser: false,
      username: 'heidi',
      email: 'heidi@example.org',
      first_name: 'Heidi',
      last_name: '',
      is_staff: true,
      is_active: true,
      date_joined: '2024-01-01T00:00:00Z',
      groups: [1, 5],
      user_permissions: [8],
    },
  },
  {
    model: 'openwisp_users.organizationuser',
    pk: ids.member,
    fields: { ...times, organization: ids.organization, user: ids.user, is_admin: true },
  },
  {
    model: 'openwisp_users.organizationowner',
    pk: 'd0000000-0000-4000-8000-000000000001',
    fields: { ...times, organization: ids.organization, organization_user: ids.member },
  },
];
