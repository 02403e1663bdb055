import { TcpProxy, type TestDatabase, testDatabase } from '@firmware-upgrader/testing';
import type { DataSource } from 'typeorm';
import { createDataSource, Database, systemActor } from '../src';

const LIMIT_MS = 500;

describe('a database from which nothing is heard any more, though no connection ended', () => {
  let db: TestDatabase;
  let way: TcpProxy;
  let dataSource: DataSource;
  let database: Database;

  beforeAll(async () => (db = await testDatabase()));
  afterAll(() => db.drop());
  beforeEach(async () => {
    way = await TcpProxy.to(db.url);
    dataSource = await createDataSource({ url: way.url, poolSize: 2, answerLimitMs: LIMIT_MS }).initialize();
    database = new Database(dataSource);
  });
  afterEach(async () => {
    way.cut();
    await dataSource.destroy();
    await way.stop();
  });

  const ask = () => database.read((em) => em.query('SELECT 1 AS one'));

  it('is given up, and found again by the next statement', async () => {
    await ask();
    way.silence();
    await expect(ask()).rejects.toMatchObject({ driverError: { code: 'ETIMEDOUT' } });
    way.restore();
    expect(await ask()).toEqual([{ one: 1 }]);
  });

  it('is given up in the middle of a transaction, of which nothing stays', async () => {
    const work = database.transaction(systemActor, async (em) => {
      await em.query(`INSERT INTO category (name) VALUES ('Roofs')`);
      way.silence();
      await em.query('SELECT 1');
    });
    await expect(work).rejects.toThrow();
    way.restore();
    way.cut();
    expect(await database.read((em) => em.query('SELECT FROM category'))).toEqual([]);
  });

  it('is waited for where no limit was asked for, as migrations need it', async () => {
    const patient = await createDataSource({ url: way.url, poolSize: 1 }).initialize();
    try {
      await patient.query('SELECT pg_sleep($1)', [(2 * LIMIT_MS) / 1_000]);
    } finally {
      await patient.destroy();
    }
  });

  it('frees, at its end, what a session held that is gone without a word', async () => {
    const [settings] = await database.read((em) =>
      em.query(`SELECT current_setting('idle_in_transaction_session_timeout') AS limit`),
    );
    expect(settings).toEqual({ limit: '1min' });
  });
});
