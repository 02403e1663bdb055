import { screen, within } from '@testing-library/react';
import { FakeApi, page, Refusal } from './fake-api';
import { open } from './open';
import { aDevice, aListedDevice, aLocation } from './rows';

const DEVICES = '/api/v1/controller/device/';

describe('the list of devices', () => {
  const devices = ['ap-1', 'ap-2'].map((name) => aListedDevice({ id: name, name }));

  it('does to all that match what was asked of them, beyond the page, and names those left alone', async () => {
    const api = new FakeApi();
    api.on('GET', DEVICES, ({ query }) =>
      query.get('fields') === 'id'
        ? page(...['ap-1', 'ap-2', 'ap-3'].map((id) => ({ id })))
        : { ...page(...devices), count: 3 },
    );
    api.on('POST', `${DEVICES}check/`, {
      accepted: ['ap-1', 'ap-2'],
      refused: [{ device: 'ap-3', reason_code: 'device-deactivated' }],
    });
    const { user } = open('/devices?firmware=behind');
    await user.click(await screen.findByRole('checkbox', { name: 'Select all on this page' }));
    await user.click(screen.getByRole('button', { name: 'Select all 3 that match' }));
    screen.getByText('3 selected, all that match');
    await user.click(screen.getByRole('button', { name: 'Check' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Check 3 devices' }));

    await screen.findByText('2 checks were asked for');
    screen.getByText(/1 · the device is deactivated/);
    const sent = api.requests.find(({ method }) => method === 'POST');
    expect(sent?.body).toEqual({ devices: ['ap-1', 'ap-2', 'ap-3'] });
    const asked = api.requests.find(({ query }) => query.get('fields') === 'id');
    expect(asked?.query.get('firmware')).toBe('behind');
  });

  it('asks for the number before it deletes more than one, and takes those away that are ticked', async () => {
    const api = new FakeApi();
    api.on('GET', DEVICES, page(...devices));
    api.on('POST', `${DEVICES}delete/`, { accepted: ['ap-1', 'ap-2'], refused: [] });
    const { user } = open('/devices');
    for (const { name } of devices) await user.click(await screen.findByRole('checkbox', { name: `Select ${name}` }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const dialog = within(await screen.findByRole('dialog'));
    const button = dialog.getByRole('button', { name: 'Delete 2 devices' });
    expect(button.hasAttribute('disabled')).toBe(true);
    await user.type(dialog.getByLabelText('Type 2 to go on'), '2{Enter}');
    await screen.findByText('2 devices were deleted');
    expect(api.requests.find(({ method }) => method === 'POST')?.body).toEqual({
      devices: ['ap-1', 'ap-2'],
      force: true,
    });
  });
});

it('forgets the firmware of a device after saying that the device is not touched', async () => {
  const device = aDevice();
  const at = `/api/v1/firmware/device/${device.id}/firmware/`;
  const firmware = { id: 'f1', image: 'i1', installed: true, installed_image: 'i1', verified: true };
  const api = new FakeApi();
  api.on('GET', `${DEVICES}${device.id}/`, device);
  api.on('GET', at, () => (api.count('DELETE', at) === 0 ? firmware : new Refusal(404, { detail: 'Not found.' })));
  const { user } = open(`/devices/${device.id}?tab=firmware`);
  await user.click(await screen.findByRole('button', { name: 'Forget' }));
  const dialog = within(await screen.findByRole('dialog'));
  dialog.getByText(/The device is not touched/);
  await user.click(dialog.getByRole('button', { name: 'Forget firmware' }));
  await screen.findByText('No build from here is known to run on it.');
  expect(api.count('DELETE', at)).toBe(1);
  expect(screen.queryByRole('button', { name: 'Forget' })).toBeNull();
});

it('moves a device to a location where the rest of it is edited, and says at the field why it may not', async () => {
  const device = aDevice({ key: '5d1c' });
  const at = `${DEVICES}${device.id}/location/`;
  const feature = (id: string, name: string) => ({
    location: {
      id,
      type: 'Feature',
      geometry: null,
      properties: { type: 'outdoor', is_mobile: false, name, address: '' },
    },
  });
  const api = new FakeApi();
  api.on('GET', `${DEVICES}${device.id}/`, device);
  api.on('PATCH', `${DEVICES}${device.id}/`, device);
  api.on('GET', '/api/v1/controller/location/', page(aLocation(), aLocation({ id: 'l2', name: 'Tower' })));
  api.on('GET', at, () => (api.count('PUT', at) < 2 ? feature('l1', 'Harbour') : feature('l2', 'Tower')));
  api.on('PUT', at, () =>
    api.count('PUT', at) < 2 ? new Refusal(400, { location: ['It is gone.'] }) : feature('l2', 'Tower'),
  );
  const { user } = open(`/devices/${device.id}/edit`);
  const field = await screen.findByRole('combobox', { name: 'Location' });
  await screen.findByDisplayValue('Harbour');
  await user.click(field);
  await user.click(await screen.findByRole('option', { name: 'Tower', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Save device' }));
  await screen.findByText('It is gone.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Save device' }));

  await user.click(await screen.findByRole('tab', { name: 'Details' }));
  await screen.findByText('Tower');
  screen.getByText('5d1c');
  const sent = api.requests.filter(({ method }) => method === 'PUT' || method === 'PATCH');
  expect(sent.map(({ method }) => method)).toEqual(['PATCH', 'PUT', 'PATCH', 'PUT']);
  expect(sent[3]?.body).toEqual({ location: 'l2' });
  expect(sent[2]?.body).not.toHaveProperty('location');
});

it('leaves the location alone that nobody changed, and takes it away when asked', async () => {
  const device = aDevice();
  const at = `${DEVICES}${device.id}/location/`;
  const api = new FakeApi();
  api.on('GET', `${DEVICES}${device.id}/`, device);
  api.on('PATCH', `${DEVICES}${device.id}/`, new Refusal(400, { name: ['It is taken.'] }));
  api.on('GET', '/api/v1/controller/location/', page(aLocation()));
  api.on('GET', at, { location: { id: 'l1', type: 'Feature', geometry: null, properties: { name: 'Harbour' } } });
  const { user } = open(`/devices/${device.id}/edit`);
  await screen.findByDisplayValue('Harbour');
  await user.click(screen.getByRole('button', { name: 'Save device' }));
  await screen.findByText('It is taken.');
  api.on('PATCH', `${DEVICES}${device.id}/`, device);
  await user.click(screen.getByLabelText('Clear'));
  await user.click(screen.getByRole('button', { name: 'Save device' }));
  await screen.findByRole('tab', { name: 'Details' });
  expect(api.count('PUT', at)).toBe(0);
  expect(api.count('DELETE', at)).toBe(1);
});
