import type { FailedImportRow } from '@firmware-upgrader/database';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { csvLine } from '../../../http/csv';
import type { PlannedRow } from './import-plan';
import type { Column } from './import-row';

const MOST_FAILURES = 100;
const LONGEST_SHOWN = 64;

/** The table with what became of each row, compressed. */
export async function reportOf(names: readonly Column[], rows: readonly PlannedRow[]): Promise<Buffer> {
  const zip = createGzip();
  const [report] = await Promise.all([buffer(zip), pipeline(Readable.from(linesOf(names, rows)), zip)]);
  return report;
}

export function openReport(report: Buffer): Readable {
  return Readable.from([report]).pipe(createGunzip());
}

/** The first rows that failed, for who wants no report. */
export function failuresOf(names: readonly Column[], rows: readonly PlannedRow[]): FailedImportRow[] {
  const cell = ({ source }: PlannedRow, column: Column) =>
    [...(source.cells[names.indexOf(column)] ?? '')].slice(0, LONGEST_SHOWN).join('');
  const failures: FailedImportRow[] = [];
  for (const row of rows) {
    if (row.result !== 'failed') continue;
    const { source, errors } = row;
    failures.push({ line: source.line, name: cell(row, 'name'), mac_address: cell(row, 'mac_address'), errors });
    if (failures.length === MOST_FAILURES) break;
  }
  return failures;
}

function* linesOf(names: readonly Column[], rows: readonly PlannedRow[]): Generator<string> {
  yield csvLine(['line', ...names, 'result', 'changes', 'errors']);
  for (const row of rows) {
    const { line, cells } = row.source;
    const given = names.map((_, at) => cells[at] ?? '');
    yield csvLine([line, ...given, row.result, changesOf(row), errorsOf(row)]);
  }
}

function changesOf(row: PlannedRow): string {
  if (row.result !== 'updated') return '';
  const { changes, connections } = row.device;
  return [...Object.keys(changes), ...(connections.length > 0 ? ['credentials'] : [])].join(' ');
}

function errorsOf(row: PlannedRow): string {
  if (row.result !== 'failed') return '';
  return Object.entries(row.errors)
    .map(([column, messages]) => `${column}: ${messages.join(' ')}`)
    .join('\n');
}
