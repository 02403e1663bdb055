import type { DeviceGroup } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';

export class GroupDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'uuid' })
  organization: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ type: Object, additionalProperties: true })
  meta_data: Record<string, unknown>;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ format: 'date-time' })
  modified: string;
}

export function toGroupDto(group: DeviceGroup): GroupDto {
  return {
    id: group.id,
    name: group.name,
    organization: group.organizationId,
    description: group.description,
    meta_data: group.metaData,
    created: toDateTime(group.created),
    modified: toDateTime(group.modified),
  };
}
