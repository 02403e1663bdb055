import { systemActor, type Database } from '@firmware-upgrader/database';
import {
  aFleet,
  Gate,
  ScriptedUpgrader,
  testDatabase,
  type Fleet,
  type TestDatabase,
} from '@firmware-upgrader/testing';
import { UpgradeError } from '@firmware-upgrader/upgraders';
import { cancelBatch, pauseBatch, resumeBatch } from '../src/batches/change-batch';
import { launchBatch } from '../src/batches/launch-batch';
import { planBatch } from '../src/batches/plan-batch';
import type { BatchSelection, PlannedDevice } from '../src/batches/planned-device';
import { retryBatch, startBatch } from '../src/batches/start-batch';
import { aRunner, rulesWith, work } from './engine';

interface BatchRow {
  readonly status: string;
  readonly paused_at: Date | null;
  readonly launched_at: Date | null;
  readonly reason_code: string | null;
  readonly count_in_progress: number;
  readonly count_success: number;
  readonly count_failed: number;
  readonly count_aborted: number;
  readonly count_cancelled: number;
  readonly count_skipped: number;
}

describe('a mass upgrade', () => {
  let db: TestDatabase;
  let upgrader: ScriptedUpgrader;

  beforeAll(async () => (db = await testDatabase()));
  afterAll(() => db.drop());
  beforeEach(() => (upgrader = new ScriptedUpgrader()));

  const query = <T>(sql: string, parameters: unknown[] = []) =>
    db.database.read((em) => em.query<T[]>(sql, parameters));
  const rules = () => rulesWith(upgrader);
  const selectionOf = (fleet: Fleet): BatchSelection => ({
    buildId: fleet.buildId,
    group: null,
    location: null,
    includeFirmwareless: true,
    options: {},
  });
  const start = (fleet: Fleet, maxFailures: number | null = null) =>
    db.database.transaction(systemActor, (em) =>
      startBatch(em, rules(), { selection: selectionOf(fleet), maxFailures, startedById: null }),
    );
  const launch = (batchId: string) => launchBatch(db.database, rules(), batchId);
  const batch = async (id: string) =>
    (await query<BatchRow>('SELECT * FROM batch_upgrade_operation WHERE id = $1', [id]))[0]!;
  /** The counters as somebody would count them who trusts none. */
  const counted = async (id: string) => {
    const rows = await query<{ status: string; n: number }>(
      `SELECT status, count(*)::int AS n FROM upgrade_operation WHERE batch_id = $1 GROUP BY 1
       UNION ALL SELECT 'skipped', count(*)::int FROM batch_skip WHERE batch_id = $1`,
      [id],
    );
    const of = (status: string) => rows.find((row) => row.status === status)?.n ?? 0;
    return {
      count_in_progress: of('in-progress'),
      count_success: of('success'),
      count_failed: of('failed'),
      count_aborted: of('aborted'),
      count_cancelled: of('cancelled'),
      count_skipped: of('skipped'),
    };
  };
  /** A database whose process dies after so many transactions. */
  const killedAfter = (limit: number): Database => {
    let transactions = 0;
    const database: Pick<Database, 'read' | 'transaction'> = {
      read: (work) => db.database.read(work),
      transaction: (actor, work) => {
        if (++transactions > limit) throw new Error('killed');
        return db.database.transaction(actor, work);
      },
    };
    return database as Database;
  };

  it('upgrades every device that the plan named, and no other', async () => {
    const fleet = await aFleet(db.database, 6);
    const [deactivated, unreachable, foreign] = fleet.deviceIds;
    await query('UPDATE device SET is_deactivated = TRUE, management_ip = NULL WHERE id = $1', [deactivated]);
    await query('DELETE FROM device_connection WHERE device_id = $1', [unreachable]);
    await query(`UPDATE device SET model = 'Other' WHERE id = $1`, [foreign]);

    const planned: PlannedDevice[] = [];
    await db.database.read(async (em) => {
      for await (const devices of planBatch(em, rules(), { selection: selectionOf(fleet) })) planned.push(...devices);
    });
    const id = await start(fleet);
    expect(await batch(id)).toMatchObject({ status: 'idle', launched_at: null });
    await launch(id);
    const skips = await query<{ device_id: string; reason_code: string }>(
      'SELECT device_id, reason_code FROM batch_skip WHERE batch_id = $1 ORDER BY device_id',
      [id],
    );
    expect(skips.map(({ device_id, reason_code }) => [device_id, reason_code])).toEqual(
      planned.flatMap(({ deviceId, plan }) => (plan.decision === 'skip' ? [[deviceId, plan.reason]] : [])),
    );
    expect(skips).toHaveLength(3);
    await work(db.database, aRunner(db.database, upgrader));

    expect(await batch(id)).toMatchObject({ status: 'success', count_success: 3, count_skipped: 3 });
    expect(await batch(id)).toMatchObject(await counted(id));
    const flashed = upgrader.entered.filter(({ phase }) => phase === 'flashing').map(({ deviceId }) => deviceId);
    expect(flashed.sort()).toEqual(fleet.deviceIds.slice(3));
  });

  it('goes on with a launch that was killed between two chunks, taking up no device twice', async () => {
    const fleet = await aFleet(db.database, 1_200);
    upgrader.in('connecting', () => ({
      kind: 'end',
      ending: { reason: 'not-needed', isInstalled: true, isVerified: true },
    }));
    const id = await start(fleet);
    await expect(launchBatch(killedAfter(2), rules(), id)).rejects.toThrow('killed');
    expect(await batch(id)).toMatchObject({ status: 'in-progress', launched_at: null, count_in_progress: 1_000 });
    await work(db.database, aRunner(db.database, upgrader));
    expect(await batch(id)).toMatchObject({ status: 'in-progress', count_success: 1_000 });

    // Nobody else may take the launch up while its lease runs.
    await launch(id);
    expect(await batch(id)).toMatchObject({ launched_at: null, count_in_progress: 0 });
    await query(`UPDATE batch_upgrade_operation SET launch_claimed_until = now() - interval '1 second' WHERE id = $1`, [
      id,
    ]);
    await launch(id);
    expect(await batch(id)).toMatchObject({ count_in_progress: 200, count_success: 1_000 });
    await work(db.database, aRunner(db.database, upgrader));
    expect(await batch(id)).toMatchObject({ status: 'success', count_success: 1_200 });
    expect(await batch(id)).toMatchObject(await counted(id));
    expect(upgrader.times('connecting')).toBe(1_200);
  });

  it('takes nothing back from whoever went on with a launch that slept past its lease', async () => {
    const fleet = await aFleet(db.database, 3);
    const id = await start(fleet);
    let wake = () => {};
    const woken = new Promise<ReadonlyMap<string, never>>(
      (resolve) => (wake = () => resolve(new Map<string, never>())),
    );
    let sleeper = Promise.resolve();
    await new Promise<void>((isAsleep) => {
      const skips = () => (isAsleep(), woken);
      sleeper = launchBatch(db.database, { ...rules(), planRules: [{ reasons: [], skips }] }, id);
    });
    await query(`UPDATE batch_upgrade_operation SET launch_claimed_until = now() - interval '1 second' WHERE id = $1`, [
      id,
    ]);
    // All but the word that it is over.
    await expect(launchBatch(killedAfter(2), rules(), id)).rejects.toThrow('killed');
    wake();
    await sleeper;
    await work(db.database, aRunner(db.database, upgrader));
    expect(await counted(id)).toMatchObject({ count_success: 3, count_aborted: 0 });
  });

  it('starts nothing more while paused, and finishes when resumed', async () => {
    const fleet = await aFleet(db.database, 2);
    const id = await start(fleet);
    await launch(id);
    await db.database.transaction(systemActor, (em) => pauseBatch(em, id));
    await work(db.database, aRunner(db.database, upgrader));
    expect(upgrader.entered).toHaveLength(0);
    await db.database.transaction(systemActor, (em) => resumeBatch(em, id));
    await work(db.database, aRunner(db.database, upgrader));
    expect(await batch(id)).toMatchObject({ status: 'success', count_success: 2 });
  });

  it('starts nothing while the whole product is on hold', async () => {
    const fleet = await aFleet(db.database, 1);
    const id = await start(fleet);
    await launch(id);
    await query('UPDATE upgrade_hold SET active = TRUE');
    await work(db.database, aRunner(db.database, upgrader));
    expect(upgrader.entered).toHaveLength(0);
    await query('UPDATE upgrade_hold SET active = FALSE');
    await work(db.database, aRunner(db.database, upgrader));
    expect(await batch(id)).toMatchObject({ status: 'success' });
  });

  it('pauses by itself after so many failures, and as many again after each resume', async () => {
    const fleet = await aFleet(db.database, 6);
    upgrader.in('identity', () => {
      if (upgrader.times('identity') <= 4) throw new UpgradeError('not-flashed');
      return { kind: 'next', phase: 'checksum' };
    });
    const id = await start(fleet, 2);
    await launch(id);
    const oneByOne = async () => {
      const runner = aRunner(db.database, upgrader);
      for (;;) {
        const before = upgrader.entered.length;
        await work(db.database, runner, 1);
        if (upgrader.entered.length === before) return;
      }
    };
    await oneByOne();
    expect(await batch(id)).toMatchObject({ count_failed: 2, count_in_progress: 4 });
    expect((await batch(id)).paused_at).not.toBeNull();
    await db.database.transaction(systemActor, (em) => resumeBatch(em, id));
    await oneByOne();
    expect(await batch(id)).toMatchObject({ count_failed: 4, count_in_progress: 2 });
    await db.database.transaction(systemActor, (em) => resumeBatch(em, id));
    await oneByOne();
    expect(await batch(id)).toMatchObject({ status: 'failed', count_failed: 4, count_success: 2 });
  });

  it('is cancelled but for what has passed the flash', async () => {
    const fleet = await aFleet(db.database, 3);
    const gate = new Gate();
    upgrader.in('rebooting', async (context) => {
      if (context.task.device.id === fleet.deviceIds[0]) await gate.pass(context);
      return { kind: 'next', phase: 'reconnecting' };
    });
    const id = await start(fleet);
    await launch(id);
    const runner = aRunner(db.database, upgrader);
    await query(`UPDATE upgrade_operation SET run_at = now() + interval '1 hour' WHERE device_id <> $1`, [
      fleet.deviceIds[0],
    ]);
    const running = work(db.database, runner);
    await gate.reached;
    const [user] = await query<{ id: string }>(
      `INSERT INTO users (username, password_hash) VALUES ('batch-canceller', 'x') RETURNING id`,
    );
    const cancelled = await db.database.transaction(systemActor, (em) =>
      cancelBatch(em, id, { userId: user!.id, username: 'ann' }),
    );
    expect(cancelled).toEqual({ cancelled: 2, notCancelled: 1 });
    expect(await batch(id)).toMatchObject({ status: 'in-progress' });
    gate.letGo();
    await running;
    expect(await batch(id)).toMatchObject({ status: 'cancelled', count_success: 1, count_cancelled: 2 });
    expect(await batch(id)).toMatchObject(await counted(id));
  });

  it('is tried again for those that failed, and only those', async () => {
    const fleet = await aFleet(db.database, 3);
    upgrader.in('identity', ({ task }) => {
      if (task.device.id === fleet.deviceIds[0]) throw new UpgradeError('not-flashed');
      return { kind: 'next', phase: 'checksum' };
    });
    const first = await start(fleet);
    await launch(first);
    await work(db.database, aRunner(db.database, upgrader));
    expect(await batch(first)).toMatchObject({ status: 'failed', count_failed: 1, count_success: 2 });
    upgrader = new ScriptedUpgrader();
    const second = await db.database.transaction(systemActor, (em) =>
      retryBatch(em, rules(), { batchId: first, statuses: [], reasonCodes: [], startedById: null }),
    );
    await launch(second);
    await work(db.database, aRunner(db.database, upgrader));
    expect(await batch(second)).toMatchObject({ status: 'success', count_success: 1, count_skipped: 0 });
    expect(upgrader.entered[0]).toMatchObject({ deviceId: fleet.deviceIds[0] });
  });

  it('starts not at all without a device to upgrade', async () => {
    const fleet = await aFleet(db.database, 1);
    await query('DELETE FROM device_connection WHERE device_id = $1', [fleet.deviceIds[0]]);
    await expect(start(fleet)).rejects.toThrow('No devices found matching this selection');
  });

  it('ends, saying so, when the group it was meant for is gone before it was launched', async () => {
    const fleet = await aFleet(db.database, 1);
    const [group] = await query<{ id: string }>(
      `INSERT INTO device_group (organization_id, name) VALUES ($1, 'roof') RETURNING id`,
      [fleet.organizationId],
    );
    await query('UPDATE device SET group_id = $1 WHERE id = $2', [group!.id, fleet.deviceIds[0]]);
    const id = await db.database.transaction(systemActor, (em) =>
      startBatch(em, rules(), {
        selection: { ...selectionOf(fleet), group: group!.id },
        maxFailures: null,
        startedById: null,
      }),
    );
    await query('DELETE FROM device_group WHERE id = $1', [group!.id]);
    await launch(id);
    expect(await batch(id)).toMatchObject({ status: 'failed', reason_code: 'selection-gone', count_in_progress: 0 });
  });
});
