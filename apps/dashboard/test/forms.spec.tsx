import { screen, within } from '@testing-library/react';
import { FakeApi, page, Refusal } from './fake-api';
import { open } from './open';

it('shows what the server refuses at the field it speaks of, and the rest above the form', async () => {
  const api = new FakeApi();
  api.on('GET', '/api/v1/firmware/category/', page({ id: 'c1', name: 'Rooftop APs', organization: null }));
  api.on(
    'POST',
    '/api/v1/firmware/build/',
    new Refusal(400, {
      os: ['A build with this OS identifier exists.'],
      non_field_errors: ['The fields category, version must make a unique set.'],
    }),
  );
  const { user } = open('/builds');
  await user.click((await screen.findAllByRole('button', { name: 'Add build' }))[0]!);
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /Version/ }), '24.10.1');
  await user.click(dialog.getByRole('button', { name: 'Add build' }));

  const release = dialog.getByRole('combobox', { name: /Release/ });
  await dialog.findByText('A build with this OS identifier exists.');
  expect(release.getAttribute('aria-invalid')).toBe('true');
  expect(dialog.getByRole('alert').textContent).toContain('must make a unique set');
});

it.each([
  ['/devices', 'No device yet', 'Add device'],
  ['/categories', 'No category yet', 'Add category'],
  ['/builds', 'No build yet', 'Add build'],
  ['/credentials', 'No credentials yet', 'Add credentials'],
  ['/groups', 'No group yet', 'Add group'],
  ['/locations', 'No location yet', 'Add location'],
])('teaches on an empty %s what belongs there, and how it starts', async (path, words, action) => {
  new FakeApi();
  open(path);
  const empty = (await screen.findByRole('heading', { name: words })).parentElement!;
  expect(within(empty).getByText(action)).toBeTruthy();
});

it('lets credentials say that devices fetch their images themselves', async () => {
  const api = new FakeApi();
  const { user } = open('/credentials');
  await user.click((await screen.findAllByRole('button', { name: 'Add credentials' }))[0]!);
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /Name/ }), 'Rooftops');
  await user.type(dialog.getByLabelText('Password', { selector: '[type=password]' }), 'abc');
  await user.click(dialog.getByRole('button', { name: 'Add credentials' }));
  // The rule of the server, before anything is sent.
  await dialog.findByText('The password must have at least 4 characters.');
  await user.type(dialog.getByLabelText('Password', { selector: '[type=password]' }), 'def');
  await user.click(dialog.getByRole('combobox', { name: /Image transfer/ }));
  await user.click(await screen.findByRole('option', { name: 'The device fetches it', hidden: true }));
  await user.click(dialog.getByRole('button', { name: 'Add credentials' }));
  await screen.findByRole('heading', { name: 'No credentials yet' });
  expect(api.requests.find(({ method }) => method === 'POST')?.body).toMatchObject({
    name: 'Rooftops',
    transfer: 'pull',
    params: { username: 'root', password: 'abcdef' },
  });
});
