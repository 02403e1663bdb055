import { createDataSource, Database, systemActor } from '@firmware-upgrader/database';
import {
  aFleet,
  ScriptedUpgrader,
  TcpProxy,
  testDatabase,
  type Fleet,
  type TestDatabase,
} from '@firmware-upgrader/testing';
import { MAX_INTERRUPTIONS } from '@firmware-upgrader/domain';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { claimOperation, releaseClaim, returnClaims, type Claim } from '../src/engine/claim';
import { takeDueOperations } from '../src/engine/due-work';
import { assignFirmware } from '../src/firmware/assign-firmware';
import { aRunner, letClaimRunOut, operation, rulesWith, work } from './engine';

const OUTAGES = MAX_INTERRUPTIONS + 2;

describe('an upgrade during which PostgreSQL goes away', () => {
  let db: TestDatabase;
  let way: TcpProxy;
  let dataSource: DataSource;
  /** As a worker has it: over a way that may break. */
  let database: Database;
  let fleet: Fleet;
  let upgrader: ScriptedUpgrader;
  let id: string;

  beforeAll(async () => (db = await testDatabase()));
  afterAll(() => db.drop());
  beforeEach(async () => {
    way = await TcpProxy.to(db.url);
    dataSource = await createDataSource({ url: way.url, answerLimitMs: 300 }).initialize();
    database = new Database(dataSource);
    fleet = await aFleet(db.database, 1);
    upgrader = new ScriptedUpgrader();
    const assigned = await db.database.transaction(systemActor, (em) =>
      assignFirmware(em, rulesWith(upgrader), {
        deviceId: fleet.deviceIds[0]!,
        imageId: fleet.imageId,
        options: {},
        startedById: null,
      }),
    );
    id = assigned.operationId!;
  });
  afterEach(async () => {
    way.cut();
    await dataSource.destroy();
    await way.stop();
  });

  const isGivenBack = async () => (await operation(db.database, id)).claim_token === null;

  it.each([
    ['cuts its connections', () => way.cut()],
    ['falls silent', () => way.silence()],
  ])('goes on however often it %s before the flash, and loses no try', async (_, goAway) => {
    let outages = 0;
    upgrader.in('memory', () => {
      outages += 1;
      if (outages <= OUTAGES) goAway();
      return { kind: 'next', phase: 'uploading' };
    });
    const runner = aRunner(database, upgrader);
    runner.start();
    while (outages <= OUTAGES) {
      await work(db.database, runner);
      way.restore();
      while (!(await isGivenBack())) await sleep(20);
    }
    await runner.stop();
    expect(await operation(db.database, id)).toMatchObject({ status: 'success', tries: 0, interruptions: 0 });
    expect(upgrader.times('flashing')).toBe(1);
  });

  it('is flashed once, though the word of its flash is lost', async () => {
    upgrader.in('flashing', () => {
      if (upgrader.times('flashing') === 1) way.silence();
      return { kind: 'next', phase: 'rebooting' };
    });
    const runner = aRunner(database, upgrader);
    runner.start();
    await work(db.database, runner);
    way.restore();
    while (!(await isGivenBack())) await sleep(20);
    await work(db.database, runner);
    await runner.stop();
    expect(upgrader.entered.filter(({ phase }) => phase === 'flashing').map(({ isFresh }) => isFresh)).toEqual([
      true,
      false,
    ]);
    expect(await operation(db.database, id)).toMatchObject({ status: 'success', interruptions: 0 });
  });

  describe('and whose worker lives', () => {
    const claimed = async (): Promise<Claim> => {
      const token = randomUUID();
      return db.database.transaction(systemActor, async (em) => {
        const [due] = await takeDueOperations(em, { any: 1, batches: 1 });
        return (await claimOperation(em, { operationId: id, token }, due!.sequence))!;
      });
    };
    const giveBack = (claim: Claim) => db.database.transaction(systemActor, (em) => returnClaims(em, [claim]));

    it('counts no death of it, when another was quicker to take the upgrade over', async () => {
      const cutOff = await claimed();
      await letClaimRunOut(db.database, id);
      const next = await claimed();
      expect(await operation(db.database, id)).toMatchObject({ interruptions: 1 });
      await giveBack(cutOff);
      await giveBack(cutOff);
      expect(await operation(db.database, id)).toMatchObject({ interruptions: 0, claim_token: next.token });
    });

    it('counts no death of it, when the other is through already', async () => {
      const cutOff = await claimed();
      await letClaimRunOut(db.database, id);
      const next = await claimed();
      await db.database.transaction(systemActor, (em) => releaseClaim(em, next));
      const third = await claimed();
      await giveBack(cutOff);
      expect(await operation(db.database, id)).toMatchObject({ interruptions: 0, claim_token: third.token });
    });
  });
});
