import { Category } from '@firmware-upgrader/database';
import { testDatabase, type TestDatabase } from '@firmware-upgrader/testing';
import type { Ordering } from './ordering';
import { takePage } from './pagination';

const ordering: Ordering = {
  fields: { description: 'category.description' },
  default: 'name',
  defaultFields: { name: 'category.name' },
  id: 'category.id',
};

describe('the pages of a list', () => {
  let testDb: TestDatabase;

  beforeAll(async () => {
    testDb = await testDatabase();
    const rows = Array.from({ length: 23 }, (_, index) => ({
      name: `Category ${String(index).padStart(2, '0')}`,
      description: ['b', 'a'][index % 2],
    }));
    await testDb.dataSource.getRepository(Category).insert(rows);
  });

  afterAll(() => testDb.drop());

  const namesOn = async (page: number | 'last', asked: string[] = []) => {
    const query = testDb.dataSource.manager.createQueryBuilder(Category, 'category');
    const slice = await takePage(query, { page, pageSize: 5, ordering: asked, url: 'http://localhost/' }, ordering);
    return slice.rows.map(({ name }) => name);
  };

  it.each([[[]], [['-description']]])(
    'hold every row once and in one order, wherever they are read from: %j',
    async (asked) => {
      const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => namesOn(page, asked)));
      expect(pages.map(({ length }) => length)).toEqual([5, 5, 5, 5, 3]);
      expect(new Set(pages.flat()).size).toBe(23);
      if (asked.length === 0) expect(pages.flat()).toEqual([...pages.flat()].sort());
      expect(await namesOn('last', asked)).toEqual(pages[4]);
    },
  );

  it('hold the right rows also far from both ends', async () => {
    const many = Array.from({ length: 2_500 }, (_, index) => ({ name: `Many ${String(index).padStart(4, '0')}` }));
    await testDb.dataSource.getRepository(Category).insert(many);
    const names = many.map(({ name }) => name);
    // 23 others come before them.
    for (const page of [230, 250, 270]) {
      const from = (page - 1) * 5 - 23;
      expect(await namesOn(page)).toEqual(names.slice(from, from + 5));
    }
  });
});
