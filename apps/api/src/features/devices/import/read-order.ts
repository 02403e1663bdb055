import { InvalidInputError } from '@firmware-upgrader/domain';
import { DrfValidationPipe } from '../../../http/drf-validation.pipe';
import type { ReceivedForm } from '../../../http/receive-form';
import { mapInSlices } from './chunks';
import { ImportOptionsDto } from './dto/device-import.dto';
import { type ImportRow, readRow } from './import-row';
import type { Table } from './read-table';

/** What is to be imported, and how. */
export interface ImportOrder {
  readonly table: Table;
  readonly rows: readonly ImportRow[];
  /** Id or slug. */
  readonly organization: string;
  readonly isDryRun: boolean;
}

const pipe = new DrfValidationPipe();

/** Reads the form and the parameters of the address, of which the form wins; all that is wrong with them at once. */
export async function readOrder(
  query: Readonly<Record<string, unknown>>,
  { file, fields, isWhole }: ReceivedForm<Table>,
): Promise<ImportOrder> {
  const errors: Record<string, readonly string[]> = typeof file === 'string' ? { file: [file] } : {};
  const options = await optionsOf({ ...query, ...fields }).catch((error: unknown) => {
    if (!(error instanceof InvalidInputError)) throw error;
    // What is missing from a form that was refused half-way may have come later.
    if (isWhole) Object.assign(errors, error.fields);
    return null;
  });
  if (typeof file === 'string' || options === null) throw new InvalidInputError(errors);
  const rows = await mapInSlices(file.rows, (row) => readRow(file.columns, row));
  return { table: file, rows, organization: options.organization, isDryRun: options.dry_run ?? true };
}

async function optionsOf(given: object): Promise<ImportOptionsDto> {
  return (await pipe.transform(given, { type: 'query', metatype: ImportOptionsDto })) as ImportOptionsDto;
}
