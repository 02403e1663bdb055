import { Device } from '@firmware-upgrader/database';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const POINT = { type: 'Point', coordinates: [12.5, 41.9] };

describe('groups and locations', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;
  let ours: string;
  let another: string;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
    ours = (await api.make.ourOrganization()).id;
    another = (await api.make.anOrganization()).id;
  });
  afterAll(() => api?.close());

  const ask = async (method: string, path: string, json?: unknown, as = admin) => {
    const { status, body } = await api.send(method, `/api/v1/controller/${path}`, { as, json });
    return { status, body };
  };
  const idsOf = ({ body }: { body: { results: { id: string }[] } }) => body.results.map(({ id }) => id);

  describe('groups', () => {
    it('are made, changed and found', async () => {
      const made = await ask('POST', 'group/', {
        name: 'Roofs',
        organization: ours,
        meta_data: { floor: 3 },
        templates: ['ignored'],
      });
      expect(made).toMatchObject({
        status: 201,
        body: { name: 'Roofs', organization: ours, description: '', meta_data: { floor: 3 } },
      });
      const { id } = made.body;
      expect((await ask('PATCH', `group/${id}/`, {})).status).toBe(200);
      expect((await ask('PATCH', `group/${id}/`, { description: 'High' })).body).toMatchObject({ description: 'High' });
      expect((await ask('POST', 'group/', { name: 'Roofs', organization: ours })).body).toEqual({
        non_field_errors: ['The fields organization, name must make a unique set.'],
      });
      expect((await ask('POST', 'group/', { name: 'Roofs', organization: another }, root)).status).toBe(201);
      expect(idsOf(await ask('GET', 'group/?search=ROOF'))).toEqual([id]);
      expect(idsOf(await ask('GET', `group/?organization=${ours}&search=roof`, undefined, root))).toEqual([id]);
      expect((await ask('GET', `group/?organization=${another}`)).status).toBe(400);
    });

    it('keep their organization while they have devices, and let their devices stay', async () => {
      const group = await api.make.aDeviceGroup();
      const device = await api.make.aDevice({ groupId: group.id });
      expect((await ask('PATCH', `group/${group.id}/`, { organization: another }, root)).body).toEqual({
        organization: ['Devices of the organization are in this group.'],
      });
      expect((await ask('DELETE', `group/${group.id}/`)).status).toBe(204);
      const { groupId } = await api.db.dataSource.manager.findOneByOrFail(Device, { id: device.id });
      expect(groupId).toBeNull();
    });
  });

  describe('locations', () => {
    const aDraft = (more: object = {}) => ({
      name: 'Town hall',
      organization: ours,
      type: 'outdoor',
      geometry: POINT,
      ...more,
    });

    it('are made from GeoJSON or a point in WKT; only what moves needs no place', async () => {
      const made = await ask('POST', 'location/', aDraft({ address: 'Square 1' }));
      expect(made).toMatchObject({
        status: 201,
        body: { type: 'outdoor', is_mobile: false, address: 'Square 1', geometry: POINT },
      });
      const fromText = await ask('POST', 'location/', aDraft({ geometry: 'SRID=4326;POINT (12.5 41.9)' }));
      expect(fromText.body.geometry).toEqual(POINT);
      for (const geometry of ['somewhere', { type: 'Point' }, { type: 'Point', coordinates: [200, 0] }, []]) {
        expect(await ask('POST', 'location/', aDraft({ geometry }))).toEqual({
          status: 400,
          body: { geometry: [expect.any(String)] },
        });
      }
      expect((await ask('POST', 'location/', aDraft({ type: undefined }))).body).toEqual({
        type: ['This field is required.'],
      });
      const nowhere = { geometry: ['No geometry value provided.'] };
      expect((await ask('POST', 'location/', aDraft({ geometry: null }))).body).toEqual(nowhere);
      const van = await ask('POST', 'location/', aDraft({ geometry: null, is_mobile: true }));
      expect(van.body).toMatchObject({ geometry: null, is_mobile: true });
      expect((await ask('PATCH', `location/${van.body.id}/`, { is_mobile: false })).body).toEqual(nowhere);
      expect((await ask('PATCH', `location/${van.body.id}/`, {})).status).toBe(200);
    });

    it('are found by name, type and whether they move', async () => {
      const { id } = (await ask('POST', 'location/', aDraft({ name: 'A bus', type: 'indoor', is_mobile: true }))).body;
      expect(idsOf(await ask('GET', 'location/?search=bus&type=indoor&is_mobile=true'))).toEqual([id]);
      expect(idsOf(await ask('GET', 'location/?search=bus&is_mobile=false'))).toEqual([]);
      expect((await ask('GET', 'location/?type=underground')).status).toBe(400);
    });

    it('say which devices stand there, and devices where they stand', async () => {
      const location = await api.make.aLocation({ name: 'Town hall' });
      const { id } = await api.make.aDevice();
      expect((await ask('GET', `device/${id}/location/`)).status).toBe(404);
      expect((await ask('PATCH', `device/${id}/location/`, { location: location.id })).status).toBe(404);

      const placed = await ask('PUT', `device/${id}/location/`, { location: location.id });

      expect(placed).toMatchObject({
        status: 201,
        body: {
          location: {
            id: location.id,
            type: 'Feature',
            geometry: location.geometry,
            properties: { name: 'Town hall', type: 'outdoor', is_mobile: false, address: '' },
          },
          floorplan: null,
          indoor: null,
        },
      });
      expect((await ask('PUT', `device/${id}/location/`, { location: location.id })).status).toBe(200);
      const there = await ask('GET', `location/${location.id}/device/`);
      expect(there.body).toMatchObject({ has_floorplan: false, results: [{ id, has_floorplan: false }] });
      expect((await ask('DELETE', `device/${id}/location/`)).status).toBe(204);
      expect((await ask('GET', `location/${location.id}/device/`)).body.count).toBe(0);
    });

    it('are of the organization of their devices, and go without them', async () => {
      const foreign = await api.make.aLocation({ organizationId: another });
      const { deviceId, locationId } = await api.make.aDeviceLocation();
      const place = (as: Person) => ask('PUT', `device/${deviceId}/location/`, { location: foreign.id }, as);
      expect((await place(admin)).body).toEqual({ location: [`Invalid pk "${foreign.id}" - object does not exist.`] });
      expect((await place(root)).body).toEqual({ location: ['The location belongs to another organization.'] });
      expect((await ask('PATCH', `location/${locationId}/`, { organization: another }, root)).body).toEqual({
        organization: ['Devices of the organization stand at this location.'],
      });
      expect((await ask('DELETE', `location/${locationId}/`)).status).toBe(204);
      expect((await ask('GET', `device/${deviceId}/`)).status).toBe(200);
      expect((await ask('GET', `device/${deviceId}/location/`)).status).toBe(404);
    });
  });
});
