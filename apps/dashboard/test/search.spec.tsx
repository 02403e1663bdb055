import { screen, waitFor, within } from '@testing-library/react';
import { FakeApi, page } from './fake-api';
import { open } from './open';
import { aBuild, aDevice } from './rows';

const DEVICES = '/api/v1/controller/device/';

const withRows = () => {
  const api = new FakeApi();
  api.on('GET', DEVICES, page(aDevice({ management_ip: '10.0.0.7' })));
  api.on('GET', '/api/v1/firmware/build/', page(aBuild()));
  return api;
};

/** The search opened by its key, with a text in it and the answer there. */
const searchFor = async (text: string, { user }: ReturnType<typeof open>) => {
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('/');
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(await dialog.findByRole('textbox', { name: 'Search' }), text);
  return dialog;
};

it('finds anything from any page, and goes there by the keyboard alone', async () => {
  const api = withRows();
  const page = open('/profile');
  const dialog = await searchFor('ap-0', page);
  await dialog.findByText('ap-0231');
  dialog.getByText('Acme AP · 02:00:00:00:00:01 · 10.0.0.7');
  dialog.getByText('Rooftop APs 24.10.1');
  // Asked once, a moment after the last key.
  expect(api.count('GET', '/api/v1/firmware/category/')).toBe(1);
  expect(api.requests.find(({ query }) => query.has('search'))?.query.get('search')).toBe('ap-0');

  await page.user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(page.location()).toBe('/devices/d1'));
});

it('opens the first of what it found, if nothing else was chosen', async () => {
  withRows();
  const page = open('/profile');
  await (await searchFor('ap-0', page)).findByText('ap-0231');
  await page.user.keyboard('{Enter}');
  await waitFor(() => expect(page.location()).toBe('/devices/d1'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('remembers where one went from it, and finds pages by name', async () => {
  withRows();
  const first = open('/profile');
  await first.user.click((await searchFor('setti', first)).getByText('Settings'));
  await waitFor(() => expect(first.location()).toBe('/settings'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await first.user.keyboard('{Control>}k{/Control}');
  const dialog = within(await screen.findByRole('dialog'));
  within(await dialog.findByRole('group', { name: 'Recent' })).getByText('Settings');
});

it('says so when there is nothing by that name', async () => {
  new FakeApi();
  const dialog = await searchFor('zzz', open('/profile'));
  await dialog.findByText(/^Nothing by that name/);
  expect(dialog.getByRole('status').textContent).toBe('0 results');
});
