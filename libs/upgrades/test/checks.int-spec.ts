import {
  credentialsSecretContext,
  DeviceCheck,
  Device,
  DeviceConnection,
  HostKey,
  Job,
  SecretSealer,
  systemActor,
  type DeviceCheckKind,
} from '@firmware-upgrader/database';
import { SimulatedRouter } from '@firmware-upgrader/device-simulator';
import { builders, testDatabase, TEST_SECRET_KEY, type TestDatabase } from '@firmware-upgrader/testing';
import { DEFAULT_UPDATE_STRATEGY, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { CheckRunner, startChecks } from '../src';
import { dueChecks } from '../src/checks/check-claim';
import { takeDueOperations } from '../src/engine/due-work';
import { settings } from './engine';

describe('a check of a device', () => {
  let db: TestDatabase;
  let make: ReturnType<typeof builders>;
  let router: SimulatedRouter;
  let deviceId: string;
  let runner: CheckRunner;
  const errors: unknown[] = [];
  const sealer = new SecretSealer(TEST_SECRET_KEY);

  beforeAll(async () => {
    db = await testDatabase();
    make = builders(db.dataSource.manager);
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    router = await SimulatedRouter.start();
    const { id, macAddress } = router;
    deviceId = (await make.aDevice({ id, macAddress, managementIp: router.host, model: '' })).id;
    const credentials = await make.someCredentials({ params: { username: router.username, port: router.port } });
    const sealedSecret = sealer.seal(router.password, credentialsSecretContext(credentials.id));
    await db.dataSource.query(`UPDATE credentials SET secret_kind = 'password', sealed_secret = $2 WHERE id = $1`, [
      credentials.id,
      sealedSecret,
    ]);
    await make.aDeviceConnection({ deviceId, credentialsId: credentials.id, updateStrategy: DEFAULT_UPDATE_STRATEGY });
    runner = new CheckRunner({
      database: db.database,
      sealer,
      upgraders: upgraderRegistry,
      settings,
      onError: (error) => errors.push(error),
    });
  });
  afterEach(() => {
    router.stop();
    expect(errors).toEqual([]);
    expect([...router.unknownCommands]).toEqual([]);
  });

  const start = (kind: DeviceCheckKind) =>
    db.database.transaction(systemActor, (em) => startChecks(em, kind, [deviceId]));
  const check = () => db.dataSource.manager.findOneByOrFail(DeviceCheck, { deviceId });
  const device = () => db.dataSource.manager.findOneByOrFail(Device, { id: deviceId });
  const hostKeys = () => db.dataSource.manager.findBy(HostKey, { deviceId });

  async function outcome(kind: DeviceCheckKind): Promise<DeviceCheck> {
    await start(kind);
    await runner.run((await check()).id);
    return check();
  }

  it('stores what it is, that its connection works, its first host key, and looks for its firmware', async () => {
    expect(await outcome('check')).toMatchObject({
      status: 'done',
      ok: true,
      reasonCode: null,
      facts: {
        uuid: deviceId,
        model: router.model.model,
        boardName: router.model.boardName,
        hostKeyType: 'ssh-ed25519',
      },
    });
    expect((await check()).facts?.memoryAvailable).toBeGreaterThan(0);
    expect(await device()).toMatchObject({ model: router.model.model, boardName: router.model.boardName });
    expect((await device()).lastContactAt).not.toBeNull();
    const jobs = await db.dataSource.manager.findBy(Job, { kind: 'pair-firmware' });
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ deviceId });
    expect(await hostKeys()).toMatchObject([
      { state: 'pinned', fingerprint: (await check()).facts?.hostKeyFingerprint },
    ]);
    expect(await db.dataSource.manager.findBy(DeviceConnection, { deviceId })).toMatchObject([{ isWorking: true }]);
  });

  it('says of a stock router that it has no identity, and adopting gives it ours', async () => {
    await router.setFault('noIdentity', true);
    expect(await outcome('check')).toMatchObject({ ok: false, reasonCode: 'identity-missing' });
    expect(router.readText('/etc/config/openwisp')).not.toContain('uuid');

    expect(await outcome('adopt')).toMatchObject({ ok: true, reasonCode: null, kind: 'adopt' });
    expect(router.readText('/etc/config/openwisp')).toContain(`option uuid '${deviceId.replaceAll('-', '')}'`);
    expect(await outcome('check')).toMatchObject({ ok: true });
  });

  it('writes nothing to another router, and stores nothing of it', async () => {
    await router.setFault('noIdentity', true);
    await db.dataSource.query(`UPDATE device SET mac_address = '02:AA:AA:AA:AA:AA' WHERE id = $1`, [deviceId]);

    expect(await outcome('adopt')).toMatchObject({ ok: false, reasonCode: 'identity-mismatch' });
    expect(router.readText('/etc/config/openwisp')).not.toContain('uuid');
    expect(await device()).toMatchObject({ model: '', lastContactAt: null });
    expect(await hostKeys()).toEqual([]);
  });

  it('keeps a changed host key for a person to accept', async () => {
    await db.dataSource.manager.save(HostKey, {
      deviceId,
      keyType: 'ssh-ed25519',
      publicKey: 'AAAA',
      fingerprint: 'SHA256:other',
      state: 'pinned',
    });
    expect(await outcome('check')).toMatchObject({ ok: false, reasonCode: 'host-key-changed', facts: null });
    expect((await hostKeys()).map(({ state }) => state).sort()).toEqual(['offered', 'pinned']);
  });

  it('is done by another worker when its own was killed', async () => {
    await start('check');
    const { id } = await check();
    await db.dataSource.query(
      `UPDATE device_check SET status = 'running', claim_token = gen_random_uuid(), tries = 1,
         claimed_until = now() + interval '1 minute' WHERE id = $1`,
      [id],
    );
    expect(await db.database.read(dueChecks)).toEqual([]);
    await db.dataSource.query(`UPDATE device_check SET claimed_until = now() - interval '1 second' WHERE id = $1`, [
      id,
    ]);
    expect(await db.database.read(dueChecks)).toEqual([{ id, tries: 1 }]);
    await runner.run(id);
    expect(await check()).toMatchObject({ id, ok: true, tries: 2 });
  });

  it('leaves a device alone that an upgrade has in hand, and no upgrade begins while it runs', async () => {
    const operation = await make.anUpgradeOperation({ deviceId });
    await start('check');
    const { id } = await check();
    await db.dataSource.query(
      `UPDATE device_check SET status = 'running', claim_token = gen_random_uuid(),
         claimed_until = now() + interval '1 minute' WHERE id = $1`,
      [id],
    );
    const due = () => db.database.transaction(systemActor, (em) => takeDueOperations(em, { any: 10, batches: 10 }));
    expect(await due()).toEqual([]);
    await db.dataSource.query(`UPDATE device_check SET claimed_until = now() - interval '1 second' WHERE id = $1`, [
      id,
    ]);
    expect((await due()).map((row) => row.id)).toEqual([operation.id]);

    await db.dataSource.query(`UPDATE upgrade_operation SET started_at = now() WHERE id = $1`, [operation.id]);
    await runner.run(id);
    expect(await check()).toMatchObject({ ok: false, reasonCode: 'upgrade-running', facts: null });
    expect(await hostKeys()).toEqual([]);
  });
});
