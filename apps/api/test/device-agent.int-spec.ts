import { Device, DeviceAgent, type Organization, OrganizationDeviceSettings } from '@firmware-upgrader/database';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { agentsOf } from './harness/agents';
import { type TestApi, testApi } from './harness/test-api';

const PEER = '127.0.0.1';

describe('the agent on a router', () => {
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

  it('gets a configuration of nothing, the same bytes each time, by either form of its id', async () => {
    const { id, key } = await agents.join();
    const dashed = id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    const check = await agents.tell('GET', `checksum/${id}/?key=${key}`);
    expect(check.status).toBe(200);
    expect(check.text).toMatch(/^[0-9a-f]{32}\n?$/);
    expect((await agents.tell('GET', `device/checksum/${dashed}/?key=${key}`)).text).toBe(check.text);

    const download = await agents.tell('GET', `download-config/${id}/?key=${key}`);

    expect(download.status).toBe(200);
    expect(download.headers.get('content-type')).toBe('application/octet-stream');
    expect(download.headers.get('content-disposition')).toContain('.tar.gz');
    expect(createHash('md5').update(download.bytes).digest('hex')).toBe(check.text.trim());
    expect(gunzipSync(download.bytes)).toEqual(Buffer.alloc(1024));
  });

  it('is told to keep the configuration of another server, and not that its device is gone', async () => {
    const { id, key } = await agents.join();
    const { manager } = api.db.dataSource;
    await manager.update(
      OrganizationDeviceSettings,
      { organizationId: organization.id },
      { leavesConfiguration: true },
    );
    const { status } = await agents.tell('GET', `checksum/${id}/?key=${key}&management_ip=10.4.0.1`);
    expect(status).toBe(409);
    expect((await row(id)).managementIp).toBe('10.4.0.1');
    expect((await agents.tell('GET', `download-config/${id}/?key=${key}`)).status).toBe(409);
  });

  it('tells where it is; what a person typed in stays until it ever told', async () => {
    const { id, key } = await agents.join();
    const { manager } = api.db.dataSource;
    await manager.update(Device, { id }, { managementIp: '10.5.0.1' });
    const poll = (query = '', from = PEER) =>
      agents.tell('GET', `checksum/${id}/?key=${key}${query}`, undefined, { 'X-Forwarded-For': from });
    const addresses = async () => {
      const { managementIp, lastIp } = await row(id);
      return { managementIp, lastIp };
    };

    await poll('', '203.0.113.7');
    expect(await addresses()).toEqual({ managementIp: '10.5.0.1', lastIp: '203.0.113.7' });
    for (const junk of ['nowhere', '192.0.2.1', '%00']) await poll(`&management_ip=${junk}`);
    expect(await addresses()).toEqual({ managementIp: '10.5.0.1', lastIp: PEER });
    await poll('&management_ip=10.5.0.2');
    expect(await addresses()).toMatchObject({ managementIp: '10.5.0.2' });
    const { modified } = await row(id);
    await poll('&management_ip=10.5.0.2');
    expect((await row(id)).modified).toEqual(modified);
    await poll();
    expect(await addresses()).toMatchObject({ managementIp: null });
  });

  it('takes an address over from the devices of its organization, and of no other', async () => {
    const { id, key } = await agents.join();
    const same = { managementIp: '10.6.0.1', lastIp: '10.6.0.9' };
    const neighbour = await api.make.aDevice({ organizationId: organization.id, ...same });
    const stranger = await api.make.aDevice(same);
    const behindNat = await api.make.aDevice({ organizationId: organization.id, lastIp: '203.0.113.7' });

    await agents.tell('GET', `checksum/${id}/?key=${key}&management_ip=10.6.0.1`, undefined, {
      'X-Forwarded-For': '10.6.0.9',
    });
    expect(await row(neighbour.id)).toMatchObject({ managementIp: null, lastIp: null });
    expect(await row(stranger.id)).toMatchObject(same);
    await agents.tell('GET', `checksum/${id}/?key=${key}`, undefined, { 'X-Forwarded-For': '203.0.113.7' });
    expect(await row(behindNat.id)).toMatchObject({ lastIp: '203.0.113.7' });
  });

  it('reports what became of its configuration', async () => {
    const { id, key } = await agents.join();
    const report = await agents.tell('POST', `report-status/${id}/`, {
      key,
      status: 'error',
      error_reason: 'x'.repeat(2000),
    });
    expect(report.status).toBe(200);
    expect(report.text).toBe('report-result: success\ncurrent-status: error\n');
    const agent = await api.db.dataSource.manager.findOneByOrFail(DeviceAgent, { deviceId: id });
    expect(agent).toMatchObject({ status: 'error', errorReason: 'x'.repeat(1024), reportsManagementIp: false });
    expect((await agents.tell('POST', `report-status/${id}/`, { key, status: 'happy' })).status).toBe(403);
    expect((await agents.tell('POST', `report-status/${id}/`, { key })).text).toBe(
      'error: missing required parameter "status"\n',
    );
  });

  it('tells its new system after an upgrade, and nothing of it is lost', async () => {
    const { id, key } = await agents.join();
    const update = (facts: Record<string, string>) =>
      agents.tell('POST', `device/update-info/${id}/`, { key, ...facts });
    const answer = await update({ os: ' OpenWrt 24.10.1 ', model: '', system: '' });
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 200, text: 'update-info: success\n' });
    expect(await row(id)).toMatchObject({ os: 'OpenWrt 24.10.1', model: 'TP-Link TL-WDR4300 v1', lastIp: PEER });
    const refused = await update({ os: 'x'.repeat(129) });
    expect({ status: refused.status, errors: refused.body }).toEqual({
      status: 400,
      errors: { os: ['Ensure this field has no more than 128 characters.'] },
    });
  });

  it('proves itself by its key each time, and is gone with its device', async () => {
    const { id, key } = await agents.join();
    const asking = [
      ['GET', 'checksum', {}],
      ['GET', 'download-config', {}],
      ['POST', 'report-status', { status: 'applied' }],
      ['POST', 'update-info', { os: 'x' }],
    ] as const;
    const statuses = async (given: Record<string, string>, deviceId = id) => {
      const found: number[] = [];
      for (const [method, name, form] of asking) {
        const query = method === 'GET' ? `?${new URLSearchParams(given).toString()}` : '';
        const body = method === 'GET' ? undefined : { ...form, ...given };
        found.push((await agents.tell(method, `${name}/${deviceId}/${query}`, body)).status);
      }
      return found;
    };
    expect(await statuses({ key })).toEqual([200, 200, 200, 200]);
    expect(await statuses({})).toEqual([400, 400, 400, 400]);
    expect(await statuses({ key: 'wrong' })).toEqual([403, 403, 403, 403]);
    expect(await statuses({ key }, '0'.repeat(32))).toEqual([404, 404, 404, 404]);
    await api.db.dataSource.manager.update(Device, { id }, { isDeactivated: true });
    expect(await statuses({ key })).toEqual([404, 404, 404, 404]);
  });

  it('gets its header and plain text whatever it sends', async () => {
    const answers = [
      await agents.tell('GET', 'register/'),
      await agents.tell('POST', 'checksum/x/'),
      await agents.tell('GET', 'no-such-thing/'),
      await agents.tell('POST', 'register/', undefined, { 'Content-Type': 'application/json', 'Content-Length': '0' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([405, 404, 404, 400]);
    const broken = await api.send('POST', '/controller/register/', {
      raw: '{"broken',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(broken.status).toBe(400);
    for (const { headers } of [...answers, broken]) {
      expect(headers.get('X-Openwisp-Controller')).toBe('true');
      expect(headers.get('content-type')).toMatch(/^text\/plain/);
    }
  });

  it('is answered by no header that its way of reading would take for its own data', async () => {
    const answer = await agents.register();
    const names = [...answer.headers.keys()].filter((name) => /(uuid|key|hostname|is-new)$/i.test(name));
    expect(names).toEqual([]);
  });
});
