import { Organization } from '@firmware-upgrader/database';
import { emptyDatabase, type TestDatabase, testDatabase } from './test-database';

describe('each test file', () => {
  const made: TestDatabase[] = [];
  const keep = (database: TestDatabase) => (made.push(database), database);
  afterAll(() => Promise.all(made.map((database) => database.drop())));

  it('has a migrated database of its own, whatever others do at the same time', async () => {
    const [one, other] = (await Promise.all([testDatabase(), testDatabase()])).map(keep);
    await one!.dataSource.getRepository(Organization).insert({ name: 'Only here', slug: 'only-here' });
    expect(await other!.dataSource.getRepository(Organization).countBy({ slug: 'only-here' })).toBe(0);
    expect(await other!.dataSource.showMigrations()).toBe(false);
  });

  it('may have an empty one', async () => {
    const empty = keep(await emptyDatabase());
    expect(await empty.dataSource.query(`SELECT FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
  });
});
