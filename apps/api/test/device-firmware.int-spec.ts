import { AuditEntry, type Device, DeviceFirmware, FirmwareImage, UpgradeOperation } from '@firmware-upgrader/database';
import { addedKeys } from './harness/added';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const OTHER_TYPE = 'ath79-generic-tplink_archer-c7-v4-squashfs-sysupgrade.bin';
const OTHER_MODEL = 'TP-Link Archer C7 v4';

describe('the firmware of a device', () => {
  let api: TestApi;
  let admin: Person;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
  });
  afterAll(() => api?.close());

  const aConnectedDevice = async (values: Partial<Device> = {}) => {
    const device = await api.make.aDevice(values);
    await api.make.aDeviceConnection({ deviceId: device.id });
    return device;
  };
  const ask = async (method: string, deviceId: string, json?: unknown, as = admin) => {
    const { status, body } = await api.send(method, `/api/v1/firmware/device/${deviceId}/firmware/`, { as, json });
    return { status, body };
  };
  const operationsOf = (device: Device) =>
    api.db.dataSource.manager.find(UpgradeOperation, { where: { deviceId: device.id }, order: { created: 'ASC' } });
  const invalidPk = (id: string) => ({
    status: 400,
    body: { image: [`Invalid pk "${id}" - object does not exist.`] },
  });

  it('is created by the first PUT, which starts an upgrade: a row that waits for a worker', async () => {
    const device = await aConnectedDevice();
    const image = await api.make.anImage({ expectedVersion: '24.10.1', expectedRevision: 'r1' });

    const { status, body } = await ask('PUT', device.id, { image: image.id, upgrade_options: { n: true, c: false } });

    expect(status).toBe(201);
    expect(Object.keys(body)).toEqual([
      'id',
      'image',
      'installed',
      'modified',
      'installed_image',
      'verified',
      'upgrade_options',
      'upgrade_operation',
      ...addedKeys('devicefirmware'),
    ]);
    const [operation, ...others] = await operationsOf(device);
    expect(others).toEqual([]);
    expect(body).toMatchObject({
      image: image.id,
      installed: false,
      installed_image: null,
      verified: null,
      upgrade_options: { n: true, c: false },
      upgrade_operation: { id: operation!.id },
    });
    expect(operation).toMatchObject({
      status: 'in-progress',
      phase: 'queued',
      progress: 0,
      imageId: image.id,
      imageFile: image.file,
      imageSha256: image.sha256,
      expectedVersion: '24.10.1',
      organizationId: device.organizationId,
      startedById: admin.user.id,
      batchId: null,
      upgradeOptions: { n: true, c: false },
    });
    const { upgrade_options: _, upgrade_operation: __, ...shown } = body;
    expect(await ask('GET', device.id)).toEqual({ status: 200, body: shown });
    expect(await api.db.dataSource.manager.findOneBy(AuditEntry, { objectId: body.id })).toMatchObject({
      action: 'create',
      objectType: 'devicefirmware',
      objectLabel: device.name,
      changes: { image: image.id, upgrade_options: { n: true, c: false } },
    });
  });

  it('is flashed again by PUT and PATCH while it is not installed, in place of what waits', async () => {
    const device = await aConnectedDevice();
    const { imageId } = await api.make.aDeviceFirmware({ deviceId: device.id });
    const put = await ask('PUT', device.id, { image: imageId });
    const patch = await ask('PATCH', device.id, {});
    expect([put.status, patch.status]).toEqual([200, 200]);
    expect(await operationsOf(device)).toMatchObject([
      { id: put.body.upgrade_operation.id, status: 'aborted', reasonCode: 'superseded' },
      { id: patch.body.upgrade_operation.id, status: 'in-progress' },
    ]);
  });

  it('is left alone when it is installed already; the latest upgrade is named, if there was one', async () => {
    const device = await aConnectedDevice();
    const { imageId } = await api.make.aDeviceFirmware({ deviceId: device.id, installed: true });
    expect(await ask('PUT', device.id, { image: imageId })).toMatchObject({
      status: 200,
      body: { installed: true, upgrade_options: {}, upgrade_operation: null },
    });
    await api.make.anUpgradeOperation({ deviceId: device.id, imageId, status: 'failed' });
    const latest = await api.make.anUpgradeOperation({
      deviceId: device.id,
      imageId,
      status: 'success',
      upgradeOptions: { n: true },
    });
    expect(await ask('PATCH', device.id, { image: imageId })).toMatchObject({
      status: 200,
      body: { upgrade_options: { n: true }, upgrade_operation: { id: latest.id } },
    });
    expect(await operationsOf(device)).toHaveLength(2);
  });

  it('moves to another build of its category only', async () => {
    const device = await aConnectedDevice();
    const { imageId } = await api.make.aDeviceFirmware({ deviceId: device.id, installed: true });
    const { build } = await api.db.dataSource.manager.findOneOrFail(FirmwareImage, {
      where: { id: imageId },
      relations: { build: true },
    });
    const { id: buildId } = await api.make.aBuild({ categoryId: build.categoryId });
    const next = await api.make.anImage({ buildId });
    const elsewhere = await api.make.anImage();

    expect(await ask('PUT', device.id, { image: elsewhere.id })).toEqual(invalidPk(elsewhere.id));
    expect(await ask('PUT', device.id, { image: next.id })).toMatchObject({
      status: 200,
      body: { image: next.id, installed: false },
    });
  });

  it('is an image of the organization or a shared one, for the model of the device', async () => {
    const device = await aConnectedDevice();
    const foreign = await api.make.aCategory({ organizationId: (await api.make.anOrganization()).id });
    const theirs = await api.make.anImage({ buildId: (await api.make.aBuild({ categoryId: foreign.id })).id });
    const unfit = await api.make.anImage({ type: OTHER_TYPE });
    for (const id of [theirs.id, unfit.id, UNKNOWN]) {
      expect(await ask('PUT', device.id, { image: id })).toEqual(invalidPk(id));
    }
    expect(await ask('PUT', device.id, {})).toEqual({ status: 400, body: { image: ['This field is required.'] } });
    expect(await ask('PUT', device.id, { image: null })).toEqual({
      status: 400,
      body: { image: ['This field may not be null.'] },
    });
    expect(await ask('PUT', device.id, { image: 'x' })).toEqual({
      status: 400,
      body: { image: ['“x” is not a valid UUID.'] },
    });
    const shared = await api.make.aCategory({ organizationId: null });
    const common = await api.make.anImage({ buildId: (await api.make.aBuild({ categoryId: shared.id })).id });
    expect((await ask('PUT', device.id, { image: common.id })).status).toBe(201);
  });

  it('must fit a device of an unknown model, and needs a connection to get there', async () => {
    const image = await api.make.anImage();
    const strange = await aConnectedDevice({ model: 'Toaster' });
    expect(await ask('PUT', strange.id, { image: image.id })).toEqual({
      status: 400,
      body: { __all__: ['The image is not made for this device model (Toaster).'] },
    });
    const lonely = await api.make.aDevice();
    expect(await ask('PUT', lonely.id, { image: image.id })).toEqual({
      status: 400,
      body: { __all__: ['The device has no connection: add credentials before its firmware is upgraded.'] },
    });
    expect(await api.db.dataSource.manager.countBy(DeviceFirmware, { deviceId: lonely.id })).toBe(0);
  });

  it.each([
    [{ n: true, c: true }, 'upgrade_options'],
    [{ n: true, o: true }, 'upgrade_options'],
    [{ z: true }, 'upgrade_options'],
    [{ n: 'yes' }, 'upgrade_options'],
    [[], 'upgrade_options'],
    [null, 'upgrade_options'],
  ])('takes only options of its upgrader: not %j', async (options, field) => {
    const device = await aConnectedDevice();
    const image = await api.make.anImage();
    const { status, body } = await ask('PUT', device.id, { image: image.id, upgrade_options: options });
    expect({ status, fields: Object.keys(body) }).toEqual({ status: 400, fields: [field] });
    expect(await operationsOf(device)).toEqual([]);
  });

  it('takes options only where an enabled connection has an upgrader for them', async () => {
    const device = await api.make.aDevice();
    await api.make.aDeviceConnection({ deviceId: device.id, enabled: false });
    const image = await api.make.anImage();
    expect(await ask('PUT', device.id, { image: image.id, upgrade_options: { n: true } })).toEqual({
      status: 400,
      body: { __all__: ['Upgrade options need an enabled SSH connection.'] },
    });
  });

  it('can be looked at, but not changed, on a deactivated device', async () => {
    const device = await aConnectedDevice();
    const { imageId } = await api.make.aDeviceFirmware({ deviceId: device.id });
    await api.db.dataSource.query('UPDATE device SET is_deactivated = TRUE WHERE id = $1', [device.id]);
    expect((await ask('GET', device.id)).status).toBe(200);
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect(await ask(method, device.id, { image: imageId })).toEqual({
        status: 403,
        body: { detail: 'The device is deactivated.' },
      });
    }
  });

  it('goes with DELETE, and nothing else does', async () => {
    const device = await aConnectedDevice();
    const { imageId } = await api.make.aDeviceFirmware({ deviceId: device.id });
    await api.make.anUpgradeOperation({ deviceId: device.id, imageId, status: 'success' });
    expect(await ask('DELETE', device.id)).toEqual({ status: 204, body: undefined });
    expect(await operationsOf(device)).toHaveLength(1);
    const none = { status: 404, body: { detail: 'No DeviceFirmware matches the given query.' } };
    for (const method of ['GET', 'PATCH', 'DELETE']) expect(await ask(method, device.id, {})).toEqual(none);
  });

  it('is none where there is no device', async () => {
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      expect(await ask(method, UNKNOWN, { image: UNKNOWN })).toEqual({
        status: 404,
        body: { detail: 'device not found' },
      });
    }
    expect((await ask('POST', UNKNOWN, {})).status).toBe(405);
  });

  it('is created by those who may add it, not by those who may only change it', async () => {
    const device = await aConnectedDevice();
    const image = await api.make.anImage();
    const changer = await api.people.aPerson({ permissions: ['change_devicefirmware'] });
    expect(await ask('PUT', device.id, { image: image.id }, changer)).toEqual({
      status: 403,
      body: { detail: 'You do not have permission to perform this action.' },
    });
    await ask('PUT', device.id, { image: image.id });
    expect((await ask('PUT', device.id, { image: image.id }, changer)).status).toBe(200);
  });

  it('offers the images that may be chosen, newest first', async () => {
    const organization = await api.make.anOrganization();
    const manager = await api.people.anAdministrator(organization.id);
    const category = await api.make.aCategory({ organizationId: organization.id, name: 'Rooftops' });
    const build = await api.make.aBuild({ categoryId: category.id, version: '7', changelog: 'Faster' });
    const old = await api.make.anImage({ buildId: build.id });
    await api.make.anImage({ buildId: build.id, type: OTHER_TYPE });
    const other = await api.make.aCategory({ organizationId: organization.id });
    const latest = await api.make.anImage({ buildId: (await api.make.aBuild({ categoryId: other.id })).id });
    const device = await api.make.aDevice({ organizationId: organization.id });
    const offered = async ({ id }: Device) =>
      // Shared images of other tests are among them.
      (await api.send('GET', `/api/v1/firmware/device/${id}/firmware/image/`, { as: manager })).body.results.filter(
        (image: { category: string }) => [category.id, other.id].includes(image.category),
      );

    expect(await offered(device)).toMatchObject([
      { id: latest.id },
      { id: old.id, build: build.id, version: '7', changelog: 'Faster', category_name: 'Rooftops' },
    ]);
    await api.make.aDeviceFirmware({ deviceId: device.id, imageId: old.id });
    expect(await offered(device)).toMatchObject([{ id: old.id }]);
    const v4 = await api.make.aDevice({ organizationId: organization.id, model: OTHER_MODEL });
    expect(await offered(v4)).toMatchObject([{ type: OTHER_TYPE }]);
    const strange = await api.make.aDevice({ organizationId: organization.id, model: 'Toaster' });
    expect(await offered(strange)).toHaveLength(3);
  });

  it('that nobody can tell by itself is one of its candidates, and a person says which', async () => {
    const read = { boardName: 'acme,ap', release: '24.10.1 r1', model: 'Acme AP' };
    const device = await aConnectedDevice(read);
    const facts = { supportedBoards: ['acme,ap'], expectedVersion: '24.10.1', expectedRevision: 'r1' };
    const first = await api.make.anImage(facts);
    const second = await api.make.anImage(facts);
    const older = await api.make.anImage({ ...facts, expectedRevision: 'r0' });
    const candidates = async (as: Person = admin) => {
      const path = `/api/v1/firmware/device/${device.id}/firmware/candidate/`;
      return (await api.send('GET', path, { as })).body.results.map(({ id }: { id: string }) => id);
    };
    const confirm = async (image: string) => {
      const path = `/api/v1/firmware/device/${device.id}/firmware/candidate/`;
      const { status, body } = await api.send('POST', path, { as: admin, json: { image } });
      return { status, body };
    };

    expect(await candidates()).toEqual([second.id, first.id]);
    expect(await confirm(older.id)).toMatchObject({ status: 400, body: { image: [expect.any(String)] } });
    expect(await confirm(first.id)).toMatchObject({
      status: 201,
      body: { image: first.id, installed: true, installed_image: first.id, verified: true },
    });
    expect(await operationsOf(device)).toEqual([]);
    expect(await candidates()).toEqual([]);
    expect(await confirm(second.id)).toEqual({ status: 409, body: { error: 'The device has a firmware already.' } });
  });

  it('has upgraders, whose options are described', async () => {
    const { body } = await api.send('GET', '/api/v1/firmware/upgrader/', { as: admin });
    expect(body.count).toBe(2);
    const [openWrt, legacy] = body.results;
    expect(openWrt).toMatchObject({ id: expect.stringMatching(/\.OpenWrt$/), options_schema: { type: 'object' } });
    expect(Object.keys(openWrt.options_schema.properties)).toEqual(['c', 'o', 'n', 'u', 'p', 'k', 'F']);
    expect(legacy).toMatchObject({ id: expect.stringMatching(/\.OpenWisp1$/), options_schema: null });
  });
});
