import { aBuild, aDevice, FakeApi, open, page, Refusal } from '@firmware-upgrader/dashboard-testing';
import { screen, waitFor, within } from '@testing-library/react';
import { extension } from '../dashboard';

const extensions = [extension];
const tagsOf = '/api/v1/inventory/device/d1/tag/';

describe('the dashboard with our inventory', () => {
  it('has a page for it in its menu', async () => {
    const api = new FakeApi();
    api.on('GET', '/api/v1/inventory/tag/', page({ tag: 'roof', devices: 12 }));
    open('/inventory', extensions);
    const row = await screen.findByRole('row', { name: /roof/ });
    expect(within(row).getByText('12')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Inventory' }).getAttribute('href')).toBe('/inventory');
  });

  it('shows and changes the tags of a device in a tab of their own', async () => {
    const api = new FakeApi();
    api.on('GET', '/api/v1/controller/device/d1/', aDevice());
    api.on('GET', tagsOf, { tags: ['roof'] });
    api.on('PUT', tagsOf, { tags: ['roof', 'lent'] });
    const { user } = open('/devices/d1?tab=tags', extensions);
    await user.type(await screen.findByLabelText('Tags', { selector: 'input' }), 'lent{Enter}');
    await user.click(screen.getByRole('button', { name: 'Save tags' }));
    await waitFor(() => expect(api.count('PUT', tagsOf)).toBe(1));
    expect(api.requests.find(({ method }) => method === 'PUT')?.body).toEqual({ tags: ['roof', 'lent'] });
  });

  it('takes details in the forms of devices and categories, and shows them', async () => {
    const api = new FakeApi();
    api.on('GET', '/api/v1/controller/device/d1/', { ...aDevice(), details: 'behind the chimney' });
    api.on('GET', '/api/v1/controller/device/d1/location/', new Refusal(404, { detail: 'Not found.' }));
    api.on('PATCH', '/api/v1/controller/device/d1/', aDevice());
    const { user } = open('/devices/d1?tab=details', extensions);
    await screen.findByText('behind the chimney');
    await user.click(screen.getByRole('link', { name: /^Edit/ }));
    const field = await screen.findByRole('textbox', { name: 'Details' });
    await user.clear(field);
    await user.type(field, 'in the cellar');
    await user.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(api.count('PATCH', '/api/v1/controller/device/d1/')).toBe(1));
    expect(api.requests.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ details: 'in the cellar' });
  });

  it('asks for details of an upgrade, and shows those of the firmware and of the upgrade', async () => {
    const api = new FakeApi();
    const device = aDevice();
    const connection = { id: 'k1', credentials: 'x', enabled: true, update_strategy: 'ssh', params: {} };
    api.on('GET', `/api/v1/controller/device/${device.id}/connection/`, page(connection));
    const firmware = `/api/v1/firmware/device/${device.id}/firmware/`;
    api.on('GET', `/api/v1/controller/device/${device.id}/`, device);
    api.on('GET', firmware, { id: 'f1', image: 'i0', installed: true, details: 'by hand' });
    const image = { id: 'i1', version: '2.0', category_name: 'Roofs', created: device.created };
    api.on('GET', `${firmware}image/`, page(image));
    api.on('PUT', firmware, { id: 'f1', image: 'i1', installed: false, upgrade_operation: null });
    const { user } = open(`/devices/${device.id}?tab=firmware`, extensions);
    const field = await screen.findByRole('textbox', { name: 'Details' });
    expect(field).toHaveProperty('value', 'by hand');
    expect(within(screen.getByRole('region', { name: 'Runs now' })).getByText('by hand')).toBeTruthy();
    await user.type(field, ', again');
    await user.click(screen.getByRole('button', { name: 'Upgrade this device' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Upgrade this device' }));
    expect(api.requests.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      image: 'i1',
      details: 'by hand, again',
    });
  });

  it('asks for details of a mass upgrade', async () => {
    const api = new FakeApi();
    const build = aBuild();
    const upgrade = `/api/v1/firmware/build/${build.id}/upgrade/`;
    api.on('GET', `/api/v1/firmware/build/${build.id}/`, build);
    api.on('GET', `${upgrade}summary/`, { total: 1, models: [], skipped: {}, running: 0 });
    api.on('POST', upgrade, new Refusal(400, { details: ['Say why.'] }));
    const { user } = open(`/builds/${build.id}/upgrade?group=g1`, extensions);
    const field = await screen.findByRole('textbox', { name: 'Details' });
    await user.type(field, 'fair');
    await user.click(await screen.findByRole('button', { name: /^Upgrade 1 device/ }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Upgrade 1 device/ }));
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(api.requests.find(({ method }) => method === 'POST')?.body).toMatchObject({ details: 'fair', group: 'g1' });
  });

  it('says why a frozen device is left out of a mass upgrade', async () => {
    const api = new FakeApi();
    const build = aBuild();
    const upgrade = `/api/v1/firmware/build/${build.id}/upgrade/`;
    api.on('GET', `/api/v1/firmware/build/${build.id}/`, build);
    api.on('GET', `${upgrade}summary/`, { total: 1, models: [], skipped: { 'inventory/frozen': 2 }, running: 0 });
    open(`/builds/${build.id}/upgrade`, extensions);
    await screen.findByText('the device is tagged “frozen”');
  });
});
