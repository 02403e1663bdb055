import { type Device, DeviceAgent, DeviceCheck } from '@firmware-upgrader/database';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const PATH = '/api/v1/firmware/statistics/';
const HOUR_MS = 60 * 60 * 1000;

describe('the statistics of a fleet', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;
  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
  });
  afterAll(() => api?.close());

  it('are all zero where there is nothing', async () => {
    expect((await api.send('GET', PATH, { as: admin })).body).toEqual({
      installed: [],
      categories: [],
      operations_24h: {
        'in-progress': 0,
        success: 0,
        failed: 0,
        aborted: 0,
        cancelled: 0,
        reasons: {},
        failure_reasons: {},
      },
      last_contact: { hour: 0, day: 0, week: 0, older: 0, never: 0 },
      attention: { no_model: 0, no_connection: 0, check_failed: 0, firmware_unclear: 0, registration_refused: 0 },
      joined_24h: 0,
      running_batches: 0,
    });
  });

  it('say what runs where, what happened lately, and who was heard of', async () => {
    const { make } = api;
    const { id: categoryId } = await make.aCategory({ name: 'Rooftops' });
    const old = await make.anImage({ buildId: (await make.aBuild({ categoryId, version: '1' })).id });
    const latest = await make.anImage({ buildId: (await make.aBuild({ categoryId, version: '2' })).id });
    const aDevice = async (hoursAgo: number | null, image = old, values: Partial<Device> = {}) => {
      const lastContactAt = hoursAgo === null ? null : new Date(Date.now() - hoursAgo * HOUR_MS);
      const device = await make.aDevice({ lastContactAt, ...values });
      await make.aDeviceFirmware({ deviceId: device.id, imageId: image.id, installedImageId: image.id });
      return device;
    };
    const [first] = [await aDevice(0.5), await aDevice(5), await aDevice(100, latest), await aDevice(1_000)];
    await aDevice(null);
    const other = await make.anOrganization();
    await make.aDevice({ organizationId: other.id });
    await make.anUpgradeOperation({ deviceId: first.id, imageId: old.id, status: 'failed', reasonCode: 'timed-out' });
    await make.anUpgradeOperation({ deviceId: first.id, imageId: old.id, reasonCode: 'cannot-connect' });
    const created = new Date(Date.now() - 25 * HOUR_MS);
    await make.anUpgradeOperation({ deviceId: first.id, imageId: old.id, status: 'success', created });
    await make.aBatch({ buildId: latest.buildId });

    const { body } = await api.send('GET', PATH, { as: admin });
    expect(body).toEqual({
      installed: [
        { category: categoryId, build: old.buildId, version: '1', devices: 4 },
        { category: categoryId, build: latest.buildId, version: '2', devices: 1 },
      ],
      categories: [
        {
          category: categoryId,
          category_name: 'Rooftops',
          latest: latest.buildId,
          latest_version: '2',
          at_latest: 1,
          behind: 4,
        },
      ],
      operations_24h: {
        'in-progress': 1,
        success: 0,
        failed: 1,
        aborted: 0,
        cancelled: 0,
        reasons: { 'timed-out': 1, 'cannot-connect': 1 },
        failure_reasons: { 'timed-out': 1 },
      },
      last_contact: { hour: 1, day: 1, week: 1, older: 1, never: 1 },
      attention: { no_model: 0, no_connection: 5, check_failed: 0, firmware_unclear: 0, registration_refused: 0 },
      joined_24h: 0,
      running_batches: 1,
    });
    expect((await api.send('GET', PATH, { as: root })).body.last_contact.never).toBe(2);
    const ofOther = await api.send('GET', `${PATH}?organization=${other.slug}`, { as: root });
    expect(ofOther.body).toMatchObject({ installed: [], categories: [], last_contact: { never: 1 } });
  });

  it('count what an organization runs of categories that all share', async () => {
    const { make } = api;
    const { id: organizationId, slug } = await make.anOrganization();
    const { id: categoryId } = await make.aCategory({ name: 'Shared', organizationId: null });
    await make.aCategory({ name: 'Unused', organizationId: null });
    const image = await make.anImage({ buildId: (await make.aBuild({ categoryId, version: '3' })).id });
    const device = await make.aDevice({ organizationId });
    await make.aDeviceFirmware({ deviceId: device.id, imageId: image.id, installedImageId: image.id });
    const { body } = await api.send('GET', `${PATH}?organization=${slug}`, { as: root });
    expect(body.categories).toEqual([
      expect.objectContaining({ category_name: 'Shared', latest_version: '3', at_latest: 1, behind: 0 }),
    ]);
  });

  it('name what a person has to put right, and the list finds the same devices', async () => {
    const { make } = api;
    const organization = await make.anOrganization();
    const aDevice = (name: string, values: Partial<Device> = {}) =>
      make.aDevice({ organizationId: organization.id, name, model: 'Acme AP', ...values });
    const connected = async (device: Device) => (await make.aDeviceConnection({ deviceId: device.id }), device);
    await connected(await aDevice('ready'));
    await connected(await aDevice('of-unknown-model', { model: '' }));
    await aDevice('without-connection');
    await aDevice('put-away', { model: '', isDeactivated: true });
    const refused = await connected(await aDevice('refused'));
    await api.db.dataSource.manager.insert(DeviceCheck, {
      deviceId: refused.id,
      kind: 'check',
      status: 'done',
      ok: false,
      reasonCode: 'login-failed',
      finishedAt: new Date(),
    });
    const wanted = await connected(await aDevice('wanted-by-two'));
    await api.db.dataSource.manager.insert(DeviceAgent, {
      deviceId: wanted.id,
      registeredAt: new Date(),
      refusedAt: new Date(),
    });
    await connected(await aDevice('of-two-images', { boardName: 'acme,ap', release: '1' }));
    for (const version of ['first', 'second']) {
      const category = await make.aCategory({ organizationId: organization.id });
      const build = await make.aBuild({ categoryId: category.id, version });
      await make.anImage({ buildId: build.id, supportedBoards: ['acme,ap'], expectedVersion: '1' });
    }

    const { body } = await api.send('GET', `${PATH}?organization=${organization.slug}`, { as: root });
    expect(body.attention).toEqual({
      no_model: 1,
      no_connection: 1,
      check_failed: 1,
      firmware_unclear: 1,
      registration_refused: 1,
    });
    expect(body.joined_24h).toBe(1);
    const found = async (attention: string, filter = `attention=${attention}`) => {
      const path = `/api/v1/controller/device/?organization=${organization.id}&${filter}`;
      return (await api.send('GET', path, { as: root })).body.results.map(({ name }: Device) => name);
    };
    expect(await found('no_model')).toEqual(['of-unknown-model']);
    expect(await found('no_connection')).toEqual(['without-connection']);
    expect(await found('check_failed')).toEqual(['refused']);
    expect(await found('firmware_unclear')).toEqual(['of-two-images']);
    expect(await found('registration_refused')).toEqual(['wanted-by-two']);
    expect(await found('', 'joined__gte=2020-01-01')).toEqual(['wanted-by-two']);
  });
});
