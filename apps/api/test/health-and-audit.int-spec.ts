import { AuditEntry, systemActor, WorkerHeartbeat } from '@firmware-upgrader/database';
import { randomUUID } from 'node:crypto';
import type { Person } from './harness/people';
import { TEST_VERSION, type TestApi, testApi } from './harness/test-api';

describe('health', () => {
  const aWorkerSeen = (api: TestApi, secondsAgo: number) =>
    api.db.dataSource.manager.insert(WorkerHeartbeat, {
      id: randomUUID(),
      host: 'test',
      pid: 1,
      hasRedis: true,
      seenAt: new Date(Date.now() - secondsAgo * 1000),
    });

  it('is down without a worker, and well with one that was seen just now', async () => {
    const api = await testApi();
    try {
      const down = await api.send('GET', '/api/v1/health/');
      expect(down).toMatchObject({ status: 503, body: { status: 'down', database: 'up', workers: 0 } });
      await aWorkerSeen(api, 60);
      expect((await api.send('GET', '/api/v1/health/')).body).toMatchObject({ workers: 0 });
      await aWorkerSeen(api, 1);
      const { status, body } = await api.send('GET', '/api/v1/health/');
      const redis = process.env['TEST_SERVER_REDIS'] === undefined ? 'absent' : 'up';
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          status: redis === 'up' ? 'ok' : 'degraded',
          database: 'up',
          redis,
          workers: 1,
          version: TEST_VERSION,
        },
      });
    } finally {
      await api.close();
    }
  });

  it.each([
    ['absent', ''],
    ['down', 'redis://127.0.0.1:1'],
  ])('is degraded with Redis %s', async (redis, url) => {
    const api = await testApi({ REDIS_URL: url });
    try {
      await aWorkerSeen(api, 1);
      expect(await api.send('GET', '/api/v1/health/')).toMatchObject({
        status: 200,
        body: { status: 'degraded', redis },
      });
    } finally {
      await api.close();
    }
  });
});

describe('the audit trail', () => {
  const PATH = '/api/v1/audit/';
  let api: TestApi;
  let admin: Person;
  let ours: { id: string; slug: string };

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    ours = await api.make.ourOrganization();
    const theirs = await api.make.anOrganization();
    await api.db.database.transaction({ userId: admin.user.id, requestId: 'request-1' }, async (_, unit) => {
      const note = { objectType: 'build', objectId: 'b-1', objectLabel: 'Rooftops v1', organizationId: ours.id };
      unit.audit({ ...note, action: 'create', changes: { version: '1' } });
    });
    await api.db.database.transaction(systemActor, async (_, unit) => {
      const note = { objectType: 'device', objectId: 'd-1', objectLabel: 'roof', action: 'delete' };
      unit.audit({ ...note, organizationId: theirs.id });
      unit.audit({ ...note, objectId: 'd-2', organizationId: ours.id });
      unit.audit({ ...note, objectType: 'user', organizationId: null });
    });
    await api.db.dataSource.manager.update(AuditEntry, { objectId: 'b-1' }, { created: new Date('2026-01-01') });
  });
  afterAll(() => api?.close());

  const found = async (query: string, as = admin) => {
    const { body } = await api.send('GET', `${PATH}?${query}`, { as });
    return body.results.map(({ object }: { object: string }) => object);
  };

  it('says who changed what and when, newest first, to managers what concerns them', async () => {
    const { body } = await api.send('GET', PATH, { as: admin });
    expect(body.count).toBe(2);
    expect(body.results[0]).toMatchObject({ object: 'd-2', user: null, request_id: '' });
    expect(body.results[1]).toEqual({
      id: expect.any(String),
      created: '2026-01-01T00:00:00.000000Z',
      user: { id: admin.user.id, username: admin.user.username },
      organization: ours.id,
      object_type: 'build',
      object: 'b-1',
      object_label: 'Rooftops v1',
      action: 'create',
      changes: { version: '1' },
      request_id: 'request-1',
    });
    const root = await api.people.aSuperuser();
    expect(await found('', root)).toHaveLength(4);
    expect(await found(`organization=${ours.slug}`, root)).toEqual(['d-2', 'b-1']);
  });

  it.each([
    [() => `user=${admin.user.id}`, ['b-1']],
    [() => 'object_type=device', ['d-2']],
    [() => 'object=b-1', ['b-1']],
    [() => 'action=create', ['b-1']],
    [() => 'search=ROOFTOPS', ['b-1']],
    [() => 'created__lt=2026-01-02', ['b-1']],
    [() => 'created__gte=2026-01-02', ['d-2']],
  ])('is filtered: %s', async (query, objects) => {
    expect(await found(query())).toEqual(objects);
  });

  it('comes as a table too, oldest first', async () => {
    const { text, headers } = await api.send('GET', `${PATH}?format=csv`, { as: admin });
    expect(headers.get('Content-Disposition')).toBe('attachment; filename="audit-trail.csv"');
    const [head, first, second, ...rest] = text.trimEnd().split('\r\n');
    expect(head).toBe('created,user,organization,object_type,object,object_label,action,changes,request_id');
    const { username } = admin.user;
    expect(first).toBe(
      `2026-01-01T00:00:00.000000Z,${username},${ours.id},build,b-1,Rooftops v1,create,"{""version"":""1""}",request-1`,
    );
    expect(second).toContain(`,,${ours.id},device,d-2,roof,delete,{},`);
    expect(rest).toEqual([]);
  });

  it('refuses filters that it cannot read', async () => {
    expect(await api.send('GET', `${PATH}?user=x&created__gte=soon`, { as: admin })).toMatchObject({
      status: 400,
      body: { user: ['“x” is not a valid UUID.'], created__gte: ['Enter a valid date/time.'] },
    });
  });
});
