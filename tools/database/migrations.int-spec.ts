import { emptyDatabase, type TestDatabase } from '@firmware-upgrader/testing';
import type { DataSource } from 'typeorm';
import { writeMigration } from './write-migration';
import { migrations, runMigrations, schemaState, withMigrationLock } from '@firmware-upgrader/database';

describe('the schema', () => {
  let testDb: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    testDb = await emptyDatabase();
    ({ dataSource } = testDb);
  });

  afterEach(() => testDb.drop());

  const tables = async () => {
    const found: { name: string }[] = await dataSource.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'
       UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname LIKE '%_rule'`,
    );
    return found.map(({ name }) => name);
  };

  it('of a migrated database is what the entities say', async () => {
    await runMigrations(dataSource);
    expect(await writeMigration(dataSource, 'drift', new Date(0))).toBeNull();
  });

  it('goes down to nothing, and up again to the same', async () => {
    await runMigrations(dataSource);
    for (const _ of migrations) await dataSource.undoLastMigration();
    expect(await tables()).toEqual([]);
    await runMigrations(dataSource);
    expect(await writeMigration(dataSource, 'drift', new Date(0))).toBeNull();
  });

  it('is known to be older, current or newer than this process', async () => {
    expect(await schemaState(dataSource)).toBe('older');
    await runMigrations(dataSource);
    expect(await schemaState(dataSource)).toBe('current');
    await dataSource.query(`INSERT INTO migration (timestamp, name) VALUES (9000000000000, 'FromTheFuture')`);
    expect(await schemaState(dataSource)).toBe('newer');
    await dataSource.query(`DELETE FROM migration WHERE id IN (SELECT id FROM migration ORDER BY id DESC LIMIT 2)`);
    expect(await schemaState(dataSource)).toBe('older');
  });

  it('is made once when several processes start together', async () => {
    const made = await Promise.all([1, 2, 3].map(() => withMigrationLock(dataSource, () => runMigrations(dataSource))));
    expect(made.map((names) => names.length).sort()).toEqual([0, 0, migrations.length]);
  });
});
