import { screen, waitFor, within } from '@testing-library/react';
import { FakeApi, page } from './fake-api';
import { open } from './open';
import { aBatch, aBuild, aListedDevice, anImage, anOperation, counts } from './rows';

const exportAddress = async () => {
  const link = await screen.findByRole('link', { name: 'Export CSV' });
  const { pathname, searchParams } = new URL(link.getAttribute('href') ?? '', 'http://localhost');
  return { path: pathname, query: Object.fromEntries(searchParams) };
};

it('says of each upgrade who started it, and exports those that the filters let through, of all pages', async () => {
  const api = new FakeApi();
  const row = anOperation({ status: 'failed', started_by_username: 'night-shift' });
  api.on('GET', '/api/v1/firmware/upgrade-operation/', { ...page(row), count: 80 });
  open('/operations?status=failed&page=2');
  await screen.findByRole('cell', { name: 'night-shift' });
  expect(await exportAddress()).toEqual({
    path: '/api/v1/firmware/upgrade-operation/',
    query: { status: 'failed', format: 'csv' },
  });
});

it('exports the devices as the list found them', async () => {
  new FakeApi().on('GET', '/api/v1/controller/device/', page(aListedDevice()));
  open('/devices?search=roof&firmware=behind');
  expect(await exportAddress()).toEqual({
    path: '/api/v1/controller/device/',
    query: { search: 'roof', firmware: 'behind', format: 'csv' },
  });
});

it('says in each row of the mass upgrades how far it is and what went wrong', async () => {
  const batch = aBatch({ counts: counts({ total: 9, success: 4, failed: 1, aborted: 1, 'in-progress': 3 }) });
  new FakeApi().on('GET', '/api/v1/firmware/batch-upgrade-operation/', page(batch));
  open('/mass-upgrades');
  await screen.findByText('6 of 9 finished · 2 failed or aborted');
});

it('shows what an image is, and copies the whole of its checksum', async () => {
  const api = new FakeApi();
  const image = anImage();
  api.on('GET', '/api/v1/firmware/build/b1/', aBuild());
  api.on('GET', '/api/v1/firmware/build/b1/image/', page(image));
  const { user } = open('/builds/b1');
  const row = within(await screen.findByRole('row', { name: /Acme AP/ }));
  row.getByText('24.10.1 r28597-0425664679');
  row.getByText('3 MiB');
  await user.click(row.getByRole('button', { name: `Copy ${image.sha256}` }));
  expect(await navigator.clipboard.readText()).toBe(image.sha256);
});

it('puts the devices in the order of a heading, and keeps the order in the address', async () => {
  const api = new FakeApi();
  api.on('GET', '/api/v1/controller/device/', page(aListedDevice()));
  const { user, location } = open('/devices?page=3');
  const heading = () => screen.getByRole('columnheader', { name: 'Last contact' });
  await user.click(await screen.findByRole('button', { name: 'Last contact' }));
  expect(location()).toBe('/devices?ordering=last_contact_at');
  expect(heading().getAttribute('aria-sort')).toBe('ascending');
  await user.click(screen.getByRole('button', { name: 'Last contact' }));
  expect(location()).toBe('/devices?ordering=-last_contact_at');
  await waitFor(() => expect(api.requests.at(-1)?.query.get('ordering')).toBe('-last_contact_at'));
});

it('shows as many rows on a page as a person wants, in every list', async () => {
  const api = new FakeApi();
  api.on('GET', '/api/v1/controller/device/', { ...page(aListedDevice()), count: 120 });
  const { user } = open('/devices?page=2');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Rows of a page' }), '100 rows');
  await screen.findByText('1–100 of 120');
  expect(api.requests.at(-1)?.query.get('page_size')).toBe('100');
  await user.click(screen.getByRole('link', { name: 'Operations' }));
  await screen.findByRole('heading', { name: 'Operations' });
  const asked = api.requests.find(({ path }) => path === '/api/v1/firmware/upgrade-operation/');
  expect(asked?.query.get('page_size')).toBe('100');
});

it('offers all groups, beyond a page of them, and says whose they are where names meet', async () => {
  const api = new FakeApi();
  const groups = ['o1', 'o2'].map((organization) => ({ id: `g-${organization}`, name: 'Pilot', organization }));
  const organizations = [
    { id: 'o1', name: 'Riverside', slug: 'riverside' },
    { id: 'o2', name: 'Hill', slug: 'hill' },
  ];
  api.on('GET', '/api/v1/users/organization/', page(...organizations));
  api.on('GET', '/api/v1/controller/device/', page(aListedDevice()));
  api.on('GET', '/api/v1/controller/group/', ({ query }) =>
    query.get('page') === '1' ? { ...page(groups[0] ?? {}), count: 2, next: 'more' } : page(groups[1] ?? {}),
  );
  const { user } = open('/devices');
  await user.click(await screen.findByRole('combobox', { name: 'Group' }));
  await user.click(await screen.findByRole('option', { name: 'Pilot · Hill', hidden: true }));
  await screen.findByText('1 device matches');
  expect(api.requests.at(-1)?.query.get('group')).toBe('g-o2');
});
