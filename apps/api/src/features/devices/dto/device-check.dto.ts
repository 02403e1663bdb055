import type { DeviceCheck, StoredDeviceFacts } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';
import { ListField } from '../../../http/validators';

export const MOST_DEVICES = 1_000;

export class DeviceFactsDto {
  @ApiProperty({ type: String, nullable: true, description: 'As the device carries it; null: it carries none.' })
  uuid: string | null;

  @ApiProperty({ type: [String] })
  mac_addresses: string[];

  @ApiProperty()
  model: string;

  @ApiProperty()
  board_name: string;

  @ApiProperty()
  release: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Bytes.' })
  memory_available: number | null;

  @ApiProperty({ example: 'ssh-ed25519' })
  host_key_type: string;

  @ApiProperty()
  host_key_fingerprint: string;
}

export class DeviceCheckDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  device: string;

  @ApiProperty({ enum: ['check', 'adopt'] })
  kind: 'check' | 'adopt';

  @ApiProperty({ enum: ['queued', 'running', 'done'] })
  status: 'queued' | 'running' | 'done';

  @ApiProperty({ type: Boolean, nullable: true, description: 'Null until it is done.' })
  ok: boolean | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is not ok.' })
  reason_code: string | null;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finished_at: string | null;

  @ApiProperty({ type: DeviceFactsDto, nullable: true, description: 'Null while the device was not read.' })
  facts: DeviceFactsDto | null;
}

export function toDeviceCheckDto(check: DeviceCheck): DeviceCheckDto {
  const { id, deviceId, kind, status, ok, reasonCode, created, finishedAt, facts } = check;
  return {
    id,
    device: deviceId,
    kind,
    status,
    ok,
    reason_code: reasonCode,
    created: toDateTime(created),
    finished_at: finishedAt && toDateTime(finishedAt),
    facts: facts && toFactsDto(facts),
  };
}

function toFactsDto(facts: StoredDeviceFacts): DeviceFactsDto {
  return {
    uuid: facts.uuid,
    mac_addresses: [...facts.macAddresses],
    model: facts.model,
    board_name: facts.boardName,
    release: facts.release,
    memory_available: facts.memoryAvailable,
    host_key_type: facts.hostKeyType,
    host_key_fingerprint: facts.hostKeyFingerprint,
  };
}

export class ManyDevicesDto {
  @ListField({ most: MOST_DEVICES, choices: 'uuid' }, { description: `Ids, ${MOST_DEVICES} at most.` })
  devices: string[];
}

export class RefusedCheckDto {
  @ApiProperty({ format: 'uuid' })
  device: string;

  @ApiProperty()
  reason_code: string;
}

export class StartedChecksDto {
  @ApiProperty({ type: [String], format: 'uuid' })
  accepted: string[];

  @ApiProperty({ type: [RefusedCheckDto] })
  refused: RefusedCheckDto[];
}
