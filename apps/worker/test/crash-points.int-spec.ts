import { readSettings } from '@firmware-upgrader/config';
import { SecretSealer, systemActor } from '@firmware-upgrader/database';
import { makeImage, SimulatedRouter, type DeviceEventKind } from '@firmware-upgrader/device-simulator';
import { FirmwareStorage } from '@firmware-upgrader/storage';
import { builders, testDatabase, TEST_SECRET_KEY, type TestDatabase } from '@firmware-upgrader/testing';
import { createImageRegistry, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { assignFirmware, engineSettings, upgradeRules, UpgradeRunner } from '@firmware-upgrader/upgrades';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Victim } from './victim';

const RELEASE = { version: '24.10.1', revision: 'r28597-0425664679' };
const quick = {
  SECRET_KEY: TEST_SECRET_KEY,
  RECONNECT_DELAY_S: '0',
  RECONNECT_RETRY_DELAY_S: '0.1',
  RETRY_BACKOFF_S: '0',
  LOG_LEVEL: 'warn',
};

interface OperationRow {
  readonly status: string;
  readonly phase: string;
  readonly tries: number;
  readonly reason_code: string | null;
}

/**
 * Each row of the table of crashes in docs/architecture.md: a real worker process upgrades a simulated router and is
 * killed at the named point; another goes on. However it went, the router was flashed once, with the right bytes.
 */
describe('a worker killed', () => {
  let db: TestDatabase;
  let storageDir: string;
  let storage: FirmwareStorage;
  let router: SimulatedRouter;
  let victim: Victim;
  let operationId: string;
  let sha256: string;

  beforeAll(async () => {
    db = await testDatabase();
    storageDir = mkdtempSync(join(tmpdir(), 'crash-test-'));
    storage = new FirmwareStorage(storageDir);
  });
  afterAll(async () => {
    await db.drop();
    rmSync(storageDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    router = await SimulatedRouter.start({ delays: { testMs: 30, prepareMs: 300, flashMs: 100, rebootMs: 500 } });
    victim = await Victim.start(db.url, { ...quick, STORAGE_DIR: storageDir });
    ({ operationId, sha256 } = await anUpgrade());
  });
  afterEach(async () => {
    await victim.end();
    router.stop();
    expect(router.defects).toEqual([]);
  });

  async function anUpgrade(): Promise<{ operationId: string; sha256: string }> {
    const bytes = makeImage({ boards: [router.model.boardName], sizeBytes: 1_048_576, ...RELEASE, seed: router.id });
    const images = createImageRegistry();
    return db.database.transaction(systemActor, async (em) => {
      const { aBuild, aCategory, aDevice, aDeviceConnection, anImage, anOrganization, someCredentials } = builders(em);
      const { id: organizationId } = await anOrganization({ name: router.id, slug: router.id });
      const category = await aCategory({ organizationId });
      const build = await aBuild({ categoryId: category.id, version: RELEASE.version });
      const [type] = images.typesFor(router.model.model);
      const file = await storage.put(`${build.id}/openwrt-${type}`, Readable.from([bytes]), { limitBytes: null });
      const image = await anImage({
        buildId: build.id,
        type: type!,
        file: file.key,
        sha256: file.sha256,
        sizeBytes: file.sizeBytes,
        expectedVersion: RELEASE.version,
        expectedRevision: RELEASE.revision,
      });
      const device = await aDevice({
        id: router.id,
        organizationId,
        macAddress: router.macAddress,
        model: router.model.model,
        managementIp: router.host,
      });
      const credentials = await someCredentials({ organizationId, secret: router.password });
      await aDeviceConnection({ deviceId: device.id, credentialsId: credentials.id, params: { port: router.port } });
      const assigned = await assignFirmware(em, upgradeRules(upgraderRegistry, images), {
        deviceId: device.id,
        imageId: image.id,
        options: {},
        startedById: null,
      });
      return { operationId: assigned.operationId!, sha256: file.sha256 };
    });
  }

  const operation = async (): Promise<OperationRow> => {
    const [row] = await db.database.read((em) =>
      em.query<OperationRow[]>('SELECT * FROM upgrade_operation WHERE id = $1', [operationId]),
    );
    return row!;
  };

  /** Another worker takes over, as it would after the 15 s of the lease. */
  async function goOn(): Promise<void> {
    await victim.end();
    const survivor = new UpgradeRunner({
      database: db.database,
      storage,
      sealer: new SecretSealer(TEST_SECRET_KEY),
      upgraders: upgraderRegistry,
      settings: engineSettings(readSettings(quick)),
      onError: (error) => {
        throw error;
      },
    });
    survivor.start();
    await db.database.read((em) =>
      em.query(
        `UPDATE upgrade_operation SET claimed_until = now() - interval '1 second' WHERE id = $1 AND claim_token IS NOT NULL`,
        [operationId],
      ),
    );
    while ((await operation()).status === 'in-progress') {
      const [due] = await db.database.read((em) =>
        em.query<{ sequence: number }[]>(
          `SELECT sequence FROM upgrade_operation
           WHERE id = $1 AND run_at <= now() AND (claim_token IS NULL OR claimed_until < now())`,
          [operationId],
        ),
      );
      if (due) await survivor.run(operationId, due.sequence);
      else await sleep(20);
    }
    await survivor.stop();
  }

  const expectOneGoodFlash = async () => {
    expect(await operation()).toMatchObject({ status: 'success', reason_code: null, tries: 0 });
    expect(router.flashes.map((flash) => [flash.sha256, flash.isConcurrent])).toEqual([[sha256, false]]);
    expect(router.release).toMatchObject({ version: RELEASE.version });
    expect(router.namesIn('/tmp').filter((name) => name.startsWith('fw-'))).toEqual([]);
  };

  const dieAt = async (kind: DeviceEventKind) => {
    const stop = router.events.listen((event) => {
      if (event.kind === kind) victim.kill();
    });
    await router.events.waitFor(kind);
    stop();
  };

  it.each<[string, DeviceEventKind]>([
    ['while it connects', 'connect'],
    ['at the first byte of the upload', 'upload'],
    ['in the middle of the upload', 'bytes'],
    ['when the upload is complete', 'uploaded'],
    ['while the image is tested', 'test'],
    ['when the image is tested', 'tested'],
    ['while sysupgrade prepares', 'sysupgrade'],
    ['when the flash is past return', 'flash'],
    ['when the device goes down', 'down'],
    ['when the device is back', 'back'],
    ['when the checksum is written', 'checksum'],
  ])('%s', async (_, kind) => {
    await dieAt(kind);
    await goOn();
    await expectOneGoodFlash();
  });

  it.each<['before' | 'after', string]>([
    ['before', 'identity'],
    ['after', 'uploading'],
    ['before', 'testing'],
    ['before', 'flashing'],
    ['after', 'flashing'],
    ['before', 'rebooting'],
    ['after', 'rebooting'],
    ['before', 'finishing'],
    ['after', 'finishing'],
  ])('%s the commit of %s, whose acknowledgement it never gets', async (when, phase) => {
    await victim.dieAtCommitOf(phase, when);
    await goOn();
    await expectOneGoodFlash();
  });

  it.each<['before' | 'after']>([['before'], ['after']])('%s the commit of success', async (when) => {
    await victim.dieAtCommitOf('success', when);
    await goOn();
    await expectOneGoodFlash();
  });
});
