import { AuditEntry, Device, DeviceConnection, Job, UpgradeOperation } from '@firmware-upgrader/database';
import { createHash } from 'node:crypto';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const DEVICES = '/api/v1/controller/device/';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('devices', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;
  let ours: string;
  let another: string;

  beforeAll(async () => {
    api = await testApi({ DEVICE_NETWORKS: '127.0.0.0/8,10.0.0.0/8' });
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
    ours = (await api.make.ourOrganization()).id;
    another = (await api.make.anOrganization()).id;
  });
  afterAll(() => api?.close());

  let last = 0;
  const aMac = () => `0A:00:00:00:00:${(++last).toString(16).padStart(2, '0').toUpperCase()}`;
  const aDraft = (more: object = {}) => ({ name: `ap-${++last}`, organization: ours, mac_address: aMac(), ...more });
  const ask = async (method: string, path: string, json?: unknown, as = admin) => {
    const { status, body } = await api.send(method, `${DEVICES}${path}`, { as, json });
    return { status, body };
  };
  const rowOf = (id: string) => api.db.dataSource.manager.findOneByOrFail(Device, { id });
  const anOperation = async (deviceId: string, values: Partial<UpgradeOperation> = {}) =>
    (await api.make.anUpgradeOperation({ deviceId, ...values })).id;
  const operation = (id: string) => api.db.dataSource.manager.findOneByOrFail(UpgradeOperation, { id });
  const pastTheFlash = { phase: 'rebooting' as const, flashedAt: new Date() };
  const busy = {
    status: 409,
    body: { error: 'A device is being flashed right now; wait for the end of its upgrade.' },
  };

  it('are created with the fields of the contract, and a key that their agent computes too', async () => {
    const draft = aDraft({ mac_address: '0a-bc-de-00-00-01', management_ip: '10.1.2.3', model: ' X ', config: null });
    const { status, body } = await ask('POST', '', draft);

    expect(status).toBe(201);
    const settings = await api.send('GET', `/api/v1/users/organization/${ours}/device-settings/`, { as: admin });
    const key = createHash('md5').update(`0A:BC:DE:00:00:01+${settings.body.shared_secret}`).digest('hex');
    expect(body).toMatchObject({
      name: draft.name,
      organization: ours,
      group: null,
      mac_address: '0A:BC:DE:00:00:01',
      key,
      management_ip: '10.1.2.3',
      last_ip: null,
      model: 'X',
      config: null,
      is_deactivated: false,
    });
    expect((await ask('GET', `${body.id}/`)).body).toEqual({ ...body, agent: null });
  });

  it('are created through the typed client like any other way', async () => {
    const client = api.as(admin);
    const { data } = await client.POST('/api/v1/controller/device/', { body: aDraft() });
    const { data: page } = await client.GET('/api/v1/controller/device/', {
      params: { query: { search: data?.name } },
    });
    expect(page?.results.map(({ id }) => id)).toEqual([data?.id]);
  });

  it.each([
    ['a name with an underscore', { name: 'a_b' }, 'name'],
    ['a name that ends in a hyphen', { name: 'a-' }, 'name'],
    ['a MAC address that is none', { mac_address: '00:11:22:33:44' }, 'mac_address'],
    ['a key with a slash', { key: 'a/b' }, 'key'],
    ['an address that is none', { management_ip: '10.0.0.300' }, 'management_ip'],
    ['an address outside the allowed networks', { management_ip: '192.168.1.1' }, 'management_ip'],
    ['such an address in IPv6 clothes', { last_ip: '::ffff:192.168.1.1' }, 'last_ip'],
    ['an unknown group', { group: UNKNOWN }, 'group'],
    ['an unknown organization', { organization: UNKNOWN }, 'organization'],
  ])('are refused %s', async (_, more, field) => {
    expect(await ask('POST', '', aDraft(more))).toEqual({ status: 400, body: { [field]: [expect.any(String)] } });
  });

  it('have no address when a new one says so by an empty text, and lose one by null alone', async () => {
    const { id, management_ip } = (await ask('POST', '', aDraft({ management_ip: '' }))).body;
    expect(management_ip).toBeNull();
    expect(await ask('PATCH', `${id}/`, { management_ip: '' })).toEqual({
      status: 400,
      body: { management_ip: ['This field may not be blank.'] },
    });
    expect((await ask('PATCH', `${id}/`, { management_ip: null, last_ip: null })).status).toBe(200);
    const form = new URLSearchParams({ management_ip: '' });
    expect((await api.send('PATCH', `${DEVICES}${id}/`, { as: admin, form })).status).toBe(200);
  });

  it('have a MAC address, a name and a key of their own', async () => {
    const taken = (await ask('POST', '', aDraft())).body;
    const lower = taken.mac_address.toLowerCase().replaceAll(':', '-');
    expect((await ask('POST', '', aDraft({ mac_address: lower }))).body).toEqual({
      non_field_errors: ['The fields mac_address, organization must make a unique set.'],
    });
    expect((await ask('POST', '', aDraft({ name: taken.name.toUpperCase() }))).body).toEqual({
      __all__: ['Device with this Name and Organization already exists.'],
    });
    expect((await ask('POST', '', aDraft({ key: taken.key }))).body).toEqual({
      key: ['Device with this Key already exists.'],
    });
    // Elsewhere they may be called the same.
    const { name, mac_address } = taken;
    expect((await ask('POST', '', { name, mac_address, organization: another }, root)).status).toBe(201);
  });

  it('get the credentials that add themselves, and look for the firmware that they run', async () => {
    const organizationId = (await api.make.anOrganization()).id;
    const added = await api.make.someCredentials({ organizationId, autoAdd: true });
    const shared = await api.make.someCredentials({ organizationId: null, autoAdd: true });
    await api.make.someCredentials({ organizationId });
    await api.make.someCredentials({ organizationId: another, autoAdd: true });

    const { id } = (await ask('POST', '', aDraft({ organization: organizationId }), root)).body;

    const { manager } = api.db.dataSource;
    const connections = await manager.findBy(DeviceConnection, { deviceId: id });
    expect(connections.map(({ credentialsId }) => credentialsId).sort()).toEqual([added.id, shared.id].sort());
    expect(connections.every(({ enabled, isWorking }) => enabled && isWorking === null)).toBe(true);
    const jobs = await manager.findBy(Job, { kind: 'pair-firmware' });
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ deviceId: id });
    await manager.delete('credentials', { id: shared.id });
  });

  it('are as many as their organization may have', async () => {
    const { id: organization } = await api.make.anOrganization();
    const limit = (most: number | null) =>
      api.db.dataSource.query('UPDATE organization_device_settings SET device_limit = $2 WHERE organization_id = $1', [
        organization,
        most,
      ]);
    const full = {
      status: 400,
      body: { __all__: ['The maximum number of allowed devices for this organization has been reached.'] },
    };
    await limit(1);
    const together = await Promise.all([1, 2, 3].map(() => ask('POST', '', aDraft({ organization }), root)));
    expect(together.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
    await limit(null);
    expect(await ask('POST', '', aDraft({ organization }), root)).toEqual(full);
    const { id } = (await ask('POST', '', aDraft())).body;
    expect(await ask('PATCH', `${id}/`, { organization }, root)).toEqual(full);
  });

  it('are replaced by PUT, which demands the configuration that nobody keeps, and changed by PATCH', async () => {
    const { id, mac_address, name } = (await ask('POST', '', aDraft({ notes: 'old' }))).body;
    const whole = { name, organization: ours, mac_address };
    expect((await ask('PUT', `${id}/`, whole)).body).toEqual({ config: ['This field is required.'] });
    expect((await ask('PUT', `${id}/`, { ...whole, model: 'Y', config: null })).body).toMatchObject({ model: 'Y' });
    expect((await ask('PATCH', `${id}/`, {})).status).toBe(200);
    const group = await api.make.aDeviceGroup();
    expect((await ask('PATCH', `${id}/`, { group: group.id, last_ip: null })).body).toMatchObject({
      group: group.id,
      last_ip: null,
      notes: 'old',
    });
    const foreign = await api.make.aDeviceGroup({ organizationId: another });
    expect((await ask('PATCH', `${id}/`, { group: foreign.id }, root)).body).toEqual({
      group: ['The group belongs to another organization.'],
    });
  });

  it('leave credentials, firmware, group and place behind when they move to another organization', async () => {
    const group = await api.make.aDeviceGroup();
    const { id } = await api.make.aDevice({ groupId: group.id });
    const shared = await api.make.someCredentials({ organizationId: null });
    await api.make.aDeviceConnection({ deviceId: id });
    await api.make.aDeviceConnection({ deviceId: id, credentialsId: shared.id });
    await api.make.aDeviceFirmware({ deviceId: id });
    await api.make.aDeviceLocation({ deviceId: id });
    const history = await anOperation(id, { status: 'success' });
    const running = await anOperation(id);

    expect(await ask('PATCH', `${id}/`, { organization: another })).toMatchObject({ status: 400 });
    expect((await ask('PATCH', `${id}/`, { organization: another }, root)).body).toEqual({
      organization: ['An upgrade of the device is in progress.'],
    });
    await api.send('POST', `/api/v1/firmware/upgrade-operation/${running}/cancel/`, { as: root });
    const moved = await ask('PATCH', `${id}/`, { organization: another }, root);

    expect(moved).toMatchObject({ status: 200, body: { organization: another, group: null } });
    const left = await api.send('GET', `${DEVICES}${id}/connection/`, { as: root });
    expect(left.body.results.map(({ credentials }: { credentials: string }) => credentials)).toEqual([shared.id]);
    for (const path of [`${DEVICES}${id}/location/`, `/api/v1/firmware/device/${id}/firmware/`]) {
      expect((await api.send('GET', path, { as: root })).status).toBe(404);
    }
    expect((await operation(history)).organizationId).toBe(ours);
  });

  it('are not called elsewhere while they are flashed; before it a new address ends the upgrade', async () => {
    const { id, managementIp } = await api.make.aDevice();
    const operationId = await anOperation(id);
    expect((await ask('PATCH', `${id}/`, { management_ip: managementIp, notes: 'x' })).status).toBe(200);
    expect((await operation(operationId)).status).toBe('in-progress');
    expect((await ask('PATCH', `${id}/`, { management_ip: '10.9.9.9' })).status).toBe(200);
    expect(await operation(operationId)).toMatchObject({ status: 'aborted', reasonCode: 'address-changed' });

    await anOperation(id, pastTheFlash);
    expect(await ask('PATCH', `${id}/`, { management_ip: '10.9.9.10' })).toEqual(busy);
    expect((await rowOf(id)).managementIp).toBe('10.9.9.9');
    expect(await ask('POST', `${id}/deactivate/`)).toEqual(busy);
    expect(await ask('DELETE', `${id}/?force=true`)).toEqual(busy);
  });

  it('that are deactivated lose address and upgrade, and are only looked at', async () => {
    const { id } = await api.make.aDevice();
    const operationId = await anOperation(id);
    expect((await ask('POST', `${id}/activate/`)).status).toBe(404);

    expect((await ask('POST', `${id}/deactivate/`)).body).toMatchObject({ is_deactivated: true, management_ip: null });

    expect(await operation(operationId)).toMatchObject({ status: 'aborted', reasonCode: 'device-deactivated' });
    expect((await ask('POST', `${id}/deactivate/`)).status).toBe(404);
    expect(await ask('PATCH', `${id}/`, { notes: 'x' })).toEqual({
      status: 403,
      body: { detail: 'The device is deactivated.' },
    });
    expect((await ask('GET', `${id}/`)).status).toBe(200);
    expect((await ask('POST', `${id}/activate/`)).body).toMatchObject({ is_deactivated: false });
    expect((await ask('PATCH', `${id}/`, { notes: 'x' })).status).toBe(200);
  });

  it('are deleted once they are deactivated, or by force, with all that hangs on them', async () => {
    const { id } = await api.make.aDevice();
    await api.make.aDeviceConnection({ deviceId: id });
    const operationId = await anOperation(id);
    expect((await ask('DELETE', `${id}/`)).status).toBe(403);

    expect((await ask('DELETE', `${id}/?force=true`)).status).toBe(204);

    expect(await api.db.dataSource.manager.countBy(UpgradeOperation, { id: operationId })).toBe(0);
    expect((await ask('GET', `${id}/`)).body).toEqual({ detail: 'No Device matches the given query.' });
    const trail = await api.db.dataSource.manager.findBy(AuditEntry, { objectId: id });
    expect(trail).toMatchObject([{ action: 'delete', organizationId: ours, userId: admin.user.id }]);
    const other = await api.make.aDevice({ isDeactivated: true });
    expect((await ask('DELETE', `${other.id}/`)).status).toBe(204);
  });
});
