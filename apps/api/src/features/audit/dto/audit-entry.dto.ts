import type { AuditEntry } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../http/date-time';
import { DateTimeField, RelationField, TextField } from '../../../http/validators';

export class AuditUserDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  username: string;
}

export class AuditEntryDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  created: string;

  @ApiProperty({ type: AuditUserDto, nullable: true, description: 'Null: the product itself, or a person now gone.' })
  user: AuditUserDto | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: shared objects and people.' })
  organization: string | null;

  @ApiProperty()
  object_type: string;

  @ApiProperty()
  object: string;

  @ApiProperty()
  object_label: string;

  @ApiProperty({ description: '`create`, `change`, `delete`, or the name of an action such as `cancel`.' })
  action: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Field → new value, without secrets.' })
  changes: Record<string, unknown>;

  @ApiProperty()
  request_id: string;
}

export class AuditFilterDto {
  @RelationField({ required: false })
  user?: string;

  @TextField({ required: false, blank: true })
  object_type?: string;

  @TextField({ required: false, blank: true, description: 'Id of an object' })
  object?: string;

  @TextField({ required: false, blank: true })
  action?: string;

  @TextField({ required: false, description: 'A part of the label of the object.' })
  search?: string;

  @DateTimeField({ required: false })
  created__gte?: Date;

  @DateTimeField({ required: false })
  created__lt?: Date;
}

/** A row of the table. */
export interface AuditRow {
  readonly created: string;
  readonly user: string;
  readonly organization: string | null;
  readonly object_type: string;
  readonly object: string;
  readonly object_label: string;
  readonly action: string;
  readonly changes: string;
  readonly request_id: string;
}

export function toAuditRow(entry: AuditEntry): AuditRow {
  const { user, changes, ...rest } = toAuditEntryDto(entry);
  return { ...rest, user: user?.username ?? '', changes: JSON.stringify(changes) };
}

/** The entry comes with its user. */
export function toAuditEntryDto(entry: AuditEntry): AuditEntryDto {
  return {
    id: entry.id,
    created: toDateTime(entry.created),
    user: entry.user && { id: entry.user.id, username: entry.user.username },
    organization: entry.organizationId,
    object_type: entry.objectType,
    object: entry.objectId,
    object_label: entry.objectLabel,
    action: entry.action,
    changes: entry.changes,
    request_id: entry.requestId,
  };
}
