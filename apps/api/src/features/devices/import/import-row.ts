import { type FieldErrors, InvalidInputError } from '@firmware-upgrader/domain';
import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { DrfValidationPipe } from '../../../http/drf-validation.pipe';
import { IntegerField, TextField } from '../../../http/validators';
import { WriteDeviceDto } from '../dto/write-device.dto';

const FIELDS = ['name', 'management_ip', 'last_ip', 'model', 'os', 'system', 'notes'] as const;

/** One row: fields of a device as one request has them, and the names of what it belongs to. */
export class ImportRowDto extends IntersectionType(
  PickType(WriteDeviceDto, ['mac_address']),
  PartialType(PickType(WriteDeviceDto, FIELDS)),
) {
  @TextField({ required: false, maxLength: 60 })
  group?: string;

  @TextField({ required: false, maxLength: 75 })
  location?: string;

  /** Names, separated by `|`. */
  @TextField({ required: false, maxLength: 1_000 })
  credentials?: string;

  @IntegerField({ required: false, min: 1, max: 65_535 })
  port?: number;
}

/** What a table of devices may say; the name of a column is that of the field. */
export const columns = ['mac_address', ...FIELDS, 'group', 'location', 'credentials', 'port'] as const;
export type Column = (typeof columns)[number];

/** A row of the table as it came in. */
export interface TableRow {
  /** Of the file, where the row ends. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that was read, or what is wrong with it. */
export type ImportRow =
  | { readonly source: TableRow; readonly said: ImportRowDto }
  | { readonly source: TableRow; readonly errors: FieldErrors };

const pipe = new DrfValidationPipe();

/** Reads a row as the body of a request would be read. An empty cell says nothing. */
export async function readRow(names: readonly Column[], source: TableRow): Promise<ImportRow> {
  const { cells } = source;
  if (cells.length !== names.length) {
    const problem = `The row has ${cells.length} cells, but there are ${names.length} columns.`;
    return { source, errors: { non_field_errors: [problem] } };
  }
  const filled = names.map((name, at) => [name, cells[at]?.trim()] as const).filter(([, cell]) => cell !== '');
  try {
    return { source, said: await pipe.read(ImportRowDto, Object.fromEntries(filled)) };
  } catch (error) {
    if (error instanceof InvalidInputError) return { source, errors: error.fields };
    throw error;
  }
}

/** The credentials that a row names. */
export function credentialNames({ credentials }: ImportRowDto): string[] {
  return [...new Set((credentials ?? '').split('|').map((name) => name.trim()))].filter((name) => name !== '');
}
