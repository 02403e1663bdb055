import {
  AuditEntry,
  BatchUpgradeOperation,
  type Build,
  type Device,
  UpgradeOperation,
} from '@firmware-upgrader/database';
import { createImageRegistry, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { launchBatch, upgradeRules } from '@firmware-upgrader/upgrades';
import { aFleet, type TestFleet } from './harness/fleet';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const unknown = (id: string) => `Invalid pk "${id}" - object does not exist.`;

describe('a mass upgrade', () => {
  let api: TestApi;
  let admin: Person;
  let build: Build;
  let devices: TestFleet['devices'];
  let groupId: string;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    ({ build, devices, groupId } = await aFleet(api));
  });
  afterAll(() => api?.close());

  const path = (suffix = '', id = build.id) => `/api/v1/firmware/build/${id}/upgrade/${suffix}`;
  const get = async (suffix = '', as = admin) => {
    const { status, body } = await api.send('GET', path(suffix), { as });
    return { status, body };
  };
  const start = async (json: unknown, as = admin) => {
    const { status, body } = await api.send('POST', path(), { as, json });
    return { status, body };
  };
  const firmwareOf = async (...of: Device[]) => {
    const ids = of.map(({ id }) => id);
    const rows: { id: string }[] = await api.db.dataSource.query(
      'SELECT f.id FROM device_firmware f WHERE device_id = ANY($1) ORDER BY array_position($1, device_id)',
      [ids],
    );
    return rows.map(({ id }) => id);
  };

  it('is tried out dry: firmwares and devices that it would upgrade, newest first, nothing changed', async () => {
    expect(await get()).toEqual({
      status: 200,
      body: { device_firmwares: await firmwareOf(devices.newer, devices.old), devices: [devices.bare.id] },
    });
    expect((await get(`?group=${groupId}`)).body).toEqual({
      device_firmwares: await firmwareOf(devices.old),
      devices: [],
    });
    expect(await api.db.dataSource.manager.count(UpgradeOperation)).toBe(0);
  });

  it('is foretold in numbers and device by device, each with its reason', async () => {
    const { body } = await get('summary/?upgrade_all=true');
    expect(body).toEqual({
      total: 3,
      models: [{ model: devices.old.model, image: expect.any(String), count: 3 }],
      skipped: { 'already-installed': 1, 'no-connection': 1, 'device-deactivated': 1, 'model-unknown': 1 },
      running: 0,
    });
    const list = await get('device/?upgrade_all=true&page_size=100');
    expect(list.body.count).toBe(7);
    const decisions = Object.fromEntries(
      list.body.results.map((row: Record<string, string>) => [
        row['device_name'],
        row['reason_code'] ?? row['decision'],
      ]),
    );
    expect(decisions).toEqual({
      old: 'upgrade',
      newer: 'upgrade',
      bare: 'upgrade',
      installed: 'already-installed',
      unconnected: 'no-connection',
      deactivated: 'device-deactivated',
      unfit: 'model-unknown',
    });
  });

  it.each([
    ['decision=skip', ['installed', 'unconnected']],
    ['reason_code=no-connection', ['unconnected']],
    ['search=WE', ['newer']],
    ['decision=upgrade&upgrade_all=1', ['bare', 'newer', 'old']],
  ])('is foretold in part: %s', async (query, names) => {
    const { body } = await get(`device/?${query}`);
    expect(body.count).toBe(names.length);
    expect(body.results.map(({ device_name: name }: { device_name: string }) => name).sort()).toEqual(names);
  });

  it('is foretold with its options, in the words of the start', async () => {
    const options = (value: object) => `upgrade_options=${encodeURIComponent(JSON.stringify(value))}`;
    expect((await get(`summary/?upgrade_all=true&${options({ c: true })}`)).body.total).toBe(3);
    const refusal = await start({ upgrade_options: { z: true } });
    expect(refusal.status).toBe(400);
    for (const list of ['summary/', 'device/']) expect(await get(`${list}?${options({ z: true })}`)).toEqual(refusal);
    expect((await get('summary/?upgrade_options=c')).body).toEqual({ upgrade_options: ['Value must be valid JSON.'] });
  });

  it('is foretold as a table', async () => {
    const table = await api.send('GET', path('device/?format=csv&decision=skip'), { as: admin });
    const [header, ...rows] = table.text.trimEnd().split('\r\n');
    expect(header).toBe('device,device_name,model,organization,decision,image,reason_code,detail');
    expect(rows).toHaveLength(2);
    expect(table.text).toContain(`${devices.unconnected.id},unconnected,TP-Link Archer C7 v2,`);
  });

  it('is foretold in pages', async () => {
    const first = await get('device/?page_size=2');
    expect(first.body).toMatchObject({ count: 4, next: `${api.url}${path('device/?page=2&page_size=2')}` });
    const second = await get('device/?page_size=2&page=2');
    const ids = [...first.body.results, ...second.body.results].map(({ device }: { device: string }) => device);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect((await get('device/?page_size=2&page=3')).status).toBe(404);
  });

  it.each(['', 'summary/', 'device/'])(
    'refuses a group and a location that are unknown or wrong: %s',
    async (suffix) => {
      expect(await get(`${suffix}?group=x&location=${UNKNOWN}`)).toEqual({
        status: 400,
        body: { group: ['“x” is not a valid UUID.'] },
      });
      const theirs = await api.make.aDeviceGroup({ organizationId: (await api.make.anOrganization()).id });
      expect(await get(`${suffix}?group=${theirs.id}&location=${UNKNOWN}`)).toEqual({
        status: 400,
        body: { group: [unknown(theirs.id)], location: [unknown(UNKNOWN)] },
      });
    },
  );

  it.each([
    [{ group: 'x' }, { group: ['“x” is not a valid UUID.'] }],
    [{ group: UNKNOWN }, { group: [`Invalid pk "${UNKNOWN}" - object does not exist.`] }],
    [{ location: UNKNOWN }, { location: [`Invalid pk "${UNKNOWN}" - object does not exist.`] }],
    [{ upgrade_all: 'perhaps' }, { upgrade_all: ['Must be a valid boolean.'] }],
    [{ upgrade_options: 'x' }, { upgrade_options: ['Value must be valid JSON.'] }],
    [{ upgrade_options: [] }, { upgrade_options: ['Expected a dictionary of items.'] }],
    [{ max_failures: 0 }, { max_failures: ['Ensure this value is greater than or equal to 1.'] }],
    [{ max_failures: 'x' }, { max_failures: ['A valid integer is required.'] }],
  ])('does not start with %j', async (json, body) => {
    expect(await start(json)).toEqual({ status: 400, body });
  });

  it('does not start with options that no upgrader takes', async () => {
    for (const options of [{ z: true }, { n: true, c: true }, { n: 1 }]) {
      const { status, body } = await start({ upgrade_options: options });
      expect({ status, fields: Object.keys(body) }).toEqual({ status: 400, fields: ['upgrade_options'] });
    }
  });

  it('does not start without a device to upgrade, or with another organization’s group', async () => {
    const empty = await api.make.aDeviceGroup();
    expect(await start({ group: empty.id, upgrade_all: true })).toEqual({
      status: 400,
      body: { error: 'No devices found matching this selection that this build can upgrade.' },
    });
    const other = await api.make.anOrganization();
    const root = await api.people.aSuperuser();
    const theirs = await api.make.aDeviceGroup({ organizationId: other.id });
    const place = await api.make.aLocation({ organizationId: other.id });
    expect(await start({ group: theirs.id }, root)).toEqual({
      status: 400,
      body: { error: 'The group belongs to another organization than the build.' },
    });
    expect(await start({ location: place.id }, root)).toEqual({
      status: 400,
      body: { error: 'The location belongs to another organization than the build.' },
    });
    expect(await api.db.dataSource.manager.count(BatchUpgradeOperation)).toBe(0);
  });

  it('does not start for an unknown build', async () => {
    for (const method of ['GET', 'POST']) {
      expect(await api.send(method, path('', UNKNOWN), { as: admin, json: {} })).toMatchObject({
        status: 404,
        body: { detail: 'No Build matches the given query.' },
      });
    }
  });

  it('starts as a row that waits for a worker, which does what was foretold', async () => {
    const fleet = await aFleet(api, (await api.make.anOrganization()).id);
    const root = await api.people.aSuperuser();
    const foretold = await api.send('GET', path('device/?upgrade_all=true', fleet.build.id), { as: root });

    const { status, body } = await api.send('POST', path('', fleet.build.id), {
      as: root,
      json: { upgrade_all: true, upgrade_options: { n: true }, max_failures: 2, unknown: 1 },
    });

    expect({ status, keys: Object.keys(body) }).toEqual({ status: 201, keys: ['batch'] });
    const { manager } = api.db.dataSource;
    expect(await manager.findOneByOrFail(BatchUpgradeOperation, { id: body.batch })).toMatchObject({
      status: 'idle',
      buildId: fleet.build.id,
      upgradeOptions: { n: true },
      maxFailures: 2,
      filters: { group: null, location: null, includeFirmwareless: true },
      startedById: root.user.id,
      launchedAt: null,
    });
    expect(await manager.findOneBy(AuditEntry, { objectId: body.batch })).toMatchObject({
      action: 'create',
      objectType: 'batchupgradeoperation',
    });

    await launchBatch(api.db.database, upgradeRules(upgraderRegistry, createImageRegistry()), body.batch);

    const operations = await manager.findBy(UpgradeOperation, { batchId: body.batch });
    const skips = await api.send('GET', `/api/v1/firmware/batch-upgrade-operation/${body.batch}/skip/`, { as: root });
    const happened = new Map<string, string>([
      ...operations.map(({ deviceId }): [string, string] => [deviceId, 'upgrade']),
      ...skips.body.results.map((skip: Record<string, string>) => [skip['device'], skip['reason_code']]),
    ]);
    expect(happened).toEqual(
      new Map(
        foretold.body.results.map((row: Record<string, string>) => [row['device'], row['reason_code'] ?? 'upgrade']),
      ),
    );
    expect(operations.every((operation) => operation.phase === 'queued' && operation.upgradeOptions['n'])).toBe(true);
  });

  it('starts from a form too, where `upgrade_all` is any word for yes', async () => {
    const fleet = await aFleet(api, (await api.make.anOrganization()).id);
    const root = await api.people.aSuperuser();
    const form = new URLSearchParams({ upgrade_all: 'on', group: '', location: '' });
    const { status, body } = await api.send('POST', path('', fleet.build.id), { as: root, form });
    expect(status).toBe(201);
    expect(await api.db.dataSource.manager.findOneBy(BatchUpgradeOperation, { id: body.batch })).toMatchObject({
      filters: { includeFirmwareless: true },
    });
  });

  it('of a shared build shows each manager their own devices, and is started by superusers', async () => {
    const { id: categoryId } = await api.make.aCategory({ organizationId: null });
    const shared = await api.make.aBuild({ categoryId });
    await api.make.anImage({ buildId: shared.id });
    const organization = await api.make.anOrganization();
    const manager = await api.people.anAdministrator(organization.id);
    const [theirs, foreign] = [
      await api.make.aDevice({ organizationId: organization.id }),
      await api.make.aDevice({ organizationId: (await api.make.anOrganization()).id }),
    ];
    for (const { id } of [theirs, foreign]) await api.make.aDeviceConnection({ deviceId: id });

    const seen = await api.send('GET', path('', shared.id), { as: manager });
    expect(seen.body).toEqual({ device_firmwares: [], devices: [theirs.id] });
    const summary = await api.send('GET', path('summary/?upgrade_all=true', shared.id), { as: manager });
    expect(summary.body.total).toBe(1);
    expect(await api.send('POST', path('', shared.id), { as: manager, json: { upgrade_all: true } })).toMatchObject({
      status: 403,
      body: { detail: 'You do not have permission to perform this action.' },
    });
  });
});
