import { type TestDatabase, testDatabase } from '@firmware-upgrader/testing';
import { violatedConstraint } from '../src';
import { allowed } from './rules/allowed';
import { devices } from './rules/devices';
import { firmware } from './rules/firmware';
import { fixture } from './rules/fixture';
import { organizations } from './rules/organizations';
import { upgrades } from './rules/upgrades';

const rules = [...organizations, ...firmware, ...devices, ...upgrades];

describe('the database refuses by a named rule', () => {
  let testDb: TestDatabase;

  beforeAll(async () => {
    testDb = await testDatabase();
    await testDb.dataSource.query(fixture);
  });

  afterAll(() => testDb.drop());

  /** Does it and takes it back; answers the constraint that refused it. */
  async function refusedBy(sql: string): Promise<string | undefined> {
    const runner = testDb.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(sql);
      return undefined;
    } catch (error) {
      return violatedConstraint(error) ?? String(error);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  it.each(rules)('%s', async (_rule, sql, constraint) => {
    expect(await refusedBy(sql)).toBe(constraint);
  });

  it.each(allowed)('but not %s', async (_what, sql) => {
    expect(await refusedBy(sql)).toBeUndefined();
  });

  it('every check, unique rule and trigger of ours is tried above', async () => {
    const tried = new Set(rules.map(([, , constraint]) => constraint));
    const known: { name: string }[] = await testDb.dataSource.query(`
      SELECT conname AS name FROM pg_constraint WHERE contype IN ('c', 'u') AND connamespace = 'public'::regnamespace
      UNION SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
        WHERE x.indisunique AND NOT x.indisprimary AND i.relnamespace = 'public'::regnamespace
      UNION SELECT replace(tgname, '_rule', '_check') FROM pg_trigger WHERE NOT tgisinternal`);
    // The hash of a random token, what a foreign key points at, and what a primary key refuses before.
    const apart = [
      'api_token_token_hash_idx',
      'organization_user_id_organization_id_key',
      'organization_owner_organization_user_id_organization_id_key',
    ];
    expect(known.map(({ name }) => name).filter((name) => !tried.has(name) && !apart.includes(name))).toEqual([]);
  });
});
