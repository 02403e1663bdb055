import { CsvError, type Info, type Options, Parser } from 'csv-parse';
import { createHash, type Hash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { type FileReader, RefusedFileError } from '../../../http/receive-form';
import { wording } from '../../../http/wording';
import { type Column, columns, type TableRow } from './import-row';

/** A table of devices as it came in. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly sha256: string;
}

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_ROWS = 10_000;
const LONGEST_ROW = 64 * 1024;
const NOT_TEXT = 'The file is not CSV text in UTF-8.';
/** As different spreadsheets write them; no name of a column has one of them in it. */
const SEPARATORS = [',', ';', '\t'];

/** Takes in a CSV file row by row. What is wrong with the file as a whole is found before anything is done. */
export const tableReader: FileReader<Table> = {
  bodyType: 'text/csv',
  read: async ({ bytes }) => {
    const hash = createHash('sha256');
    const text = textOf(bytes, hash);
    const head = await headOf(text);
    if (head === '') throw new RefusedFileError(wording.emptyFile);
    const parser = new Parser(optionsFor(head));
    const table = await pipeline(joined(head, text), parser, readRecords).catch(explain);
    return { ...table, sha256: hash.digest('hex') };
  },
};

async function* textOf(bytes: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  try {
    for await (const piece of bytes) {
      size += piece.length;
      if (size > MOST_BYTES) throw new RefusedFileError(`The file is larger than the limit of ${MOST_BYTES} bytes.`);
      hash.update(piece);
      const text = decoder.decode(piece, { stream: true });
      if (text.includes('\0')) throw new RefusedFileError(NOT_TEXT);
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    const { code } = error as { readonly code?: string };
    throw code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? new RefusedFileError(NOT_TEXT) : error;
  }
}

/** The line of names and whatever came with it; leaves the rest to be read. */
async function headOf(text: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (!/[\r\n]/.test(head) && head.length < LONGEST_ROW) {
    const { value, done } = await text.next();
    if (done) break;
    head += value;
  }
  return head;
}

async function* joined(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

function optionsFor(head: string): Options {
  const [names = ''] = head.split(/[\r\n]/, 1);
  return {
    delimiter: SEPARATORS.find((separator) => names.includes(separator)) ?? ',',
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // Spreadsheets leave such rows at the end.
    skip_records_with_empty_values: true,
    max_record_size: LONGEST_ROW,
  };
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: Info;
}

async function readRecords(records: AsyncIterable<ParsedRecord>): Promise<Pick<Table, 'columns' | 'rows'>> {
  let names: readonly Column[] | undefined;
  const rows: TableRow[] = [];
  for await (const { record: cells, info } of records) {
    if (!names) names = columnsOf(cells);
    else if (rows.length === MOST_ROWS) throw new RefusedFileError(`The file has more than ${MOST_ROWS} rows.`);
    else rows.push({ line: info.lines, cells });
  }
  if (!names || rows.length === 0) throw new RefusedFileError('The file has no rows.');
  return { columns: names, rows };
}

function columnsOf(cells: readonly string[]): readonly Column[] {
  const names = cells.map((cell) => cell.toLowerCase());
  const unknown = names.filter((name) => !columns.some((column) => column === name));
  if (unknown.length > 0) {
    const shown = unknown.map((name) => JSON.stringify(name.slice(0, 40))).join(', ');
    throw new RefusedFileError(`Unknown columns: ${shown}. Known are ${columns.join(', ')}.`);
  }
  const repeated = names.find((name, at) => names.indexOf(name) < at);
  if (repeated !== undefined) throw new RefusedFileError(`The column "${repeated}" is there twice.`);
  if (!names.includes('mac_address')) throw new RefusedFileError('The column "mac_address" is missing.');
  return names as Column[];
}

function explain(error: unknown): never {
  if (!(error instanceof CsvError)) throw error;
  const { lines } = error as CsvError & Partial<Info>;
  throw new RefusedFileError(
    error.code === 'CSV_MAX_RECORD_SIZE'
      ? `Line ${lines}: a row must not be longer than ${LONGEST_ROW} bytes.`
      : `Line ${lines}: a quotation mark is missing or out of place.`,
  );
}
