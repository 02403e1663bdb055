import type { UpgradeHold } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toNullableDateTime } from '../../../http/date-time';
import { BooleanField, TextField } from '../../../http/validators';

export class HoldDto {
  @ApiProperty({ description: 'While it is, no upgrade starts anywhere; those under way finish.' })
  active: boolean;

  @ApiProperty()
  note: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  since: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  by: string | null;

  @ApiProperty({ type: String, nullable: true })
  by_username: string | null;
}

export class WriteHoldDto {
  @BooleanField()
  active: boolean;

  @TextField({ required: false, blank: true, maxLength: 255 })
  note?: string;
}

/** The hold comes with the person who set it. */
export function toHoldDto(hold: UpgradeHold): HoldDto {
  return {
    active: hold.active,
    note: hold.note,
    since: toNullableDateTime(hold.since),
    by: hold.byId,
    by_username: hold.by?.username ?? null,
  };
}
