import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { HttpError } from './http-error';
import { lastValue } from './last-value';
import { withoutIdleJoins } from './lean-query';
import { countRows } from './list-count';
import { type Ordering, orderBy } from './ordering';
import { contextOf } from './request-context';
import { wording } from './wording';

/** Which part of a list is asked for, in which order. */
export interface ListRequest {
  readonly page: number | 'last';
  readonly pageSize: number;
  readonly ordering: readonly string[];
  /** Keys of the rows that are wanted; absent: all. */
  readonly fields?: ReadonlySet<string>;
  /** The address of the request as the client wrote it, absolute. */
  readonly url: string;
}

/** Some rows of a list, and how many there are in all. */
export interface Slice<T> {
  readonly rows: readonly T[];
  readonly count: number;
  readonly page: number;
}

export interface Page<D> {
  readonly count: number;
  readonly next: string | null;
  readonly previous: string | null;
  readonly results: readonly D[];
}

/** The list parameters of a request: `page`, `page_size`, `ordering`, `fields`. */
export const List = createParamDecorator((_: undefined, context: ExecutionContext): ListRequest => {
  const request = context.switchToHttp().getRequest<Request>();
  const { settings } = contextOf(request);
  const size = Number(lastValue(request.query['page_size']));
  const isSize = Number.isInteger(size) && size > 0;
  const fields = lastValue(request.query['fields'])?.split(',');
  return {
    ...(fields && { fields: new Set(fields) }),
    page: readPage(lastValue(request.query['page'])?.trim()),
    pageSize: Math.min(isSize ? size : settings.API_PAGE_SIZE, settings.API_MAX_PAGE_SIZE),
    ordering: (lastValue(request.query['ordering']) ?? '').split(','),
    url: absoluteUrl(request, request.originalUrl),
  };
});

/** An absolute URL of ours, as the client of this request reaches us. */
export function absoluteUrl(request: Request, path: string): string {
  return `${request.protocol}://${request.host}${path}`;
}

function readPage(text: string | undefined): number | 'last' {
  if (text === undefined) return 1;
  if (text === 'last') return 'last';
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1) throw invalidPage();
  return Number(text);
}

const invalidPage = () => new HttpError(404, wording.invalidPage);

/** The rows of the page that is asked for; the query joins to-one relations at most. */
export async function takePage<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  list: ListRequest,
  ordering: Ordering,
): Promise<Slice<T>> {
  const count = await countRows(query);
  return takeSlice(list, count, async (limit, offset) => {
    // The last page of a million rows is near when one comes from the end.
    const isReversed = offset >= count / 2;
    const size = Math.min(limit, count - offset);
    const place = { limit: size, offset: isReversed ? count - offset - size : offset };
    const rows = await rowsAt(query, (rows) => orderBy(rows, list.ordering, ordering, isReversed), place, ordering.id);
    return isReversed ? rows.reverse() : rows;
  });
}

const DEEP = 100;

async function rowsAt<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  inOrder: (query: SelectQueryBuilder<T>) => SelectQueryBuilder<T>,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  id: string,
): Promise<T[]> {
  if (offset < DEEP) return inOrder(query).limit(limit).offset(offset).getMany();
  // What is passed over is passed over in an index, not joined and read.
  const passing = withoutIdleJoins(inOrder(query.clone().select(id, 'id')));
  const found = await passing.limit(limit).offset(offset).getRawMany<{ id: string }>();
  const ids = found.map((row) => row.id);
  return inOrder(query.andWhere(`${id} = ANY(:idsOfPage)`, { idsOfPage: ids })).getMany();
}

/** As `takePage`, for rows that come from somewhere else than an entity's query. */
export async function takeSlice<T>(
  list: ListRequest,
  count: number,
  fetch: (limit: number, offset: number) => Promise<readonly T[]>,
): Promise<Slice<T>> {
  const pages = Math.max(1, Math.ceil(count / list.pageSize));
  const page = list.page === 'last' ? pages : list.page;
  if (page > pages) throw invalidPage();
  const rows = count === 0 ? [] : await fetch(list.pageSize, (page - 1) * list.pageSize);
  return { rows, count, page };
}

export function toPage<T, D>({ rows, count, page }: Slice<T>, list: ListRequest, encode: (row: T) => D): Page<D> {
  return {
    count,
    next: page * list.pageSize < count ? pageUrl(list.url, page + 1) : null,
    previous: page > 1 ? pageUrl(list.url, page - 1) : null,
    results: rows.map((row) => only(list.fields, encode(row))),
  };
}

/** The row without the keys that nobody asked for: lists are polled. */
function only<D>(fields: ReadonlySet<string> | undefined, row: D): D {
  if (!fields || typeof row !== 'object' || row === null) return row;
  return Object.fromEntries(Object.entries(row).filter(([key]) => fields.has(key))) as D;
}

function pageUrl(url: string, page: number): string {
  const target = new URL(url);
  if (page === 1) target.searchParams.delete('page');
  else target.searchParams.set('page', String(page));
  target.searchParams.sort();
  return target.toString();
}
