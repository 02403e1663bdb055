import type { DeviceImport, FailedImportRow } from '@firmware-upgrader/database';
import { ApiProperty } from '@nestjs/swagger';
import { toDateTime } from '../../../../http/date-time';
import { BooleanField, TextField } from '../../../../http/validators';

/** What a table of devices is to be read for: fields of its form, or parameters of its address. */
export class ImportOptionsDto {
  @TextField({ description: 'Id or slug of the organization that the devices belong to.' })
  organization: string;

  @BooleanField({ required: false, description: 'Only tells what would be done; the default.' })
  dry_run?: boolean;
}

/** The form, for the API document; it is read piece by piece. */
export class UploadDevicesDto extends ImportOptionsDto {
  @ApiProperty({
    type: String,
    format: 'binary',
    description:
      'CSV in UTF-8 with a line of column names, separated by commas, semicolons or tabs; 10,000 rows and 10 MiB at most.',
  })
  file: string;
}

export class FailedImportRowDto {
  @ApiProperty({ description: 'Of the file, where the row ends; the names of the columns are on line 1.' })
  line: number;

  @ApiProperty({ description: 'The first 64 characters of what the file has.' })
  name: string;

  @ApiProperty({ description: 'The first 64 characters of what the file has.' })
  mac_address: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    example: { name: ['Must be either a valid hostname or mac address.'] },
    description: 'Messages by column, or by `non_field_errors` and `__all__`, as for a single device.',
  })
  errors: Record<string, string[]>;
}

export class DeviceImportDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['done'], description: 'An import is done when it is answered.' })
  status: 'done';

  @ApiProperty({ description: 'Nothing was changed: the numbers say what would be.' })
  dry_run: boolean;

  @ApiProperty({ format: 'uuid' })
  organization: string;

  @ApiProperty({ type: 'integer', description: 'Rows of the file.' })
  total: number;

  @ApiProperty({ type: 'integer' })
  created: number;

  @ApiProperty({ type: 'integer' })
  updated: number;

  @ApiProperty({ type: 'integer', description: 'Rows that say what is so already.' })
  unchanged: number;

  @ApiProperty({ type: 'integer', description: 'Rows with errors, which were left out.' })
  failed: number;

  @ApiProperty({ type: [FailedImportRowDto], description: 'The first 100 rows with errors; the report has all.' })
  errors: FailedImportRowDto[];

  @ApiProperty({ format: 'date-time' })
  created_at: string;

  @ApiProperty({ format: 'date-time' })
  finished_at: string;
}

export function toDeviceImportDto(row: DeviceImport): DeviceImportDto {
  const { countCreated, countUpdated, countUnchanged, countFailed } = row;
  return {
    id: row.id,
    status: 'done',
    dry_run: row.isDryRun,
    organization: row.organizationId,
    total: countCreated + countUpdated + countUnchanged + countFailed,
    created: countCreated,
    updated: countUpdated,
    unchanged: countUnchanged,
    failed: countFailed,
    errors: row.failures.map(toFailedRowDto),
    created_at: toDateTime(row.created),
    finished_at: toDateTime(row.finishedAt),
  };
}

function toFailedRowDto({ line, name, mac_address, errors }: FailedImportRow): FailedImportRowDto {
  const lists = Object.entries(errors).map(([column, messages]) => [column, [...messages]]);
  return { line, name, mac_address, errors: Object.fromEntries(lists) as Record<string, string[]> };
}
