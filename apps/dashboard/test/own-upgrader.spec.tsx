import { screen, waitFor, within } from '@testing-library/react';
import { FakeApi, page, Refusal } from './fake-api';
import { open } from './open';
import { aDevice, someCredentials } from './rows';

const OPENWRT = 'openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt';
const acme = {
  id: 'acme.ssh.Acme',
  label: 'Acme router SSH',
  options_schema: {
    type: 'object',
    properties: {
      keep: { type: 'boolean', title: 'Keep the configuration', default: true },
      slot: { type: 'string', enum: ['a', 'b'], title: 'Slot to write' },
    },
  },
};
const openWrt = { id: OPENWRT, label: 'OpenWrt SSH', options_schema: null };
const device = aDevice();
const at = `/api/v1/controller/device/${device.id}/`;

function anApi(): FakeApi {
  const api = new FakeApi();
  api.on('GET', at, device);
  api.on('GET', '/api/v1/firmware/upgrader/', page(openWrt, acme));
  return api;
}

it('asks for the options that the upgrader of the device describes', async () => {
  const api = anApi();
  const firmware = `/api/v1/firmware/device/${device.id}/firmware/`;
  const connection = { id: 'k1', credentials: 'x', enabled: true, update_strategy: acme.id, params: {} };
  api.on('GET', `${at}connection/`, page(connection));
  api.on('GET', firmware, new Refusal(404, { detail: 'Not found.' }));
  api.on(
    'GET',
    `${firmware}image/`,
    page({ id: 'i1', version: '2.0', category_name: 'Acme', created: device.created }),
  );
  const refusal = new Refusal(400, { upgrade_options: ['The option "slot" is required.'] });
  api.on('PUT', firmware, ({ body }) =>
    'slot' in (body as { upgrade_options: object }).upgrade_options
      ? { id: 'f1', image: 'i1', installed: false, upgrade_operation: { id: 'o1' } }
      : refusal,
  );
  const { user } = open(`/devices/${device.id}?tab=firmware`);

  await user.click(await screen.findByRole('checkbox', { name: 'Keep the configuration' }));
  const upgrade = async () => {
    await user.click(screen.getByRole('button', { name: 'Upgrade this device' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Upgrade this device' }));
  };
  await upgrade();
  // The refusal stands at its field, not in the way of it.
  await screen.findByText('The option "slot" is required.');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('combobox', { name: 'Slot to write' }));
  await user.click(await screen.findByRole('option', { name: 'b', hidden: true }));
  const plan = screen.getByRole('region', { name: 'What will happen' });
  expect(within(plan).getByText('keep: false')).toBeTruthy();
  await upgrade();
  expect(api.requests.findLast(({ method }) => method === 'PUT')?.body).toEqual({
    image: 'i1',
    upgrade_options: { keep: false, slot: 'b' },
  });
});

it('lets a connection name the upgrader', async () => {
  const api = anApi();
  api.on('GET', '/api/v1/controller/credential/', page(someCredentials({ id: 'x', name: 'Keys', secret_kind: 'key' })));
  const { user } = open(`/devices/${device.id}?tab=connections`);
  await user.click(await screen.findByRole('button', { name: 'Add connection' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('combobox', { name: /Credentials/ }));
  await user.click(await screen.findByRole('option', { name: 'Keys', hidden: true }));
  const upgrader = await dialog.findByRole('combobox', { name: 'Upgrader' });
  expect(upgrader).toHaveProperty('value', 'OpenWrt SSH');
  await user.click(upgrader);
  await user.click(await screen.findByRole('option', { name: acme.label, hidden: true }));
  await user.click(dialog.getByRole('button', { name: 'Add connection' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(api.requests.find(({ method }) => method === 'POST')?.body).toEqual({
    credentials: 'x',
    update_strategy: acme.id,
  });
});
