import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { lockDataDir } from './data-dir-lock';
import { startPostgres } from './postgres';
import { withPostgres } from './with-postgres';

async function ask(connectionString: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

describe('the database of an earlier start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'postgres-'));
  afterAll(() => rmSync(dataDir, { recursive: true }));

  it('is worked on whether its server runs or not, and is not made where there is none', async () => {
    await expect(withPostgres(dataDir, async () => 0)).rejects.toThrow('holds no database');
    const unlock = lockDataDir(dataDir);
    const server = await startPostgres({ dataDir, settings: { fsync: 'off' } });
    try {
      expect(await withPostgres(dataDir, async (url) => url)).toBe(server.url);
      await withPostgres(dataDir, (url) => ask(url, 'CREATE TABLE kept AS SELECT 1 AS one'));
    } finally {
      await server.stop();
      unlock();
    }
    expect(await withPostgres(dataDir, (url) => ask(url, 'SELECT one FROM kept'))).toBe(1);
    // It went with its work: the folder is free, and so is its server's.
    expect(await withPostgres(dataDir, (url) => ask(url, 'SELECT one FROM kept'))).toBe(1);
  });
});
