import { type TestDatabase, testDatabase } from '@firmware-upgrader/testing';
import { AuditEntry, Category, type Database, Organization } from '../src';

const note = {
  organizationId: null,
  objectType: 'category',
  objectId: '1',
  objectLabel: 'Roofs',
  action: 'create',
  changes: { name: 'Roofs' },
};
const actor = { userId: null, requestId: 'request-1' };

describe('a transaction', () => {
  let testDb: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    testDb = await testDatabase();
    ({ database } = testDb);
  });

  afterAll(() => testDb.drop());

  it('writes who changed what beside the change, and only then tells others', async () => {
    const told: string[] = [];
    await database.transaction(actor, async (em, { audit, afterCommit }) => {
      await em.insert(Category, { name: 'Roofs' });
      audit(note);
      afterCommit(() => told.push('committed'));
      expect(told).toEqual([]);
    });
    expect(told).toEqual(['committed']);
    expect(await database.read((em) => em.findBy(AuditEntry, { requestId: 'request-1' }))).toEqual([
      expect.objectContaining({ ...note, userId: null }),
    ]);
  });

  it('that fails leaves neither change nor trail, and tells nobody', async () => {
    const told: string[] = [];
    const work = database.transaction({ ...actor, requestId: 'request-2' }, async (em, { audit, afterCommit }) => {
      await em.insert(Category, { name: 'Cellars' });
      audit(note);
      afterCommit(() => told.push('committed'));
      throw new Error('changed its mind');
    });
    await expect(work).rejects.toThrow('changed its mind');
    expect(told).toEqual([]);
    expect(await database.read((em) => em.countBy(Category, { name: 'Cellars' }))).toBe(0);
    expect(await database.read((em) => em.countBy(AuditEntry, { requestId: 'request-2' }))).toBe(0);
  });

  it('that loses a deadlock is done again, and audited once', async () => {
    const [one, two] = await database.read((em) =>
      em.save(Organization, [
        { name: 'One', slug: 'one' },
        { name: 'Two', slug: 'two' },
      ]),
    );
    // Each holds one row and wants the other's, the first time; the barrier makes sure of it.
    let holding = 0;
    let bothHold: () => void;
    const barrier = new Promise<void>((resolve) => (bothHold = resolve));
    let tries = 0;
    const rename = (first: Organization, second: Organization) =>
      database.transaction({ ...actor, requestId: 'request-3' }, async (em, { audit }) => {
        tries++;
        await em.update(Organization, { id: first.id }, { name: 'Renamed' });
        if (++holding === 2) bothHold();
        await barrier;
        await em.update(Organization, { id: second.id }, { name: 'Renamed' });
        audit(note);
      });
    await Promise.all([rename(one!, two!), rename(two!, one!)]);
    expect(tries).toBe(3);
    expect(await database.read((em) => em.countBy(AuditEntry, { requestId: 'request-3' }))).toBe(2);
  });
});
