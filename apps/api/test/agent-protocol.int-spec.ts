import {
  Device,
  DeviceAgent,
  DeviceCheck,
  type Organization,
  OrganizationDeviceSettings,
} from '@firmware-upgrader/database';
import { createHash } from 'node:crypto';
import { AgentDouble, AgentExit, type RouterFacts } from './harness/agent-double';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const FIRST = [
  'POST register 201',
  'GET checksum 200',
  'GET download-config 200',
  'GET checksum 200',
  'POST report-status 200',
];

let last = 0;
const aRouter = (more: Partial<RouterFacts> = {}): RouterFacts => ({
  hostname: 'OpenWrt',
  mac: `0C:AA:00:00:00:${(++last).toString(16).padStart(2, '0').toUpperCase()}`,
  model: 'TP-Link Archer C7 v2',
  os: 'OpenWrt 23.05.3 r23809-234f1a2efa',
  system: 'Qualcomm Atheros QCA9558 ver 1 rev 0',
  ...more,
});

describe('a router with the stock agent', () => {
  let api: TestApi;
  let organization: Organization;
  let secret: string;
  let root: Person;

  beforeAll(async () => {
    api = await testApi({ DEVICE_NETWORKS: '127.0.0.0/8,10.0.0.0/8' });
    root = await api.people.aSuperuser();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    organization = await api.make.anOrganization();
    secret = await secretOf(organization);
  });

  const secretOf = async ({ id }: Organization) => {
    const select = { organizationId: true, sharedSecret: true };
    const where = { organizationId: id };
    return (await api.db.dataSource.manager.findOneOrFail(OrganizationDeviceSettings, { where, select })).sharedSecret;
  };
  const rotate = async () => {
    const path = `/api/v1/users/organization/${organization.id}/device-settings/`;
    const json = { shared_secret: createHash('md5').update(secret).digest('hex') };
    return (await api.send('PATCH', path, { as: root, json })).body.shared_secret as string;
  };
  const anAgent = (facts = aRouter(), image = secret, hasConsistentKey = true) =>
    new AgentDouble(api.send, facts, image, hasConsistentKey);
  const row = ({ flash }: AgentDouble) => api.db.dataSource.manager.findOneByOrFail(Device, { id: flash.uuid });
  const told = ({ flash }: AgentDouble) =>
    api.db.dataSource.manager.findOneByOrFail(DeviceAgent, { deviceId: flash.uuid });
  const checks = ({ flash }: AgentDouble) => api.db.dataSource.manager.countBy(DeviceCheck, { deviceId: flash.uuid });

  it('joins, applies its nothing once, and from then on only asks whether it is still so', async () => {
    const agent = anAgent();
    expect(await agent.start()).toBe(true);
    await agent.cycle();
    await agent.cycle();
    expect(agent.requests).toEqual([...FIRST, 'GET checksum 200', 'GET checksum 200']);
    expect(await row(agent)).toMatchObject({
      organizationId: organization.id,
      name: agent.facts.mac,
      os: agent.facts.os,
      key: agent.flash.key,
    });
    expect(await told(agent)).toMatchObject({ status: 'applied', registeredAt: expect.any(Date) });
  });

  it('tells its new system after a reboot, and nothing after a restart of the agent alone', async () => {
    const agent = anAgent();
    await agent.start();
    agent.facts = { ...agent.facts, os: 'OpenWrt 24.10.1 r28597-0425664679' };
    agent.requests.length = 0;
    agent.reboot();
    await agent.start();
    await agent.start();
    expect(agent.requests).toEqual(['POST update-info 200', 'GET checksum 200', 'GET checksum 200']);
    expect((await row(agent)).os).toBe('OpenWrt 24.10.1 r28597-0425664679');
  });

  it('is the same device after a reflash, by its MAC address or its hardware id', async () => {
    for (const agent of [anAgent(), anAgent(aRouter({ hardwareId: 'SN-0001' }))]) {
      await agent.start();
      const { uuid, key } = agent.flash;
      agent.reflash({ os: 'OpenWrt 24.10.1', hostname: `named-${key}` });
      agent.requests.length = 0;
      await agent.start();
      expect(agent.requests).toEqual(FIRST);
      expect(agent.flash).toMatchObject({ uuid, key });
      expect(await row(agent)).toMatchObject({ os: 'OpenWrt 24.10.1', name: `named-${key}` });
    }
  });

  it('keeps its management address through a reflash, though its first poll tells none', async () => {
    const agent = anAgent(aRouter({ managementIp: '10.7.0.1' }));
    await agent.start();
    expect((await row(agent)).managementIp).toBe('10.7.0.1');
    await agent.cycle();
    agent.reflash();
    await agent.start();
    expect((await row(agent)).managementIp).toBe('10.7.0.1');
    await agent.cycle();
    agent.facts = { ...agent.facts, managementIp: undefined };
    await agent.cycle();
    expect((await row(agent)).managementIp).toBeNull();
  });

  it('gets a key where it brings none', async () => {
    const agent = anAgent(aRouter(), secret, false);
    await agent.start();
    expect(agent.flash.key).toBe(createHash('md5').update(`${agent.facts.mac}+${secret}`).digest('hex'));
  });

  it('gives up where its secret is wrong, and waits where only its key is another than before', async () => {
    await expect(anAgent(aRouter(), 'not-the-secret').start()).rejects.toEqual(
      new AgentExit(5, 'error: unrecognized secret\n'),
    );
    const agent = anAgent();
    await agent.start();
    const { id } = await row(agent);
    const stranger = anAgent(agent.facts, await rotate());
    expect(await stranger.start()).toBe(false);
    expect(await stranger.start()).toBe(false);
    expect((await told(agent)).refusedAt).not.toBeNull();

    // A person who knows of the new secret has the key made anew.
    await api.send('PATCH', `/api/v1/controller/device/${id}/`, { as: root, json: { key: '' } });
    expect(await stranger.start()).toBe(true);
    expect(stranger.flash.uuid).toBe(agent.flash.uuid);
    expect((await told(agent)).refusedAt).toBeNull();
  });

  it('ends itself where its device is deactivated or deleted, by asking and by registering', async () => {
    const agent = anAgent();
    await agent.start();
    await api.db.dataSource.manager.update(Device, { id: agent.flash.uuid }, { isDeactivated: true });
    agent.requests.length = 0;
    await expect(agent.start()).rejects.toMatchObject({ code: 0 });
    expect(agent.requests).toEqual(new Array(5).fill('GET checksum 404'));
    agent.reflash();
    await expect(agent.start()).rejects.toMatchObject({ code: 5 });
  });

  it('keeps the configuration of another server, and goes on', async () => {
    const agent = anAgent();
    await agent.start();
    const { manager } = api.db.dataSource;
    const ours = { organizationId: organization.id };
    await manager.update(OrganizationDeviceSettings, ours, { leavesConfiguration: true });
    agent.requests.length = 0;
    await agent.cycle();
    expect(agent.requests).toEqual(new Array(10).fill('GET checksum 409'));
    await manager.update(OrganizationDeviceSettings, ours, { leavesConfiguration: false });
    agent.requests.length = 0;
    await agent.cycle();
    expect(agent.requests).toEqual(['GET checksum 200']);
  });

  it('is read over SSH once it can be reached, by itself if only keys open it, and once', async () => {
    const withKey = { organizationId: organization.id, autoAdd: true, secretKind: 'key' } as const;
    await api.make.someCredentials(withKey);
    const agent = anAgent();
    await agent.start();
    expect(await checks(agent)).toBe(0);
    agent.facts = { ...agent.facts, managementIp: '10.7.0.9' };
    await agent.cycle();
    expect(await checks(agent)).toBe(1);

    await api.make.someCredentials({ ...withKey, secretKind: 'password' });
    const guarded = anAgent(aRouter({ managementIp: '10.7.0.10' }));
    await guarded.start();
    await guarded.cycle();
    expect(await checks(guarded)).toBe(0);
  });
});
