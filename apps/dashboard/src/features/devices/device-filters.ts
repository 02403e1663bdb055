import type { Query } from '../../shared/api/client';

/** What narrows the list of devices, named as the API names it; only `search` and `contact` are the page's own words. */
export const deviceFilterNames = [
  'search',
  'firmware',
  'group',
  'location',
  'model',
  'organization',
  'installed_build',
  'is_working',
  'contact',
  'attention',
  'check_reason',
  'is_deactivated',
  'joined__gte',
] as const;
export type DeviceFilterName = (typeof deviceFilterNames)[number];
export type DeviceFilterValues = Record<DeviceFilterName, string>;

const HOUR_MS = 3_600_000;
export const contactAges = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS } as const;
export type ContactAge = keyof typeof contactAges;

const isContactAge = (text: string): text is ContactAge => Object.hasOwn(contactAges, text);

/** As the API is asked. `now` moves in steps, or each moment would be another list. */
export function deviceQueryOf({ contact, ...filters }: DeviceFilterValues, now: number): Query {
  const silent = isContactAge(contact) ? new Date(now - contactAges[contact]).toISOString() : undefined;
  return { ...filters, ...(silent ? { silent_since: silent } : {}) };
}
