import { ApiToken } from './entities/api-token.entity';
import { AuditEntry } from './entities/audit-entry.entity';
import { BatchSkip } from './entities/batch-skip.entity';
import { BatchUpgradeOperation } from './entities/batch-upgrade-operation.entity';
import { Build } from './entities/build.entity';
import { Category } from './entities/category.entity';
import { Credentials } from './entities/credentials.entity';
import { Device } from './entities/device.entity';
import { DeviceAgent } from './entities/device-agent.entity';
import { DeviceCheck } from './entities/device-check.entity';
import { DeviceConnection } from './entities/device-connection.entity';
import { DeviceFirmware } from './entities/device-firmware.entity';
import { DeviceGroup } from './entities/device-group.entity';
import { DeviceImport } from './entities/device-import.entity';
import { DeviceLocation } from './entities/device-location.entity';
import { FirmwareImage } from './entities/firmware-image.entity';
import { HostKey } from './entities/host-key.entity';
import { IdempotentRequest } from './entities/idempotent-request.entity';
import { Job } from './entities/job.entity';
import { Location } from './entities/location.entity';
import { Organization } from './entities/organization.entity';
import { OrganizationDeviceSettings } from './entities/organization-device-settings.entity';
import { OrganizationOwner } from './entities/organization-owner.entity';
import { OrganizationUser } from './entities/organization-user.entity';
import { Session } from './entities/session.entity';
import { UpgradeHold } from './entities/upgrade-hold.entity';
import { UpgradeOperation } from './entities/upgrade-operation.entity';
import { User } from './entities/user.entity';
import { UserGroup } from './entities/user-group.entity';
import { UserGroupMember } from './entities/user-group-member.entity';
import { WorkerHeartbeat } from './entities/worker-heartbeat.entity';

/** Our own entities; composition roots pass this list and may add theirs. */
export const entities = [
  ApiToken,
  AuditEntry,
  BatchSkip,
  BatchUpgradeOperation,
  Build,
  Category,
  Credentials,
  Device,
  DeviceAgent,
  DeviceCheck,
  DeviceConnection,
  DeviceFirmware,
  DeviceGroup,
  DeviceImport,
  DeviceLocation,
  FirmwareImage,
  HostKey,
  IdempotentRequest,
  Job,
  Location,
  Organization,
  OrganizationDeviceSettings,
  OrganizationOwner,
  OrganizationUser,
  Session,
  UpgradeHold,
  UpgradeOperation,
  User,
  UserGroup,
  UserGroupMember,
  WorkerHeartbeat,
];
