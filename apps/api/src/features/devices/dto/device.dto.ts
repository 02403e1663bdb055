import type { Device } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime, toNullableDateTime } from '../../../http/date-time';

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
