import { readSettings } from '@firmware-upgrader/config';
import { Device, DeviceCheck, Job, OrganizationDeviceSettings, SecretSealer } from '@firmware-upgrader/database';
import { makeImage, SimulatedRouter } from '@firmware-upgrader/device-simulator';
import { FirmwareStorage } from '@firmware-upgrader/storage';
import { TEST_SECRET_KEY } from '@firmware-upgrader/testing';
import { createImageRegistry, DEFAULT_UPDATE_STRATEGY, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { CheckRunner, engineSettings, JobRunner, upgradeRules } from '@firmware-upgrader/upgrades';
import { utils } from 'ssh2';
import { AgentDouble } from './harness/agent-double';
import { type TestApi, testApi } from './harness/test-api';
import { uploadForm } from './harness/upload';

const MAC = '0C:CC:00:00:00:01';

describe('a router that nobody has typed in', () => {
  let api: TestApi;
  let router: SimulatedRouter | undefined;

  beforeAll(async () => (api = await testApi()));
  afterAll(async () => {
    router?.stop();
    await api?.close();
  });

  /** What a worker does. */
  async function work(): Promise<void> {
    const { database, dataSource } = api.db;
    const onError = (error: unknown) => {
      throw error;
    };
    const checks = new CheckRunner({
      database,
      sealer: new SecretSealer(TEST_SECRET_KEY),
      upgraders: upgraderRegistry,
      settings: engineSettings(readSettings({}, {})),
      onError,
    });
    for (const { id } of await dataSource.manager.findBy(DeviceCheck, { status: 'queued' })) await checks.run(id);
    const jobs = new JobRunner({
      database,
      storage: new FirmwareStorage(api.storageDir),
      rules: upgradeRules(upgraderRegistry, createImageRegistry()),
      defaultUpdateStrategy: DEFAULT_UPDATE_STRATEGY,
    });
    for (const { id } of await dataSource.manager.find(Job)) await jobs.run(id);
  }

  it('joins, is read over SSH by itself, and has the firmware that it runs', async () => {
    const { manager } = api.db.dataSource;
    const { id: organizationId } = await api.make.anOrganization();
    const root = await api.people.aSuperuser();
    const { sharedSecret } = await manager.findOneOrFail(OrganizationDeviceSettings, {
      where: { organizationId },
      select: { organizationId: true, sharedSecret: true },
    });
    const facts = { hostname: 'OpenWrt', mac: MAC, model: 'Known to nobody', os: 'Custom 7', system: '' };
    const agent = new AgentDouble(api.send, facts, sharedSecret);
    await agent.start();
    const { id: deviceId } = await manager.findOneByOrFail(Device, { macAddress: MAC });

    // It carries the id that it was given, and lets the key of the organization in.
    const { private: secret, public: publicKey } = utils.generateKeyPairSync('rsa', { bits: 2048 });
    router = await SimulatedRouter.start({ id: deviceId, macAddress: MAC, authorizedKeys: [publicKey] });
    const { id: credentialsId } = await api.make.someCredentials({
      organizationId,
      secretKind: 'key',
      secret,
      params: { username: router.username, port: router.port },
    });
    await api.make.aDeviceConnection({ deviceId, credentialsId, updateStrategy: DEFAULT_UPDATE_STRATEGY });
    const category = await api.make.aCategory({ organizationId });
    const build = await api.make.aBuild({ categoryId: category.id });
    const { boardName, imageType } = router.model;
    const file = makeImage({ boards: [boardName], ...router.release });
    const uploaded = await api.send('POST', `/api/v1/firmware/build/${build.id}/image/`, {
      as: root,
      form: uploadForm(['type', imageType], ['file', file, 'image.bin']),
    });

    const firmware = () => api.send('GET', `/api/v1/firmware/device/${deviceId}/firmware/`, { as: root });
    await work();
    expect((await firmware()).status).toBe(404);

    agent.facts = { ...facts, managementIp: router.host };
    await agent.cycle();
    await work();
    expect((await firmware()).body).toMatchObject({ image: uploaded.body.id, installed: true, verified: true });
    expect(await manager.findOneByOrFail(Device, { id: deviceId })).toMatchObject({
      boardName,
      model: router.model.model,
    });
    expect([...router.unknownCommands]).toEqual([]);
  });
});
