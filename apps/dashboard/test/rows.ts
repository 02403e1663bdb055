import type {
  AuditEntry,
  BatchDetail,
  Build,
  Connection,
  Credentials,
  Device,
  FirmwareImage,
  Group,
  ListedDevice,
  Location,
  Operation,
  Organization,
  Setting,
  Statistics,
  User,
} from '../src/shared/api/contract';

const times = { created: '2026-03-01T10:00:00.000000Z', modified: '2026-03-01T10:00:00.000000Z' };

export const aBuild = (values: Partial<Build> = {}): Build => ({
  id: 'b1',
  ...times,
  category: 'c1',
  version: '24.10.1',
  os: null,
  changelog: '',
  category_relation: { name: 'Rooftop APs', organization: 'o1' },
  ...values,
});

export const counts = (values: Partial<BatchDetail['counts']>): BatchDetail['counts'] => ({
  total: 0,
  skipped: 0,
  'in-progress': 0,
  success: 0,
  failed: 0,
  aborted: 0,
  cancelled: 0,
  ...values,
});

export const aBatch = (values: Partial<BatchDetail> = {}): BatchDetail => ({
  id: 'm1',
  ...times,
  build: aBuild(),
  upgrade_options: {},
  status: 'in-progress',
  group: null,
  location: null,
  started_by: null,
  started_by_username: null,
  retry_of: null,
  launched_at: times.created,
  paused_at: null,
  finished_at: null,
  max_failures: null,
  reason_code: null,
  progress_report: '1 out of 3',
  success_rate: 33,
  failed_rate: 0,
  aborted_rate: 0,
  cancelled_rate: 0,
  counts: counts({ total: 3, success: 1, 'in-progress': 2 }),
  reasons: {},
  running: 0,
  ...values,
});

export const aDevice = (values: Partial<Device> = {}): Device => ({
  id: 'd1',
  ...times,
  name: 'ap-0231',
  organization: 'o1',
  mac_address: '02:00:00:00:00:01',
  management_ip: null,
  last_ip: null,
  last_contact_at: null,
  model: 'Acme AP',
  os: '',
  system: '',
  release: '',
  board_name: '',
  hardware_id: null,
  key: '',
  notes: '',
  group: null,
  config: null,
  is_deactivated: false,
  ...values,
});

export const aListedDevice = (values: Partial<ListedDevice> = {}): ListedDevice => ({
  ...aDevice(),
  installed: { build: 'b1', version: '24.10.1', category_name: 'Rooftop APs', is_latest: true },
  is_working: true,
  has_connection: true,
  upgrade: null,
  ...values,
});

export const someCredentials = (values: Partial<Credentials> = {}): Credentials => ({
  id: 'k1',
  ...times,
  name: 'Rooftops',
  organization: null,
  connector: 'openwisp_controller.connection.connectors.ssh.Ssh',
  auto_add: false,
  params: { username: 'root' },
  secret_kind: 'password',
  transfer: null,
  ...values,
});

export const aConnection = (values: Partial<Connection> = {}): Connection => ({
  id: 'n1',
  ...times,
  credentials: 'k1',
  update_strategy: 'openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt',
  enabled: true,
  is_working: null,
  failure_reason: '',
  last_attempt: null,
  params: {},
  ...values,
});

export const aGroup = (values: Partial<Group> = {}): Group => ({
  id: 'g1',
  ...times,
  name: 'Rooftops',
  organization: 'o1',
  description: '',
  meta_data: {},
  ...values,
});

export const aLocation = (values: Partial<Location> = {}): Location => ({
  id: 'l1',
  ...times,
  name: 'Harbour',
  organization: 'o1',
  type: 'outdoor',
  is_mobile: false,
  address: '',
  geometry: null,
  ...values,
});

export const anImage = (values: Partial<FirmwareImage> = {}): FirmwareImage => ({
  id: 'i1',
  ...times,
  build: 'b1',
  type: 'acme_ap-squashfs-sysupgrade.bin',
  label: 'Acme AP',
  boards: ['Acme AP'],
  file: '/firmware/i1',
  file_name: 'openwrt-acme_ap-squashfs-sysupgrade.bin',
  release: '24.10.1 r28597-0425664679',
  sha256: 'a73dbb0b9302'.padEnd(64, '0'),
  size: 3 * 1024 * 1024,
  ...values,
});

export const anOperation = (values: Partial<Operation> = {}): Operation => ({
  id: 'p1',
  ...times,
  device: 'd1',
  device_name: 'ap-0231',
  image: 'i1',
  batch: null,
  build: { id: 'b1', category_name: 'Rooftop APs', version: '24.10.1' },
  organization: 'o1',
  status: 'success',
  reason_code: null,
  phase: 'finishing',
  progress: 100,
  tries: 0,
  upgrade_options: {},
  log: '',
  run_at: null,
  started_by: null,
  started_by_username: null,
  cancelled_by: null,
  cancelled_by_username: null,
  started_at: times.created,
  flashed_at: times.created,
  finished_at: times.created,
  ...values,
});

export const anOrganization = (values: Partial<Organization> = {}): Organization => ({
  id: 'o1',
  ...times,
  name: 'Harbour Hotel',
  slug: 'harbour-hotel',
  is_active: true,
  description: '',
  email: '',
  url: '',
  ...values,
});

export const aUser = (values: Partial<User> = {}): User => ({
  id: 'u2',
  username: 'jonas',
  email: 'jonas@example.org',
  first_name: '',
  last_name: '',
  is_active: true,
  is_staff: false,
  is_superuser: false,
  groups: [],
  user_permissions: [],
  organization_users: [],
  last_login: null,
  date_joined: times.created,
  modified: times.modified,
  ...values,
});

export const anAuditEntry = (values: Partial<AuditEntry> = {}): AuditEntry => ({
  id: 'a1',
  created: times.created,
  user: { id: 'u1', username: 'admin' },
  organization: null,
  object_type: 'build',
  object: 'b1',
  object_label: 'Rooftop APs v24.10.1',
  action: 'create',
  changes: {},
  request_id: 'r1',
  ...values,
});

export const aSetting = (values: Partial<Setting> = {}): Setting => ({
  name: 'PORT',
  group: 'Processes',
  value: '3000',
  unit: 'integer',
  default: '3000',
  source: 'default',
  description: 'the one port',
  ...values,
});

export const statistics = (values: Partial<Statistics> = {}): Statistics => ({
  installed: [],
  categories: [],
  operations_24h: {
    'in-progress': 0,
    success: 0,
    failed: 0,
    aborted: 0,
    cancelled: 0,
    reasons: {},
    failure_reasons: {},
  },
  last_contact: { hour: 0, day: 0, week: 0, older: 0, never: 0 },
  attention: { no_model: 0, no_connection: 0, check_failed: 0, firmware_unclear: 0, registration_refused: 0 },
  running_batches: 0,
  joined_24h: 0,
  ...values,
});
