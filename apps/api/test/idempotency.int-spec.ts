import { BatchUpgradeOperation } from '@firmware-upgrader/database';
import { aFleet } from './harness/fleet';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('a mass upgrade that is asked for again with its Idempotency-Key', () => {
  let api: TestApi;
  beforeAll(async () => (api = await testApi()));
  afterAll(() => api?.close());

  const again = async (json: object, key: string, buildId: string, as: Person) => {
    const headers = { 'Idempotency-Key': key };
    const answer = await api.send('POST', `/api/v1/firmware/build/${buildId}/upgrade/`, { as, json, headers });
    return { ...answer, replayed: answer.headers.get('Idempotency-Replayed') };
  };
  let root: Person;
  let buildId: string;
  beforeEach(async () => {
    root = await api.people.aSuperuser();
    buildId = (await aFleet(api, (await api.make.anOrganization()).id)).build.id;
  });
  const batches = () => api.db.dataSource.manager.countBy(BatchUpgradeOperation, { buildId });

  it('is answered as the first time, and starts once', async () => {
    const first = await again({ upgrade_all: true }, 'key-1', buildId, root);
    const second = await again({ upgrade_all: true }, 'key-1', buildId, root);
    expect([first.status, second.status, first.replayed, second.replayed]).toEqual([201, 201, null, 'true']);
    expect(second.body).toEqual(first.body);
    expect(await batches()).toBe(1);
    expect(await again({}, 'key-1', buildId, root)).toMatchObject({
      status: 409,
      body: { error: 'This Idempotency-Key belongs to another request.' },
    });
    await again({ upgrade_all: true }, 'key-2', buildId, root);
    await again({ upgrade_all: true }, 'key-1', buildId, await api.people.aSuperuser());
    expect(await batches()).toBe(3);
  });

  it('starts once even when all ask at once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => again({}, 'key-3', buildId, root)));
    expect(await batches()).toBe(1);
    for (const { status, headers } of answers) {
      expect(status === 201 || (status === 409 && headers.get('Retry-After') === '1')).toBe(true);
    }
  });

  it('may be tried again after a refusal, and the day after', async () => {
    expect((await again({ group: UNKNOWN }, 'key-4', buildId, root)).status).toBe(400);
    expect((await again({}, 'key-4', buildId, root)).status).toBe(201);
    await api.db.dataSource.query(`UPDATE idempotent_request SET created = now() - interval '25 hours'`);
    expect(await again({}, 'key-4', buildId, root)).toMatchObject({ status: 201, replayed: null });
    expect((await again({}, 'x'.repeat(256), buildId, root)).status).toBe(400);
  });
});
