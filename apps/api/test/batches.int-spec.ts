import { AuditEntry, type BatchUpgradeOperation, type UpgradeOperation } from '@firmware-upgrader/database';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const PATH = '/api/v1/firmware/batch-upgrade-operation/';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('batches', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
  });
  afterAll(() => api?.close());

  const ask = async (method: string, path: string, json?: unknown, as = admin) => {
    const { status, body } = await api.send(method, `${PATH}${path}`, { as, json });
    return { status, body };
  };

  /** A launched batch with operations that ended so. */
  const aBatch = async (
    statuses: UpgradeOperation['status'][],
    values: Partial<BatchUpgradeOperation> = {},
    organizationId?: string,
  ) => {
    const { make } = api;
    const { id: buildId } = values.buildId ? { id: values.buildId } : await make.aBuild();
    const image = await make.anImage({ buildId });
    const count = (status: string) => statuses.filter((one) => one === status).length;
    const batch = await make.aBatch({
      buildId,
      status: count('in-progress') > 0 ? 'in-progress' : 'failed',
      launchedAt: new Date(),
      countInProgress: count('in-progress'),
      countSuccess: count('success'),
      countFailed: count('failed'),
      countAborted: count('aborted'),
      countCancelled: count('cancelled'),
      ...(count('in-progress') > 0 ? {} : { finishedAt: new Date() }),
      ...values,
    });
    const operations: UpgradeOperation[] = [];
    for (const status of statuses) {
      const device = await make.aDevice(organizationId ? { organizationId } : {});
      await make.aDeviceConnection({ deviceId: device.id });
      operations.push(
        await make.anUpgradeOperation({
          deviceId: device.id,
          imageId: image.id,
          batchId: batch.id,
          status,
          ...(status === 'failed' ? { reasonCode: 'timed-out' as const } : {}),
        }),
      );
    }
    return { batch, operations };
  };

  it('show their figures and all their operations, oldest first', async () => {
    const { batch, operations } = await aBatch(['success', 'failed', 'aborted'], { startedById: admin.user.id });
    const { status, body } = await ask('GET', `${batch.id}/`);
    expect(status).toBe(200);
    expect(Object.keys(body).slice(0, 8)).toEqual([
      'id',
      'build',
      'created',
      'modified',
      'upgrade_options',
      'status',
      'group',
      'location',
    ]);
    expect(body).toMatchObject({
      build: {
        id: batch.buildId,
        category_relation: { organization: (await api.make.ourOrganization()).id },
      },
      status: 'failed',
      progress_report: '3 out of 3',
      success_rate: 33,
      failed_rate: 33,
      aborted_rate: 33,
      cancelled_rate: 0,
      started_by: admin.user.id,
      started_by_username: admin.user.username,
      counts: { 'in-progress': 0, success: 1, failed: 1, aborted: 1, cancelled: 0, total: 3, skipped: 0 },
      reasons: { 'timed-out': 1 },
    });
    expect(body.upgradeoperations.map(({ id }: { id: string }) => id)).toEqual(operations.map(({ id }) => id));
    const alone = await api.send('GET', `/api/v1/firmware/upgrade-operation/${operations[0]!.id}/`, { as: admin });
    expect(alone.body).toMatchObject(body.upgradeoperations[0]);
  });

  it('without their operations are marked with their version: who has it gets no body', async () => {
    const { batch, operations } = await aBatch(['in-progress']);
    const path = `${PATH}${batch.id}/?operations=false`;
    const before = await api.send('GET', path, { as: admin });
    expect(before.body).toMatchObject({ counts: { 'in-progress': 1 }, running: 0 });
    // A phase is no change of the batch, and is told nevertheless.
    await api.db.dataSource.manager.update('UpgradeOperation', { id: operations[0]!.id }, { phase: 'uploading' });
    const stale = { 'If-None-Match': before.headers.get('ETag')! };
    const first = await api.send('GET', path, { as: admin, headers: stale });
    expect(first.body).toMatchObject({ running: 1 });
    expect(first.body).not.toHaveProperty('upgradeoperations');
    const headers = { 'If-None-Match': first.headers.get('ETag')! };
    expect(await api.send('GET', path, { as: admin, headers })).toMatchObject({ status: 304, text: '' });
    await ask('POST', `${batch.id}/pause/`);
    const later = await api.send('GET', path, { as: admin, headers });
    expect(later).toMatchObject({ status: 200 });
    expect(later.body.paused_at).not.toBeNull();
    expect(await ask('GET', `${batch.id}/?operations=perhaps`)).toEqual({
      status: 400,
      body: { operations: ['Must be a valid boolean.'] },
    });
  });

  it('have no rates without operations', async () => {
    const batch = await api.make.aBatch();
    expect((await ask('GET', `${batch.id}/`)).body).toMatchObject({
      status: 'idle',
      progress_report: '0 out of 0',
      success_rate: 0,
      failed_rate: 0,
      upgradeoperations: [],
    });
    expect(await ask('GET', `${UNKNOWN}/`)).toEqual({
      status: 404,
      body: { detail: 'No BatchUpgradeOperation matches the given query.' },
    });
  });

  it('are listed newest first, of one build, status or moment', async () => {
    const organization = await api.make.anOrganization();
    const manager = await api.people.anAdministrator(organization.id);
    const { id: categoryId } = await api.make.aCategory({ organizationId: organization.id });
    const { id: buildId } = await api.make.aBuild({ categoryId });
    const old = await api.make.aBatch({ buildId, created: new Date('2026-01-01T10:00:00.123Z') });
    const recent = await api.make.aBatch({
      buildId,
      status: 'cancelled',
      launchedAt: new Date(),
      finishedAt: new Date(),
    });
    const found = async (query: string) => {
      const { body } = await ask('GET', `?${query}`, undefined, manager);
      return body.results.map(({ id }: { id: string }) => id);
    };
    expect(await found('')).toEqual([recent.id, old.id]);
    expect(await found('ordering=created')).toEqual([old.id, recent.id]);
    expect(await found('status=cancelled')).toEqual([recent.id]);
    expect(await found(`build=${buildId}&status=idle`)).toEqual([old.id]);
    expect(await found('created=2026-01-01T10:00:00.123000Z')).toEqual([old.id]);
    expect(await found(`build=${(await api.make.aBuild()).id}`)).toEqual([]);
    expect(await ask('GET', `?build=${UNKNOWN}`)).toEqual({
      status: 400,
      body: { build: ['Select a valid choice. That choice is not one of the available choices.'] },
    });
    expect((await ask('GET', '?status=lost')).body).toEqual({
      status: ['Select a valid choice. lost is not one of the available choices.'],
    });
    expect((await ask('GET', '?created=soon')).body).toEqual({ created: ['Enter a valid date/time.'] });
  });

  it('are paused and resumed, each once', async () => {
    const { batch } = await aBatch(['in-progress']);
    expect((await ask('POST', `${batch.id}/resume/`)).body).toEqual({
      error: 'This mass upgrade is finished or not paused.',
    });
    expect((await ask('POST', `${batch.id}/pause/`)).status).toBe(200);
    expect(await ask('POST', `${batch.id}/pause/`)).toEqual({
      status: 409,
      body: { error: 'This mass upgrade is finished or already paused.' },
    });
    expect((await ask('GET', `${batch.id}/`)).body).toMatchObject({ status: 'in-progress' });
    expect((await ask('POST', `${batch.id}/resume/`)).status).toBe(200);
    expect((await ask('GET', `${batch.id}/`)).body.paused_at).toBeNull();
    const audit = await api.db.dataSource.manager.findBy(AuditEntry, { objectId: batch.id });
    expect(audit.map(({ action }) => action).sort()).toEqual(['pause', 'resume']);
  });

  it('are cancelled as far as they may be', async () => {
    const { batch, operations } = await aBatch(['in-progress', 'in-progress', 'success']);
    await api.db.dataSource.query(`UPDATE upgrade_operation SET phase = 'flashing', flashed_at = now() WHERE id = $1`, [
      operations[0]!.id,
    ]);
    expect(await ask('POST', `${batch.id}/cancel/`)).toEqual({
      status: 200,
      body: { message: 'The mass upgrade was cancelled.', cancelled: 1, not_cancelled: 1 },
    });
    expect((await ask('GET', `${batch.id}/`)).body).toMatchObject({
      status: 'in-progress',
      counts: { 'in-progress': 1, cancelled: 1, success: 1 },
    });
    const { batch: waiting } = await aBatch(['in-progress']);
    await ask('POST', `${waiting.id}/cancel/`);
    expect((await ask('GET', `${waiting.id}/`)).body).toMatchObject({ status: 'cancelled', cancelled_rate: 100 });
    expect(await ask('POST', `${waiting.id}/cancel/`)).toEqual({
      status: 409,
      body: { error: 'This mass upgrade is already finished.' },
    });
  });

  it('are retried as a new batch for the devices that did not make it', async () => {
    const { batch } = await aBatch(['success', 'failed', 'cancelled'], {
      maxFailures: 5,
      upgradeOptions: { n: true },
    });
    const { status, body } = await ask('POST', `${batch.id}/retry/`, {});
    expect(status).toBe(201);
    expect((await ask('GET', `${body.batch}/`)).body).toMatchObject({
      status: 'idle',
      retry_of: batch.id,
      max_failures: 5,
      upgrade_options: { n: true },
      build: { id: batch.buildId },
      started_by: admin.user.id,
    });
    const headers = { 'Idempotency-Key': 'again' };
    const path = `${PATH}${batch.id}/retry/`;
    const keyed = await api.send('POST', path, { as: admin, json: {}, headers });
    expect(keyed.status).toBe(201);
    expect((await api.send('POST', path, { as: admin, json: {}, headers })).body).toEqual(keyed.body);
    const other = await ask('POST', `${batch.id}/retry/`, { status: ['failed'], max_failures: null });
    expect((await ask('GET', `${other.body.batch}/`)).body.max_failures).toBeNull();
  });

  it.each([
    [{ status: ['success'] }, { status: ['"success" is not a valid choice.'] }],
    [{ status: {} }, { status: ['Expected a list of items.'] }],
    [{ reason_code: ['bad-luck'] }, { reason_code: ['"bad-luck" is not a valid choice.'] }],
    [{ max_failures: 0 }, { max_failures: ['Ensure this value is greater than or equal to 1.'] }],
    [{ status: ['aborted'] }, { error: 'No devices found matching this selection that this build can upgrade.' }],
    [{ reason_code: 'link-lost' }, { error: 'No devices found matching this selection that this build can upgrade.' }],
  ])('are not retried with %j', async (json, body) => {
    const { batch } = await aBatch(['success', 'failed']);
    expect(await ask('POST', `${batch.id}/retry/`, json)).toEqual({ status: 400, body });
  });

  it('are not retried before they are launched', async () => {
    const batch = await api.make.aBatch();
    expect(await ask('POST', `${batch.id}/retry/`)).toEqual({
      status: 409,
      body: { error: 'This mass upgrade is still being launched.' },
    });
  });

  it('of a shared build show managers their own operations, and obey superusers alone', async () => {
    const { id: categoryId } = await api.make.aCategory({ organizationId: null });
    const { id: buildId } = await api.make.aBuild({ categoryId });
    const { batch } = await aBatch(['in-progress'], { buildId, countInProgress: 1 });
    const stranger = await api.people.anAdministrator((await api.make.anOrganization()).id);
    const seen = await ask('GET', `${batch.id}/`, undefined, stranger);
    expect(seen.body).toMatchObject({ progress_report: '0 out of 1', upgradeoperations: [] });
    expect((await ask('GET', `${batch.id}/`)).body.upgradeoperations).toHaveLength(1);
    for (const action of ['pause', 'resume', 'cancel', 'retry']) {
      expect(await ask('POST', `${batch.id}/${action}/`, {})).toMatchObject({ status: 403 });
    }
    expect((await ask('POST', `${batch.id}/cancel/`, {}, root)).status).toBe(200);
  });
});

