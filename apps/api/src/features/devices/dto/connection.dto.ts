import type { DeviceConnection } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime, toNullableDateTime } from '../../../http/date-time';

export class ConnectionDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  credentials: string;

  @ApiProperty()
  update_strategy: string;

  @ApiProperty()
  enabled: boolean;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Null: never tried.' })
  is_working: boolean | null;

  @ApiProperty({ description: 'One of the sentences of the reason codes.' })
  failure_reason: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  last_attempt: string | null;

  @ApiProperty({ type: Object, additionalProperties: true, description: 'Without secrets.' })
  params: Record<string, unknown>;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ format: 'date-time' })
  modified: string;
}

export function toConnectionDto(connection: DeviceConnection): ConnectionDto {
  return {
    id: connection.id,
    credentials: connection.credentialsId,
    update_strategy: connection.updateStrategy,
    enabled: connection.enabled,
    is_working: connection.isWorking,
    failure_reason: connection.failureReason,
    last_attempt: toNullableDateTime(connection.lastAttempt),
    params: { ...connection.params },
    created: toDateTime(connection.created),
    modified: toDateTime(connection.modified),
  };
}
