import { createParamDecorator, type ExecutionContext, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { Readable } from 'node:stream';

/** Whether the answer shall be a table: `?format=csv`, or a client that accepts nothing better. */
export const WantsCsv = createParamDecorator((_: undefined, context: ExecutionContext): boolean => {
  const request = context.switchToHttp().getRequest<Request>();
  const { format } = request.query;
  if (typeof format === 'string' && format !== '') return format === 'csv';
  return request.accepts(['application/json', 'text/html', 'text/csv']) === 'text/csv';
});

export type Cell = string | number | boolean | null;

/** A table whose rows go out as they come: the named fields of each, under their names. */
export function csvFile<D extends { readonly [K in F]: Cell }, F extends keyof D & string>(
  name: string,
  fields: readonly F[],
  chunks: AsyncIterable<readonly D[]>,
): StreamableFile {
  return new StreamableFile(Readable.from(lines(fields, chunks)), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}.csv"`,
  });
}

/** What comes some at a time, each made into something else. */
export async function* mapChunks<T, D>(
  chunks: AsyncIterable<readonly T[]>,
  encode: (item: T) => D,
): AsyncGenerator<D[]> {
  for await (const items of chunks) yield items.map(encode);
}

async function* lines<D extends { readonly [K in F]: Cell }, F extends keyof D & string>(
  fields: readonly F[],
  chunks: AsyncIterable<readonly D[]>,
): AsyncGenerator<string> {
  yield csvLine(fields);
  for await (const rows of chunks) {
    yield rows.map((row) => csvLine(fields.map((field) => row[field]))).join('');
  }
}

/** One line of a table, with its end. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** RFC 4180; a spreadsheet must not take what others typed for a formula. */
function cell(value: Cell): string {
  const text = String(value ?? '');
  const harmless = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
