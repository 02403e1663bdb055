import { screen, within } from '@testing-library/react';
import { FakeApi, page } from './fake-api';
import { open } from './open';
import { anOrganization, statistics } from './rows';

const STATISTICS = '/api/v1/firmware/statistics/';

const ofFleet = statistics({
  categories: [
    {
      category: 'c1',
      category_name: 'Rooftop APs',
      latest: 'b2',
      latest_version: '24.10.1',
      at_latest: 1640,
      behind: 322,
    },
    { category: 'c2', category_name: 'Unused', latest: 'b9', latest_version: '1', at_latest: 0, behind: 0 },
  ],
  installed: [
    { category: 'c1', build: 'b2', version: '24.10.1', devices: 1640 },
    { category: 'c1', build: 'b1', version: '23.05.5', devices: 322 },
  ],
  last_contact: { hour: 1900, day: 42, week: 20, older: 30, never: 8 },
  operations_24h: {
    'in-progress': 3,
    success: 50,
    failed: 7,
    aborted: 2,
    cancelled: 0,
    reasons: { unreachable: 6, 'not-enough-memory': 2, 'cannot-connect': 3 },
    failure_reasons: { 'not-enough-memory': 2, unreachable: 6 },
  },
  attention: { ...statistics().attention, no_connection: 3 },
});

it('answers in one look how the fleet is, each number leading to its devices', async () => {
  const api = new FakeApi();
  api.on('GET', STATISTICS, ofFleet);
  const { user } = open('/');
  await screen.findByRole('heading', { level: 1, name: /^Fleet of 2.000 devices$/ });
  expect(document.title).toBe('Home · Firmware Upgrader');
  const target = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');
  expect(target(/^1.640 up to date/)).toBe('/devices?firmware=latest');
  expect(target('322 behind')).toBe('/devices?firmware=behind');
  expect(target('38 no contact for a week')).toBe('/devices?contact=week');
  expect(target('322 devices on 23.05.5')).toBe('/devices?installed_build=b1');
  expect(target('no credentials')).toBe('/devices?attention=no_connection');
  screen.getByText('322 behind 24.10.1');
  expect(screen.queryByText('Unused')).toBeNull();

  const failures = within(screen.getByRole('region', { name: 'Failed in 24 hours, by reason' }));
  expect(failures.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^6flashed, and not seen since/),
    expect.stringMatching(/^2too little free memory/),
    expect.stringMatching(/^1without a known reason/),
  ]);
  expect(target('flashed, and not seen since')).toBe('/operations?reason_code=unreachable&since=day');

  await user.click(screen.getByText('Table'));
  const row = within(await screen.findByRole('row', { name: /23\.05\.5/ }));
  expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    'Rooftop APs',
    '23.05.5',
    '322',
    '16 %',
  ]);
});

it('is narrowed to one organization by the switch in the top bar, which this browser keeps', async () => {
  const api = new FakeApi();
  const school = anOrganization({ id: 'o2', name: 'School', slug: 'school' });
  api.on('GET', '/api/v1/users/organization/', page(anOrganization(), school));
  api.on('GET', STATISTICS, ({ query }) =>
    query.get('organization') === 'school'
      ? statistics({ last_contact: { ...ofFleet.last_contact, hour: 0, day: 0, week: 0, older: 0, never: 12 } })
      : ofFleet,
  );
  const { user } = open('/');
  await screen.findByRole('heading', { level: 1, name: /^Fleet of 2.000 devices in 2 organizations$/ });
  await user.click(screen.getByRole('button', { name: 'Organization: All organizations' }));
  await user.click(await screen.findByRole('menuitem', { name: 'School', hidden: true }));
  await screen.findByRole('heading', { level: 1, name: 'Fleet of 12 devices of School' });
  expect(localStorage.getItem('organization')).toBe('"school"');
});
