import type { ApiClient } from '@firmware-upgrader/api-client';
import type { Page } from 'playwright-core';
import { answer } from '../demo/session';

/** A page of the dashboard, and what is done on it before the picture. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  readonly before?: (page: Page) => Promise<void>;
}

/** Every page, with objects of this installation. A page without an object that it could show is left out. */
export async function shotsOf(api: ApiClient): Promise<Shot[]> {
  const query = { page_size: 1 };
  const first = async <T>(list: Promise<{ results: T[] }>) => (await list).results[0];
  const params = { query };
  const device = await first(
    answer(api.GET('/api/v1/controller/device/', { params })) as Promise<{ results: { id: string }[] }>,
  );
  const build = await first(answer(api.GET('/api/v1/firmware/build/', { params })));
  const batch = await first(answer(api.GET('/api/v1/firmware/batch-upgrade-operation/', { params })));
  const operation = await first(
    answer(api.GET('/api/v1/firmware/upgrade-operation/', { params })) as Promise<{ results: { id: string }[] }>,
  );
  const organization = await first(answer(api.GET('/api/v1/users/organization/', { params })));
  const user = await first(answer(api.GET('/api/v1/users/user/', { params })));
  const of = (name: string, prefix: string, row: { id: string } | undefined, rest = ''): Shot[] =>
    row ? [{ name, path: `${prefix}/${row.id}${rest}` }] : [];
  return [
    { name: 'home', path: '/' },
    { name: 'devices', path: '/devices' },
    { name: 'device-new', path: '/devices/new' },
    ...of('device-firmware', '/devices', device),
    ...of('device-upgrades', '/devices', device, '?tab=upgrades'),
    ...of('device-connections', '/devices', device, '?tab=connections'),
    ...of('device-details', '/devices', device, '?tab=details'),
    { name: 'mass-upgrades', path: '/mass-upgrades' },
    ...of('mass-upgrade', '/mass-upgrades', batch),
    { name: 'operations', path: '/operations' },
    ...of('operation', '/operations', operation),
    { name: 'categories', path: '/categories' },
    { name: 'builds', path: '/builds' },
    ...of('build', '/builds', build),
    ...of('plan', '/builds', build, '/upgrade'),
    { name: 'credentials', path: '/credentials' },
    { name: 'groups', path: '/groups' },
    { name: 'locations', path: '/locations' },
    { name: 'organizations', path: '/organizations' },
    ...of('organization', '/organizations', organization),
    { name: 'users', path: '/users' },
    { name: 'user-new', path: '/users/new' },
    ...of('user', '/users', user),
    { name: 'roles', path: '/roles' },
    { name: 'audit', path: '/audit' },
    { name: 'settings', path: '/settings' },
    { name: 'profile', path: '/profile' },
    { name: 'search', path: '/', before: search },
  ];
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('textbox').fill('ap-0');
  await page
    .getByRole('dialog')
    .getByText(/results/)
    .waitFor();
}
