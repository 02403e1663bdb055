import { type Database, systemActor, type UpgradeOperation } from '@firmware-upgrader/database';
import { builders, testDatabase, type TestDatabase } from '@firmware-upgrader/testing';
import { roomIn, takeDueOperations, type DueOperation } from '../src/engine/due-work';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');

describe('what is due', () => {
  let db: TestDatabase;
  let database: Database;
  let rows: ReturnType<typeof builders>;

  beforeEach(async () => {
    db = await testDatabase();
    database = db.database;
    rows = builders(db.dataSource.manager);
  });
  afterEach(() => db.drop());

  /** Makes operations, due since long ago in the order in which they are made, each of a device of its own. */
  const make = async (...operations: Partial<UpgradeOperation>[]) => {
    const ids: string[] = [];
    for (const [at, values] of operations.entries()) {
      const runAt = new Date(LONG_AGO.getTime() + at * 1_000);
      ids.push((await rows.anUpgradeOperation({ runAt, ...values })).id);
    }
    return ids;
  };
  const aBatch = async (values = {}) => (await rows.aBatch({ status: 'in-progress', ...values })).id;
  /** One after the other, as a worker with a single free slot takes them. */
  const takenInOrder = async () => {
    const taken: string[] = [];
    for (;;) {
      const [next] = await database.transaction(systemActor, (em) => takeDueOperations(em, { any: 1, batches: 1 }));
      if (!next) return taken;
      taken.push(next.id);
    }
  };

  it('goes by what waits worst: past the flash, interrupted, single upgrades, then batches in turn', async () => {
    const [first, second] = [await aBatch(), await aBatch()];
    const [a1, a2, a3, b1, b2, single, interrupted, flashed] = await make(
      { batchId: first },
      { batchId: first },
      { batchId: first },
      { batchId: second },
      { batchId: second },
      {},
      { batchId: second, phase: 'uploading', startedAt: LONG_AGO },
      { batchId: first, phase: 'rebooting', startedAt: LONG_AGO, flashedAt: LONG_AGO },
    );
    expect(await takenInOrder()).toEqual([flashed, interrupted, single, a1, b1, a2, b2, a3]);
  });

  it('is not what a pause or a hold keeps back, unless it has begun', async () => {
    const paused = await aBatch({ pausedAt: LONG_AGO });
    const [, begun, single] = await make(
      { batchId: paused },
      { batchId: paused, phase: 'rebooting', startedAt: LONG_AGO, flashedAt: LONG_AGO },
      {},
    );
    expect(await takenInOrder()).toEqual([begun, single]);
  });

  it('leaves room for single upgrades and flashed devices, however many a mass upgrade has', async () => {
    expect(roomIn({ slots: 100, free: 100 })).toEqual({ any: 100, batches: 90 });
    expect(roomIn({ slots: 100, free: 7 })).toEqual({ any: 7, batches: 0 });
    expect(roomIn({ slots: 5, free: 5 })).toEqual({ any: 5, batches: 5 });
    const batchId = await aBatch();
    const [first, second] = await make({ batchId }, { batchId }, { batchId });
    const [single] = await make({});
    const take = (any: number, batches: number) =>
      database.transaction(systemActor, (em) => takeDueOperations(em, { any, batches }));
    const ids = (taken: DueOperation[]) => taken.map(({ id }) => id).sort();
    expect(ids(await take(10, 3))).toEqual([single, first, second].sort());
    expect(await take(10, 0)).toEqual([]);
  });

  it('is handed out once, and again when nobody took it up', async () => {
    const [id] = await make({});
    expect(await takenInOrder()).toEqual([id]);
    await database.read((em) => em.query(`UPDATE upgrade_operation SET dispatched_at = now() - interval '1 minute'`));
    const [again] = await database.transaction(systemActor, (em) => takeDueOperations(em, { any: 10, batches: 10 }));
    expect(again).toEqual({ id, sequence: 2, isUrgent: true });
  });
});
