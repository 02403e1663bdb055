import type { BatchStatus, Permission, ReasonCode, UpgradePhase, UpgradeStatus } from '@firmware-upgrader/domain';

/** The wire types of the API. */
export interface Page<Row> {
  count: number;
  next: string | null;
  previous: string | null;
  results: Row[];
}

export interface Membership {
  id: string;
  name: string;
  slug: string;
  is_admin: boolean;
  is_owner: boolean;
}

export interface Profile {
  id: string;
  username: string;
  email: string;
  first_name: string;
  last_name: string;
  is_superuser: boolean;
  is_staff: boolean;
  groups: string[];
  permissions: Permission[];
  organizations: Membership[];
}

export interface Organization {
  id: string;
  name: string;
  slug: string;
  is_active: boolean;
}

interface Row {
  id: string;
  created: string;
  modified: string;
}

export interface Device extends Row {
  name: string;
  organization: string;
  group: string | null;
  mac_address: string;
  key: string;
  last_ip: string | null;
  management_ip: string | null;
  model: string;
  os: string;
  system: string;
  notes: string;
}

export interface DeviceDetail extends Device {
  is_deactivated: boolean;
  hardware_id: string | null;
  board_name: string;
  release: string;
  last_contact_at: string | null;
}

export interface Credentials extends Row {
  name: string;
  organization: string | null;
  connector: string;
  auto_add: boolean;
  params: { username: string; port?: number };
  transfer: 'push' | 'pull' | null;
}

export interface Connection extends Row {
  credentials: string;
  update_strategy: string;
  enabled: boolean;
  is_working: boolean | null;
  failure_reason: string;
  last_attempt: string | null;
  params: { port?: number };
}

export interface HostKey {
  id: string;
  type: string;
  fingerprint: string;
  state: 'pinned' | 'offered';
  first_seen: string;
}

export interface Group extends Row {
  name: string;
  organization: string;
  description: string;
}

export interface Location extends Row {
  name: string;
  organization: string;
  type: 'outdoor' | 'indoor';
  is_mobile: boolean;
  address: string;
}

export interface Category extends Row {
  name: string;
  description: string;
  organization: string | null;
}

export interface Build extends Row {
  category: string;
  version: string;
  os: string | null;
  changelog: string;
  category_relation: { name: string; organization: string | null };
}

/** As lists and the build's own page show it. */
export interface BuildDetail extends Build {
  image_count: number;
  /** Devices that run it. */
  installed_count: number;
}

export interface FirmwareImage extends Row {
  file: string;
  type: string;
  build: string;
}

export interface ImageType {
  id: string;
  label: string;
  boards: string[];
  custom: boolean;
}

export type UpgradeOptions = Partial<Record<'c' | 'o' | 'n' | 'u' | 'p' | 'k' | 'F', boolean>>;

export interface DeviceFirmware {
  id: string;
  image: string;
  installed: boolean;
  modified: string;
  installed_image: string | null;
  verified: boolean | null;
}

export interface Operation extends Row {
  device: string;
  image: string | null;
  status: UpgradeStatus;
  log: string;
  progress: number;
  upgrade_options: UpgradeOptions;
  batch: string | null;
  organization: string;
  device_name: string;
  reason_code: ReasonCode | null;
  phase: UpgradePhase;
  tries: number;
  run_at: string | null;
  started_by: string | null;
  cancelled_by: string | null;
  started_at: string | null;
  flashed_at: string | null;
  finished_at: string | null;
}

export interface Batch extends Row {
  build: Build;
  upgrade_options: UpgradeOptions;
  status: BatchStatus;
  group: string | null;
  location: string | null;
  started_by: string | null;
  retry_of: string | null;
  launched_at: string | null;
  paused_at: string | null;
  max_failures: number | null;
  reason_code: ReasonCode | null;
}

export type BatchCounts = Partial<Record<UpgradeStatus, number>> & { total: number; skipped: number };

export interface BatchDetail extends Batch {
  progress_report: string;
  counts: BatchCounts;
  reasons: Partial<Record<ReasonCode, number>>;
}

export interface UpgradeSummary {
  total: number;
  models: { model: string; image: string; count: number }[];
  skipped: Partial<Record<ReasonCode, number>>;
  running: number;
}

export interface PreflightDevice {
  device: string;
  device_name: string;
  model: string;
  organization: string;
  decision: 'upgrade' | 'skip';
  image: string | null;
  reason_code: ReasonCode | null;
  detail: string;
}

export interface BatchSkip {
  device: string;
  device_name: string;
  reason_code: ReasonCode;
  detail: string;
}

export interface Hold {
  active: boolean;
  note: string;
  since: string | null;
  by: string | null;
}
