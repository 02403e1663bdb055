import type { Device } from '@firmware-upgrader/database';
import { type UpgradePhase, upgradePhases } from '@firmware-upgrader/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime, toNullableDateTime } from '../../../http/date-time';
import type { ListedDevice } from '../device-list.service';

export class DeviceDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'uuid' })
  organization: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  group: string | null;

  @ApiProperty({ example: '00:11:22:AA:BB:CC' })
  mac_address: string;

  @ApiProperty({ description: 'What the agent on the device proves itself with.' })
  key: string;

  @ApiProperty({ type: String, nullable: true })
  last_ip: string | null;

  @ApiProperty({ type: String, nullable: true })
  management_ip: string | null;

  @ApiProperty()
  is_deactivated: boolean;

  @ApiProperty()
  model: string;

  @ApiProperty()
  os: string;

  @ApiProperty()
  system: string;

  @ApiProperty()
  notes: string;

  @ApiProperty({ type: Object, nullable: true, description: 'Always null: configuration is not managed here.' })
  config: null;

  @ApiProperty({ type: String, nullable: true })
  hardware_id: string | null;

  @ApiProperty({ description: 'Read from the device.' })
  board_name: string;

  @ApiProperty({ description: 'Read from the device.' })
  release: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  last_contact_at: string | null;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ format: 'date-time' })
  modified: string;
}

export class InstalledBuildOfDeviceDto {
  @ApiProperty({ format: 'uuid' })
  build: string;

  @ApiProperty()
  version: string;

  @ApiProperty()
  category_name: string;

  @ApiProperty({ description: 'No newer build of the category is there.' })
  is_latest: boolean;
}

/** A device in a list, with what a person looks for in many. */
export class UpgradeOfDeviceDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: upgradePhases })
  phase: UpgradePhase;

  @ApiProperty({ type: 'integer', description: 'Percent.' })
  progress: number;
}

export class ListedDeviceDto extends DeviceDto {
  @ApiProperty({ type: InstalledBuildOfDeviceDto, nullable: true, description: 'What was last flashed or found.' })
  installed: InstalledBuildOfDeviceDto | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'How its enabled connections ended last; null: untried.' })
  is_working: boolean | null;

  @ApiProperty()
  has_connection: boolean;

  @ApiProperty({
    type: UpgradeOfDeviceDto,
    nullable: true,
    description: 'The upgrade in progress; the oldest of them.',
  })
  upgrade: UpgradeOfDeviceDto | null;
}

export class DeviceValueDto {
  @ApiProperty()
  value: string;

  @ApiProperty({ type: 'integer' })
  devices: number;
}

export class DeviceValuesDto {
  @ApiProperty({ type: [DeviceValueDto], description: 'Most first.' })
  model: DeviceValueDto[];

  @ApiProperty({ type: [DeviceValueDto], description: 'Most first.' })
  os: DeviceValueDto[];
}

export function toDeviceDto(device: Device): DeviceDto {
  return {
    id: device.id,
    name: device.name,
    organization: device.organizationId,
    group: device.groupId,
    mac_address: device.macAddress,
    key: device.key,
    last_ip: device.lastIp,
    management_ip: device.managementIp,
    is_deactivated: device.isDeactivated,
    model: device.model,
    os: device.os,
    system: device.system,
    notes: device.notes,
    config: null,
    hardware_id: device.hardwareId,
    board_name: device.boardName,
    release: device.release,
    last_contact_at: toNullableDateTime(device.lastContactAt),
    created: toDateTime(device.created),
    modified: toDateTime(device.modified),
  };
}

export function toListedDeviceDto({ device, standing }: ListedDevice): ListedDeviceDto {
  const { buildId = null, version, categoryName, isLatest = false } = standing ?? {};
  return {
    ...toDeviceDto(device),
    installed:
      buildId === null
        ? null
        : { build: buildId, version: version ?? '', category_name: categoryName ?? '', is_latest: isLatest },
    is_working: standing?.isWorking ?? null,
    has_connection: standing?.hasConnection ?? false,
    upgrade: standing?.upgrade ?? null,
  };
}
