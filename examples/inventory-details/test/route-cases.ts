import { read, type RouteCase, write } from '@firmware-upgrader/api-testing';

const TAGS = '/api/v1/inventory/device/{deviceId}/tag';

/** Our routes, for the matrix that stands every role before every route. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  'GET /api/v1/inventory/tag/': read('inventory/tag', { foreign: 200 }),
  [`GET ${TAGS}/`]: read('inventory/tag'),
  [`PUT ${TAGS}/`]: write('change_inventory/tag', 200, { sending: () => ({ json: { tags: ['roof'] } }) }),
};
