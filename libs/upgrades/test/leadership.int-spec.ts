import { TcpProxy, testDatabase, type TestDatabase } from '@firmware-upgrader/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { Leadership } from '../src/engine/leadership';

describe('the worker that dispatches', () => {
  let db: TestDatabase;
  let way: TcpProxy;
  let leader: Leadership;
  let other: Leadership;

  beforeEach(async () => {
    db = await testDatabase();
    way = await TcpProxy.to(db.url);
    leader = new Leadership(way.url, () => undefined);
    other = new Leadership(db.url, () => undefined);
    expect(await leader.check()).toBe(true);
    expect(await other.check()).toBe(false);
  });
  afterEach(async () => {
    way.cut();
    await Promise.all([leader.close(), other.close()]);
    await way.stop();
    await db.drop();
  });

  const otherLeads = async () => {
    while (!(await other.check())) await sleep(200);
  };

  it('is followed at once by another when it ends', async () => {
    await leader.close();
    await otherLeads();
  });

  it('is followed by another when it is cut off without a word, and does not go on beside it', async () => {
    way.silence();
    await otherLeads();
    await expect(leader.check()).rejects.toThrow();
    way.restore();
    expect(await leader.check()).toBe(false);
  }, 30_000);
});
