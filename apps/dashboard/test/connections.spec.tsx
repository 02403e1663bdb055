import { screen, waitFor, within } from '@testing-library/react';
import { FakeApi, page, Refusal } from './fake-api';
import { open } from './open';
import { aConnection, aDevice, someCredentials } from './rows';

const device = aDevice();
const at = `/api/v1/controller/device/${device.id}/`;
const upgraders = ['OpenWrt', 'Acme'].map((label) => ({
  id: label === 'Acme' ? 'acme.ssh.Acme' : aConnection().update_strategy,
  label,
  options_schema: null,
}));

async function edit(connection = aConnection()) {
  const api = new FakeApi();
  api.on('GET', at, device);
  api.on('GET', `${at}connection/`, page(connection));
  api.on('GET', '/api/v1/controller/credential/', page(someCredentials()));
  api.on('GET', '/api/v1/firmware/upgrader/', page(...upgraders));
  const { user } = open(`/devices/${device.id}?tab=connections`);
  await user.click(await screen.findByRole('button', { name: 'Edit Rooftops' }));
  const dialog = within(await screen.findByRole('dialog'));
  const save = () => user.click(dialog.getByRole('button', { name: 'Save connection' }));
  const sent = () => api.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  return { api, user, dialog, save, sent, isClosed };
}

it('changes how one device is reached, and nothing that was not touched', async () => {
  const { user, dialog, save, sent, isClosed } = await edit(aConnection({ params: { username: 'ops', port: 2222 } }));
  const port = dialog.getByRole('textbox', { name: 'Port' });
  expect(port).toHaveProperty('value', '2222');
  await user.clear(port);
  await user.type(port, '2200');
  await user.click(dialog.getByRole('combobox', { name: 'Upgrader' }));
  await user.click(await screen.findByRole('option', { name: 'Acme', hidden: true }));
  await save();
  await isClosed();
  expect(sent()).toEqual([{ update_strategy: 'acme.ssh.Acme', params: { username: 'ops', port: 2200 } }]);
});

it('goes back to the port of the credentials once its own is emptied', async () => {
  const { user, dialog, save, sent, isClosed } = await edit(aConnection({ params: { port: 2222 } }));
  await user.clear(dialog.getByRole('textbox', { name: 'Port' }));
  await save();
  await isClosed();
  expect(sent()).toEqual([{ params: {} }]);
});

it('says what is wrong with a login at its field, before it is sent and after', async () => {
  const { api, user, dialog, save, sent } = await edit();
  api.on('PATCH', `${at}connection/n1/`, new Refusal(400, { params: ['The password is not one of theirs.'] }));
  await user.type(dialog.getByRole('textbox', { name: 'User on the device' }), 'r');
  await save();
  await dialog.findByText('The username must have at least 2 characters.');
  expect(sent()).toEqual([]);

  await user.type(dialog.getByRole('textbox', { name: 'User on the device' }), 'oot');
  await user.type(dialog.getByLabelText('Password'), 'a password');
  await save();
  await dialog.findByText('The password is not one of theirs.');
  expect(dialog.queryByRole('alert')).toBeNull();
});

it('names an upgrader that is no longer installed until another is chosen', async () => {
  const { dialog } = await edit(aConnection({ update_strategy: 'gone.ssh.Gone' }));
  expect(await dialog.findByRole('combobox', { name: 'Upgrader' })).toHaveProperty('value', 'gone.ssh.Gone');
});
