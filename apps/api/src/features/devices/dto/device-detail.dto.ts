import type { Device, DeviceAgent } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toNullableDateTime } from '../../../http/date-time';
import { DeviceDto, toDeviceDto } from './device.dto';

export class DeviceAgentDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Null: the device was not made by it.',
  })
  registered_at: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description:
      'When a router with this MAC address and another key tried to register; null: none since the device registered.',
  })
  refused_at: string | null;

  @ApiProperty({ description: 'What became of its configuration, as it reported; empty: nothing yet.' })
  status: string;

  @ApiProperty({ description: 'Its log of a failed configuration.' })
  error_reason: string;
}

export class DeviceDetailDto extends DeviceDto {
  @ApiProperty({ type: DeviceAgentDto, nullable: true, description: 'Null: no agent on the device ever spoke to us.' })
  agent: DeviceAgentDto | null;
}

export function toDeviceDetailDto(device: Device, agent: DeviceAgent | null): DeviceDetailDto {
  return { ...toDeviceDto(device), agent: agent && toAgentDto(agent) };
}

function toAgentDto({ registeredAt, refusedAt, status, errorReason }: DeviceAgent): DeviceAgentDto {
  return {
    registered_at: toNullableDateTime(registeredAt),
    refused_at: toNullableDateTime(refusedAt),
    status,
    error_reason: errorReason,
  };
}
