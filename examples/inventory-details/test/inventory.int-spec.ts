import { type Person, type TestApi, testApi, until, uploadForm } from '@firmware-upgrader/api-testing';
import { AuditEntry } from '@firmware-upgrader/database';
import { readSettings } from '@firmware-upgrader/config';
import { TEST_SECRET_KEY } from '@firmware-upgrader/testing';
import { createImageRegistry, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { createWorker, Worker } from '@firmware-upgrader/worker';
import { BuildDetails, CategoryDetails, DeviceDetails } from '../engine/details.entities';
import { extension as engine } from '../engine';

const CATEGORY = '/api/v1/firmware/category/';
const BUILD = '/api/v1/firmware/build/';
const DEVICE = '/api/v1/controller/device/';
const silent = { log: () => {}, error: () => {}, warn: () => {} };

describe('the product with our inventory', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;
  let organization: string;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
    organization = (await api.make.ourOrganization()).id;
  });
  afterAll(() => api?.close());

  const ask = async (method: string, path: string, json?: unknown, as = admin) =>
    api.send(method, path, { as, ...(json === undefined ? {} : { json }) });
  const found = async (path: string) =>
    (await ask('GET', path)).body.results.map(({ details }: { details: string }) => details);

  it('keeps details of categories, builds and devices: written, read, changed, found, and in the audit trail', async () => {
    const { id: category } = await api.make.aCategory({ organizationId: organization });
    const device = { organization, mac_address: '02:AA:00:00:00:01', name: 'roof-1', config: null };
    for (const [path, body, entity] of [
      [CATEGORY, { name: 'Roofs', organization }, CategoryDetails],
      [BUILD, { category, version: '1.0' }, BuildDetails],
      [DEVICE, device, DeviceDetails],
    ] as const) {
      const made = await ask('POST', path, { ...body, details: '  north 50% ' });
      expect(made).toMatchObject({ status: 201, body: { details: 'north 50%' } });
      const one = `${path}${made.body.id}/`;
      expect((await ask('GET', one)).body.details).toBe('north 50%');
      expect((await ask('PUT', one, body)).body.details).toBe('north 50%');
      expect((await ask('PATCH', one, { details: 'south' })).body.details).toBe('south');
      expect(await found(`${path}?details=OUT`)).toEqual(['south']);
      expect(await found(`${path}?details=%25`)).toEqual([]);
      const [line] = await api.db.dataSource.manager.find(AuditEntry, {
        where: { objectId: made.body.id },
        order: { created: 'DESC' },
        take: 1,
      });
      expect(line?.changes).toMatchObject({ details: 'south' });

      await ask('DELETE', `${one}?force=true`);
      expect(await api.db.dataSource.manager.countBy(entity, { id: made.body.id })).toBe(0);
    }
  });

  it('keeps details of images, which their upload says', async () => {
    const { id } = await api.make.aBuild();
    const images = `${BUILD}${id}/image/`;
    const upload = (details: string) =>
      api.send('POST', images, {
        as: admin,
        form: uploadForm(
          ['details', details],
          ['type', 'orbit-two-sysupgrade.img'],
          ['file', Buffer.from('x'), 'a.img'],
        ),
      });
    expect(await upload('x'.repeat(1_001))).toMatchObject({ status: 400, body: { details: [expect.any(String)] } });
    const made = await upload('signed by Ada');
    expect(made).toMatchObject({ status: 201, body: { details: 'signed by Ada' } });
    expect((await ask('GET', `${images}${made.body.id}/`)).body.details).toBe('signed by Ada');
    expect(await found(`${images}?details=ada`)).toEqual(['signed by Ada']);
    expect(await found(`${images}?details=bob`)).toEqual([]);
  });

  it('keeps details of the firmware of devices, in the transaction that assigns it', async () => {
    const { id: categoryId } = await api.make.aCategory({ organizationId: organization });
    const image = await api.make.anImage({ buildId: (await api.make.aBuild({ categoryId })).id });
    const firmware = `/api/v1/firmware/device/${await aDeviceWith(image.id)}/firmware/`;
    expect((await ask('GET', firmware)).body.details).toBe('');
    const body = { image: image.id, details: 'put on by hand' };
    expect(await ask('PUT', firmware, body)).toMatchObject({ status: 200, body: { details: 'put on by hand' } });
    expect((await ask('PUT', firmware, { ...body, details: 5 })).status).toBe(200);
    expect((await ask('PATCH', firmware, { details: 'by Ada' })).body).toMatchObject({ image: image.id });
    expect((await ask('GET', firmware)).body.details).toBe('by Ada');
  });

  it('keeps details of mass upgrades, and shows them with the upgrades of their devices', async () => {
    const { id: categoryId } = await api.make.aCategory({ organizationId: organization });
    const old = await api.make.anImage({ buildId: (await api.make.aBuild({ categoryId })).id });
    const { buildId } = await api.make.anImage({ buildId: (await api.make.aBuild({ categoryId })).id });
    await aDeviceWith(old.id);
    const { status, body } = await ask('POST', `${BUILD}${buildId}/upgrade/`, { details: 'before the fair' });
    expect(status).toBe(201);
    const batches = '/api/v1/firmware/batch-upgrade-operation/';
    const batch = `${batches}${body.batch}/`;
    expect((await ask('GET', batch)).body.details).toBe('before the fair');
    expect((await ask('GET', `${batch}?operations=false`)).body.details).toBe('before the fair');
    expect(await found(`${batches}?details=fair`)).toEqual(['before the fair']);

    const { id: deviceId } = await api.make.aDevice({ organizationId: organization });
    const one = await api.make.anUpgradeOperation({ deviceId, batchId: body.batch });
    const alone = await api.make.anUpgradeOperation({ deviceId });
    const operations = '/api/v1/firmware/upgrade-operation/';
    expect((await ask('GET', `${operations}${one.id}/`)).body.details).toBe('before the fair');
    expect((await ask('GET', `${operations}${alone.id}/`)).body.details).toBe('');
    expect((await found(`${operations}?device=${deviceId}`)).sort()).toEqual(['', 'before the fair']);
    expect((await ask('GET', batch)).body.upgradeoperations).toEqual([
      expect.objectContaining({ id: one.id, details: 'before the fair' }),
    ]);
  });

  it('reports what is wrong with details together with what is wrong with our fields', async () => {
    const { status, body } = await ask('POST', CATEGORY, { name: '', details: 'x'.repeat(1_001) });
    expect(status).toBe(400);
    expect(body).toEqual({
      name: ['This field may not be blank.'],
      details: ['Ensure this field has no more than 1000 characters.'],
    });
  });

  it('describes all of it in the API document', async () => {
    const { paths, components } = (await api.send('GET', '/api/v1/docs.json')).body;
    const extended = ['CategoryDto', 'WriteCategoryDto', 'ListedDeviceDto', 'ChangeDeviceDto', 'UploadImageDto'];
    for (const schema of [...extended, 'AssignedFirmwareDto', 'StartMassUpgradeDto', 'UpgradeOperationDto']) {
      expect(Object.keys(components.schemas[schema].properties)).toContain('details');
    }
    for (const path of [CATEGORY, BUILD, DEVICE]) {
      expect(paths[path].get.parameters).toContainEqual(expect.objectContaining({ name: 'details', in: 'query' }));
    }
    expect(components.schemas.PreFlightDeviceDto.properties.reason_code.enum).toContain('inventory/frozen');
    expect(paths['/api/v1/inventory/device/{deviceId}/tag/'].put.description).toContain('`change_inventory/tag`');
    expect((await ask('OPTIONS', CATEGORY)).body.actions.POST.details).toMatchObject({ max_length: 1_000 });
  });

  it('lets superusers alone download images of categories that are internal', async () => {
    const { id: categoryId } = await api.make.aCategory({ organizationId: organization });
    const image = await api.make.anImage({ buildId: (await api.make.aBuild({ categoryId })).id });
    const download = `/api/v1/firmware/build/${image.buildId}/image/${image.id}/download/`;
    // There is no file: whoever may have it is told so.
    expect((await ask('GET', download)).status).toBe(404);
    await ask('PATCH', `${CATEGORY}${categoryId}/`, { details: 'Internal: until the fair' });
    expect((await ask('GET', download)).status).toBe(403);
    expect((await ask('GET', download, undefined, root)).status).toBe(404);
  });

  it("knows Orbit's images by how they begin", async () => {
    const { id } = await api.make.aBuild();
    const upload = (bytes: string) =>
      api.send('POST', `/api/v1/firmware/build/${id}/image/`, {
        as: admin,
        form: uploadForm(['type', ''], ['file', Buffer.from(bytes), 'nightly.img']),
      });
    expect(await upload('ORBIT:two     and so on')).toMatchObject({
      status: 201,
      body: { type: 'orbit-two-sysupgrade.img' },
    });
    expect((await upload('ORBIT:nine    and so on')).status).toBe(400);
  });

  it('gives tags to devices, to whoever was given the permission', async () => {
    const { id } = await api.make.aDevice({ organizationId: organization });
    const tags = `/api/v1/inventory/device/${id}/tag/`;
    expect((await ask('GET', tags)).status).toBe(403);
    const permissions = ['view_inventory/tag', 'change_inventory/tag'];
    const given = await ask('PATCH', `/api/v1/users/user/${admin.user.id}/`, { user_permissions: permissions }, root);
    expect(given.body).toMatchObject({ user_permissions: permissions });
    expect((await ask('GET', '/api/v1/users/me/')).body.permissions).toEqual(expect.arrayContaining(permissions));

    expect((await ask('PUT', tags, { tags: ['Roof!'] })).body.tags[0]).toContain('lower-case');
    expect((await ask('PUT', tags, { tags: ['roof', 'lent', 'roof'] })).body).toEqual({ tags: ['lent', 'roof'] });
    expect((await ask('GET', tags)).body).toEqual({ tags: ['lent', 'roof'] });
    expect((await ask('GET', '/api/v1/inventory/tag/')).body).toMatchObject({
      count: 2,
      results: [
        { tag: 'lent', devices: 1 },
        { tag: 'roof', devices: 1 },
      ],
    });
  });

  it('leaves frozen devices out of mass upgrades: when asked before, and in what then happens', async () => {
    const { id: categoryId } = await api.make.aCategory({ organizationId: organization });
    const old = await api.make.anImage({ buildId: (await api.make.aBuild({ categoryId })).id });
    const build = await api.make.aBuild({ categoryId });
    await api.make.anImage({ buildId: build.id });
    const [frozen, free] = [await aDeviceWith(old.id), await aDeviceWith(old.id)];
    await ask('PUT', `/api/v1/inventory/device/${frozen}/tag/`, { tags: ['frozen'] });

    const upgrade = `/api/v1/firmware/build/${build.id}/upgrade/`;
    expect((await ask('GET', `${upgrade}summary/`)).body).toMatchObject({
      total: 1,
      skipped: { 'inventory/frozen': 1 },
    });
    expect((await ask('GET', upgrade)).body.device_firmwares).toHaveLength(1);
    const skipped = (await ask('GET', `${upgrade}device/?reason_code=inventory/frozen`)).body;
    expect(skipped.results).toEqual([expect.objectContaining({ device: frozen, decision: 'skip' })]);
    expect((await ask('GET', `${upgrade}device/?reason_code=inventory/melted`)).status).toBe(400);

    const { body } = await ask('POST', upgrade, {});
    const batch = `/api/v1/firmware/batch-upgrade-operation/${body.batch}/`;
    const worker = await aWorker();
    await until(async () => (await ask('GET', batch)).body.launched_at !== null);
    await worker.close();
    expect((await ask('GET', `${batch}skip/?reason_code=inventory/frozen`)).body.results).toEqual([
      expect.objectContaining({ device: frozen, reason_code: 'inventory/frozen' }),
    ]);
    const operations = await ask('GET', `/api/v1/firmware/upgrade-operation/?batch=${body.batch}`);
    expect(operations.body.results.map(({ device }: { device: string }) => device)).toEqual([free]);
  });

  async function aDeviceWith(imageId: string): Promise<string> {
    const { id: deviceId } = await api.make.aDevice({ organizationId: organization });
    await api.make.aDeviceConnection({ deviceId });
    await api.make.aDeviceFirmware({ deviceId, imageId, installed: true });
    return deviceId;
  }

  async function aWorker() {
    const worker = await createWorker({
      settings: readSettings({ DATABASE_URL: api.db.url, SECRET_KEY: TEST_SECRET_KEY }, {}),
      upgraders: upgraderRegistry,
      images: createImageRegistry(),
      extensions: [engine],
      logger: silent,
    });
    await worker.get(Worker).start();
    return worker;
  }

  it('has the tables that its entities say, and takes them away again', async () => {
    const { dataSource } = api.db;
    expect((await dataSource.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
    const runner = dataSource.createQueryRunner();
    const [migration] = engine.migrations ?? [];
    await new migration!().down(runner);
    const left = await runner.query(`SELECT FROM pg_tables WHERE tablename LIKE 'inventory%'`);
    await runner.release();
    expect(left).toEqual([]);
  });
});