describe('the hold of all upgrades', () => {
  let api: TestApi;
  beforeAll(async () => (api = await testApi()));
  afterAll(() => api?.close());

  it('is set and lifted by superusers, and seen by all managers', async () => {
    const path = '/api/v1/firmware/hold/';
    const root = await api.people.aSuperuser();
    const operator = await api.people.anOperator();
    const none = { active: false, note: '', since: null, by: null, by_username: null };
    expect((await api.send('GET', path, { as: operator })).body).toEqual(none);

    const set = await api.send('PUT', path, { as: root, json: { active: true, note: 'Storm' } });
    expect(set).toMatchObject({
      status: 200,
      body: { active: true, note: 'Storm', by: root.user.id, by_username: root.user.username },
    });
    const again = await api.send('PUT', path, { as: root, json: { active: true } });
    expect(again.body.since).toBe(set.body.since);
    expect((await api.send('PUT', path, { as: operator, json: { active: false } })).status).toBe(403);
    expect((await api.send('PUT', path, { as: root, json: { active: false } })).body).toEqual(none);
    expect((await api.send('PUT', path, { as: root, json: { note: 'x'.repeat(256) } })).body).toEqual({
      active: ['This field is required.'],
      note: ['Ensure this field has no more than 255 characters.'],
    });
  });
});
