import { api, type Query } from './client';
import type { Page } from './contract';

/** Rows of a page of a list. */
export const PAGE_SIZE = 25;

/** The API allows no larger page. */
export const LARGEST_PAGE = 100;
/** Nobody reads through more choices. */
const MOST_PAGES = 20;

/** For choices and other lists that are shown whole. */
export const WHOLE_LIST = { page: 'all' } as const;

/** A page of a list; of a `WHOLE_LIST` all pages as one. */
export async function getList<Row>(path: string, filters: Query, signal?: AbortSignal): Promise<Page<Row>> {
  if (filters['page'] !== WHOLE_LIST.page) return api.get<Page<Row>>(path, filters, signal);
  const results: Row[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const part = await api.get<Page<Row>>(path, { ...filters, page, page_size: LARGEST_PAGE }, signal);
    results.push(...part.results);
    if (!part.next) return { ...part, results };
  }
  return { count: results.length, next: null, previous: null, results };
}
