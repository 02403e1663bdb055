import type { Query } from '../../shared/api/client';

/** What narrows a list of upgrades, named as the API names it; only `since` is the page's own word. */
export const operationFilterNames = [
  'search',
  'status',
  'reason_code',
  'build',
  'batch',
  'device',
  'since',
  'created__gte',
] as const;
export type OperationFilterName = (typeof operationFilterNames)[number];
export type OperationFilterValues = Record<OperationFilterName, string>;

export const since = ['hour', 'day', 'week'] as const;
const HOUR_MS = 3_600_000;
const ages: Record<string, number> = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 168 * HOUR_MS };

/** As the API is asked. `now` moves in steps, or each moment would be another list. */
export function operationQueryOf({ since: within, ...filters }: OperationFilterValues, now: number): Query {
  const age = ages[within];
  return age === undefined ? filters : { ...filters, created__gte: new Date(now - age).toISOString() };
}
