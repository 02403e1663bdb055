import {
  AuditEntry,
  Device,
  DeviceConnection,
  Job,
  type Organization,
  OrganizationDeviceSettings,
} from '@firmware-upgrader/database';
import { agentsOf, said } from './harness/agents';
import { type TestApi, testApi } from './harness/test-api';

const PEER = '127.0.0.1';

describe('the registration of a router', () => {
  let api: TestApi;
  let organization: Organization;
  let agents: Awaited<ReturnType<typeof agentsOf>>;

  beforeAll(async () => {
    api = await testApi({ DEVICE_NETWORKS: '127.0.0.0/8,10.0.0.0/8', TRUSTED_PROXIES: '127.0.0.1' });
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    organization = await api.make.anOrganization();
    agents = await agentsOf(api, organization.id);
  });

  const row = (id: string) => api.db.dataSource.manager.findOneByOrFail(Device, { id });

  it('registers its router: the device first, then its connections, then the search for its firmware', async () => {
    const credentials = await api.make.someCredentials({ organizationId: organization.id, autoAdd: true });
    const form = agents.aForm({ management_ip: '10.3.0.1', notes: 'not its to say', is_deactivated: 'true' });
    const answer = await agents.register(form);

    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    const { uuid = '' } = said(answer);
    expect(answer.text).toBe(
      `registration-result: success\nuuid: ${uuid}\nkey: ${form.key}\nhostname: ${form.name}\nis-new: 1\n`,
    );
    expect(uuid).toMatch(/^[0-9a-f]{32}$/);
    const device = await row(uuid);
    expect(device).toMatchObject({
      organizationId: organization.id,
      macAddress: form.mac_address,
      model: form.model,
      os: form.os,
      system: form.system,
      managementIp: '10.3.0.1',
      lastIp: PEER,
      hardwareId: null,
      notes: '',
      isDeactivated: false,
    });
    const { manager } = api.db.dataSource;
    expect(await manager.findBy(DeviceConnection, { deviceId: uuid })).toMatchObject([
      { credentialsId: credentials.id, enabled: true },
    ]);
    const jobs = await manager.findBy(Job, { kind: 'pair-firmware' });
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ deviceId: device.id });
    expect(await manager.findOneByOrFail(AuditEntry, { objectId: device.id })).toMatchObject({
      action: 'register',
      userId: null,
      organizationId: organization.id,
    });
  });

  it('finds its device again after a reflash, without taking what is not its own to say', async () => {
    const form = agents.aForm();
    const first = said(await agents.register(form));
    await api.db.dataSource.manager.update(Device, { id: first['uuid'] }, { managementIp: '10.3.0.2' });
    const again = await agents.register({ ...form, os: 'OpenWrt 24.10.1', model: '', name: 'renamed' });
    expect(again.status).toBe(201);
    expect(said(again)).toMatchObject({ uuid: first['uuid'], key: form.key, hostname: 'renamed', 'is-new': '0' });
    expect(await row(first['uuid']!)).toMatchObject({ os: 'OpenWrt 24.10.1', model: '', managementIp: '10.3.0.2' });
    // A router without a name calls itself by its MAC address.
    const nameless = await agents.register({ ...form, name: form.mac_address.replaceAll(':', '-').toLowerCase() });
    expect(said(nameless)).toMatchObject({ hostname: 'renamed', 'is-new': '0' });
  });

  it('finds the device that a person made before, however the MAC address was typed', async () => {
    const root = await api.people.aSuperuser();
    const form = agents.aForm();
    const made = await api.send('POST', '/api/v1/controller/device/', {
      as: root,
      json: {
        name: 'on-the-roof',
        organization: organization.id,
        mac_address: form.mac_address.toLowerCase().replaceAll(':', '-'),
      },
    });
    const answer = said(await agents.register({ ...form, name: form.mac_address }));
    expect(answer).toMatchObject({
      uuid: made.body.id.replaceAll('-', ''),
      hostname: 'on-the-roof',
      'is-new': '0',
    });
  });

  it('that registers twice at once gets one device', async () => {
    const form = agents.aForm();
    const answers = await Promise.all([1, 2, 3].map(() => agents.register(form)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => said(answer)['uuid'])).size).toBe(1);
    expect(answers.map((answer) => said(answer)['is-new']).sort()).toEqual(['0', '0', '1']);
  });

  it('gets a key where it brings none, the same that it could have computed', async () => {
    const { key, ...form } = agents.aForm();
    expect(said(await agents.register(form as Record<string, string | undefined>))).toMatchObject({
      key,
      'is-new': '1',
    });
  });

  it.each([
    ['no secret', { secret: '' }, 400, 'error: missing required parameter "secret"\n'],
    ['no name', { name: undefined }, 400, 'error: missing required parameter "name"\n'],
    ['no backend', { backend: '' }, 400, 'error: missing required parameter "backend"\n'],
    ['another backend', { backend: 'x' }, 403, 'error: wrong backend\n'],
    ['a wrong secret', { secret: 'x\0y' }, 403, 'error: unrecognized secret\n'],
    ['a name that is none', { name: 'a b' }, 400, 'Must be either a valid hostname or mac address.\n'],
    ['a long model', { model: 'x'.repeat(65) }, 400, 'Ensure this field has no more than 64 characters.\n'],
  ])('is refused with %s', async (_, more, status, text) => {
    const answer = await agents.register(agents.aForm(more));
    expect({ status: answer.status, text: answer.text }).toEqual({ status, text });
  });

  it('is refused where its organization takes no more, is inactive, or the device is out of use', async () => {
    const settings = { organizationId: organization.id };
    const { manager } = api.db.dataSource;
    const form = agents.aForm();
    const { uuid } = said(await agents.register(form));
    await manager.update(Device, { id: uuid }, { isDeactivated: true });
    const refusal = async (sent: Record<string, string | undefined>) => {
      const { status, text } = await agents.register(sent);
      return `${status} ${text}`;
    };
    expect(await refusal(form)).toBe('403 error: device deactivated\n');
    expect(await refusal(agents.aForm({ mac_address: form.mac_address, key: 'another-key', name: 'other' }))).toBe(
      '400 The fields mac_address, organization must make a unique set.\n',
    );
    await manager.update(OrganizationDeviceSettings, settings, { deviceLimit: 1 });
    expect(await refusal(agents.aForm())).toMatch(/^400 The maximum number/);
    await manager.update(OrganizationDeviceSettings, settings, { registrationEnabled: false });
    expect(await refusal(agents.aForm())).toBe('403 error: registration disabled\n');
    await manager.query('UPDATE organization SET is_active = FALSE WHERE id = $1', [organization.id]);
    expect(await refusal(agents.aForm())).toBe('403 error: unrecognized secret\n');
  });
});

describe('too many registrations', () => {
  it('are slowed down, and told so in the words of agents', async () => {
    const api = await testApi({ THROTTLE_API: '1/minute' });
    try {
      const register = () => api.send('POST', '/controller/register/', { form: new URLSearchParams({ secret: 'x' }) });
      await register();
      const { status, headers, text } = await register();
      expect(status).toBe(429);
      expect(headers.get('X-Openwisp-Controller')).toBe('true');
      expect(text).toContain('throttled');
    } finally {
      await api.close();
    }
  });
});
