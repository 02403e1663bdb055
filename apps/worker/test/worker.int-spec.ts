import { readSettings } from '@firmware-upgrader/config';
import { systemActor } from '@firmware-upgrader/database';
import { findRedis, startRedis, type RunningRedis } from '@firmware-upgrader/embedded-servers';
import {
  aFleet,
  FLEET_IMAGE_TYPE,
  FLEET_MODEL,
  FLEET_STRATEGY,
  Gate,
  ScriptedUpgrader,
  testDatabase,
  testedExtensions,
  TEST_SECRET_KEY,
  type Fleet,
  type TestDatabase,
} from '@firmware-upgrader/testing';
import { createImageRegistry } from '@firmware-upgrader/upgraders';
import { assignFirmware, type Extension, startBatch, upgradeRules } from '@firmware-upgrader/upgrades';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorker, Worker } from '../src';

const images = createImageRegistry([{ type: FLEET_IMAGE_TYPE, label: 'Acme', boards: [FLEET_MODEL] }]);
const silent = { log: () => {}, error: () => {}, warn: () => {}, debug: () => {}, verbose: () => {} };

describe('workers', () => {
  let db: TestDatabase;
  let dataDir: string;
  let redis: RunningRedis;
  let workers: INestApplicationContext[];

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'worker-test-'));
    db = await testDatabase();
    redis = await startOurRedis();
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
  });
  afterAll(async () => {
    await redis.stop();
    await db.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  beforeEach(() => (workers = []));

  /** One that the test may stop, at the same address again when it was stopped. */
  async function startOurRedis(): Promise<RunningRedis> {
    const program = await findRedis({
      dataDir,
      programsIn: join(__dirname, '..', '..', '..', 'node_modules', '.cache'),
    });
    if (!program) throw new Error('There is no Redis to start: install redis-server.');
    return startRedis({ dataDir, program, address: redis?.address });
  }

  async function aWorker(upgrader: ScriptedUpgrader): Promise<INestApplicationContext> {
    const worker = await createWorker({
      settings: readSettings({
        DATABASE_URL: db.url,
        REDIS_URL: redis.url,
        SECRET_KEY: TEST_SECRET_KEY,
        UPGRADE_CONCURRENCY: '10',
        RECONNECT_DELAY_S: '0',
      }),
      upgraders: new Map([[FLEET_STRATEGY, upgrader]]),
      images,
      extensions: testedExtensions<Extension>('engine'),
      logger: silent,
    });
    workers.push(worker);
    await worker.get(Worker).start();
    return worker;
  }

  const rules = (upgrader: ScriptedUpgrader) => upgradeRules(new Map([[FLEET_STRATEGY, upgrader]]), images);
  const assign = (fleet: Fleet, upgrader: ScriptedUpgrader, device = 0) =>
    db.database.transaction(systemActor, (em) =>
      assignFirmware(em, rules(upgrader), {
        deviceId: fleet.deviceIds[device]!,
        imageId: fleet.imageId,
        options: {},
        startedById: null,
      }),
    );
  const mass = (fleet: Fleet, upgrader: ScriptedUpgrader) =>
    db.database.transaction(systemActor, (em) =>
      startBatch(em, rules(upgrader), {
        selection: { buildId: fleet.buildId, group: null, location: null, includeFirmwareless: false, options: {} },
        maxFailures: null,
        startedById: null,
      }),
    );
  const row = async <T>(sql: string, id: string | null) =>
    (await db.database.read((em) => em.query<T[]>(sql, [id])))[0]!;
  const operation = (id: string | null) =>
    row<{ status: string; tries: number; interruptions: number }>('SELECT * FROM upgrade_operation WHERE id = $1', id);
  const batch = (id: string) =>
    row<{ status: string; count_success: number }>('SELECT * FROM batch_upgrade_operation WHERE id = $1', id);

  it('share a mass upgrade, each device upgraded once by one of them', async () => {
    const [one, other] = [new ScriptedUpgrader(), new ScriptedUpgrader()];
    await Promise.all([aWorker(one), aWorker(other)]);
    const fleet = await aFleet(db.database, 60);
    const id = await mass(fleet, one);
    await until(async () => (await batch(id)).status !== 'idle' && (await batch(id)).status !== 'in-progress');
    expect(await batch(id)).toMatchObject({ status: 'success', count_success: 60 });
    const flashed = [one, other].flatMap(({ entered }) =>
      entered.filter(({ phase }) => phase === 'flashing').map(({ deviceId }) => deviceId),
    );
    expect(flashed.sort()).toEqual(fleet.deviceIds);
    expect(one.times('flashing')).toBeGreaterThan(0);
    expect(other.times('flashing')).toBeGreaterThan(0);
  });

  it('go on without Redis, and use it again when it is back', async () => {
    const upgrader = new ScriptedUpgrader();
    await aWorker(upgrader);
    const fleet = await aFleet(db.database, 3);
    const before = await assign(fleet, upgrader, 0);
    await until(async () => (await operation(before.operationId)).status === 'success');

    await redis.stop();
    const without = await assign(fleet, upgrader, 1);
    await until(async () => (await operation(without.operationId)).status === 'success');
    const heartbeat = () =>
      row<{ up: boolean }>('SELECT bool_or(has_redis) AS up FROM worker_heartbeat WHERE $1::text IS NULL', null);
    await until(async () => !(await heartbeat()).up);

    redis = await startOurRedis();
    await until(async () => (await heartbeat()).up);
    const again = await assign(fleet, upgrader, 2);
    await until(async () => (await operation(again.operationId)).status === 'success');
    expect(upgrader.times('flashing')).toBe(3);
  });

  it('hand over what they were at when they are told to end, at the cost of no try', async () => {
    const gate = new Gate();
    const ending = new ScriptedUpgrader().in('uploading', async (context) => {
      await gate.pass(context);
      return { kind: 'next', phase: 'testing' };
    });
    const first = await aWorker(ending);
    const fleet = await aFleet(db.database, 1);
    const { operationId } = await assign(fleet, ending);
    await gate.reached;
    const upgrader = new ScriptedUpgrader();
    await aWorker(upgrader);
    await first.close();
    await until(async () => (await operation(operationId)).status === 'success');
    expect(await operation(operationId)).toMatchObject({ tries: 0, interruptions: 0 });
    expect(ending.times('flashing')).toBe(0);
    expect(upgrader.times('flashing')).toBe(1);
  });
});

const STEP_MS = 50;

/** Waits for a condition; the limit of the test ends a wait in vain. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, STEP_MS));
}
