import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeApi, page, Refusal } from './fake-api';
import { open } from './open';
import { aGroup, aLocation, anOrganization } from './rows';

const GROUPS = '/api/v1/controller/group/';
const LOCATIONS = '/api/v1/controller/location/';

async function edit(path: string, api: FakeApi, button: string) {
  api.on('GET', '/api/v1/users/organization/', page(anOrganization()));
  const { user } = open(path);
  await user.click((await screen.findAllByRole('button', { name: button }))[0]!);
  const dialog = within(await screen.findByRole('dialog'));
  const save = () => user.click(dialog.getByRole('button', { name: /^(Add|Save)/ }));
  const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const sent = () => api.requests.filter(({ method }) => method !== 'GET').map(({ body }) => body);
  const field = (name: RegExp) => dialog.getByRole('textbox', { name });
  return { user, dialog, save, isClosed, sent, field };
}

describe('a location', () => {
  it('that stands still has coordinates, which a map may paste', async () => {
    const { user, dialog, save, isClosed, sent, field } = await edit('/locations', new FakeApi(), 'Add location');
    await user.type(field(/Name/), 'Harbour');
    await user.click(dialog.getByRole('switch', { name: /^Moves/ }));
    await save();
    await dialog.findByText('A place that stands still needs coordinates');
    await user.type(field(/Longitude/), '200');
    await save();
    await dialog.findByText('From -180 to 180 degrees');
    expect(sent()).toEqual([]);

    fireEvent.paste(field(/Latitude/), { clipboardData: { getData: () => '53.54512, 9.96655' } });
    await save();
    await isClosed();
    expect(sent()).toEqual([
      {
        name: 'Harbour',
        organization: 'o1',
        type: 'outdoor',
        address: '',
        is_mobile: false,
        geometry: { type: 'Point', coordinates: [9.96655, 53.54512] },
      },
    ]);
  });

  it('keeps an outline that two numbers cannot say', async () => {
    const api = new FakeApi();
    const outline = { type: 'Polygon', coordinates: [[]] };
    api.on('GET', LOCATIONS, page(aLocation({ geometry: outline })));
    const { user, dialog, save, isClosed, sent, field } = await edit('/locations', api, 'Edit Harbour');
    dialog.getByText(/An outline is stored \(Polygon\)/);
    await user.type(field(/Postal address/), 'Pier 3');
    await save();
    await isClosed();
    expect(sent()[0]).not.toHaveProperty('geometry');
  });

  it('shows what the server says of its geometry at the coordinates, and leads to a map', async () => {
    const api = new FakeApi();
    const point = { type: 'Point', coordinates: [9.96655, 53.54512] };
    api.on('GET', LOCATIONS, page(aLocation({ geometry: point })));
    api.on('PATCH', `${LOCATIONS}l1/`, new Refusal(400, { geometry: ['Not on this planet.'] }));
    const { dialog, save, field } = await edit('/locations', api, 'Edit Harbour');
    await save();
    await dialog.findByText('Not on this planet.');
    expect(field(/Latitude/).getAttribute('aria-invalid')).toBe('true');
    const link = screen.getByRole('link', { name: '53.54512, 9.96655', hidden: true });
    expect(link.getAttribute('href')).toContain('mlat=53.54512&mlon=9.96655');
  });
});

it('keeps metadata of a group, which is a JSON object', async () => {
  const api = new FakeApi();
  api.on('GET', GROUPS, page(aGroup({ meta_data: { floor: 2 } })));
  const { user, dialog, save, isClosed, sent, field } = await edit('/groups', api, 'Edit Rooftops');
  const metaData = field(/Metadata/);
  expect(JSON.parse((metaData as HTMLTextAreaElement).value)).toEqual({ floor: 2 });
  for (const wrong of ['{ floor: 2', '[2]', 'null']) {
    await user.clear(metaData);
    await user.click(metaData);
    await user.paste(wrong);
    await save();
    await dialog.findByText(/A JSON object is expected/);
  }
  await user.clear(metaData);
  await user.paste('{ "floor": 3 }');
  await save();
  await isClosed();
  expect(sent()).toEqual([{ name: 'Rooftops', organization: 'o1', description: '', meta_data: { floor: 3 } }]);
});
