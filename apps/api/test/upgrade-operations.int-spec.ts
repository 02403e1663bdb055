import { AuditEntry, type UpgradeOperation, UpgradeOperation as Operation } from '@firmware-upgrader/database';
import { logLine } from '@firmware-upgrader/domain';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const PATH = '/api/v1/firmware/upgrade-operation/';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const NOT_SELECTABLE = 'Select a valid choice. That choice is not one of the available choices.';

describe('upgrade operations', () => {
  let api: TestApi;
  let admin: Person;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
  });
  afterAll(() => api?.close());

  const get = async (path: string, as = admin) => {
    const { status, body } = await api.send('GET', path, { as });
    return { status, body };
  };
  const cancel = async (id: string, as = admin) => {
    const { status, body } = await api.send('POST', `${PATH}${id}/cancel/`, { as });
    return { status, body };
  };

  it('show all of the contract in its order, and ours after it', async () => {
    const at = new Date('2026-03-09T14:05:31.204Z');
    const lines = [logLine('connected', {}, at), logLine('identity-verified', {}, at)];
    const operation = await api.make.anUpgradeOperation({ status: 'failed', progress: 65, logLines: lines });
    const { body } = await get(`${PATH}${operation.id}/`);
    expect(Object.keys(body).slice(0, 8)).toEqual([
      'id',
      'device',
      'image',
      'status',
      'log',
      'progress',
      'modified',
      'created',
    ]);
    expect(body).toMatchObject({
      device: operation.deviceId,
      image: operation.imageId,
      status: 'failed',
      log: lines.map(({ text }) => text).join('\n'),
      progress: 65,
      batch: null,
      phase: 'queued',
      upgrade_options: {},
      organization: operation.organizationId,
    });
    expect(body.log_lines[0]).toEqual({
      at: '2026-03-09T14:05:31.204000Z',
      code: 'connected',
      data: {},
      text: lines[0]!.text,
    });
  });

  it('say to which build they bring the device, as long as its image is there', async () => {
    const category = await api.make.aCategory({ name: 'Rooftop APs' });
    const build = await api.make.aBuild({ categoryId: category.id, version: '24.10.1' });
    const image = await api.make.anImage({ buildId: build.id });
    const { id } = await api.make.anUpgradeOperation({ imageId: image.id, status: 'success' });
    const expected = { id: build.id, category_name: 'Rooftop APs', version: '24.10.1' };
    expect((await get(`${PATH}${id}/`)).body.build).toEqual(expected);
    expect((await get(`${PATH}?image=${image.id}`)).body.results[0].build).toEqual(expected);
    const table = await api.send('GET', `${PATH}?image=${image.id}&format=csv`, { as: admin });
    expect(table.text).toContain(',Rooftop APs,24.10.1,');
    await api.db.dataSource.query('DELETE FROM firmware_image WHERE id = $1', [image.id]);
    expect((await get(`${PATH}${id}/`)).body.build).toBeNull();
  });

  describe('in lists', () => {
    let organization: { id: string; slug: string };
    let manager: Person;
    let build: string;
    let done: UpgradeOperation;
    let failed: UpgradeOperation;
    let waiting: UpgradeOperation;

    beforeAll(async () => {
      const { make } = api;
      organization = await make.anOrganization();
      manager = await api.people.anAdministrator(organization.id);
      const aDevice = (name: string) => make.aDevice({ name, organizationId: organization.id });
      const { id: categoryId } = await make.aCategory({ organizationId: organization.id });
      const { id: buildId } = await make.aBuild({ categoryId });
      build = buildId;
      const imageId = (await make.anImage({ buildId })).id;
      const batchId = (await make.aBatch({ buildId })).id;
      const roof = await aDevice('roof-100%');
      done = await make.anUpgradeOperation({ deviceId: roof.id, imageId, batchId, status: 'success' });
      const cellar = (await aDevice('cellar')).id;
      failed = await make.anUpgradeOperation({
        deviceId: cellar,
        status: 'failed',
        reasonCode: 'timed-out',
        created: new Date('2026-01-01T00:00:00Z'),
      });
      waiting = await make.anUpgradeOperation({ deviceId: cellar });
    });

    const found = async (query: string) => {
      const { body } = await get(`${PATH}?${query}`, manager);
      return body.results.map(({ id }: { id: string }) => id);
    };

    it('come newest first or as asked', async () => {
      expect(await found('')).toEqual([waiting.id, done.id, failed.id]);
      expect(await found('ordering=created')).toEqual([failed.id, done.id, waiting.id]);
      expect(await found('ordering=device_id,-created')).toEqual(
        [done, waiting, failed].sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1)).map(({ id }) => id),
      );
    });

    it.each([
      [() => `device=${failed.deviceId}`, () => [waiting, failed]],
      [() => `device=${failed.deviceId}&status=failed`, () => [failed]],
      [() => `image=${done.imageId}`, () => [done]],
      [() => `batch=${done.batchId}`, () => [done]],
      [() => `build=${build}`, () => [done]],
      [() => 'reason_code=timed-out', () => [failed]],
      [() => 'search=00%25', () => [done]],
      [() => 'search=CELL', () => [waiting, failed]],
      [() => 'created__lt=2026-02-01', () => [failed]],
      [() => 'created__gte=2026-02-01T00:00:00%2B01:00', () => [waiting, done]],
      [() => `device__organization=${organization.id}&status=success`, () => [done]],
      [() => `device__organization__slug=${organization.slug}&status=success`, () => [done]],
      [() => `organization=${organization.slug}&status=in-progress`, () => [waiting]],
      [() => 'organization=elsewhere', () => []],
      [() => 'device__organization__slug=elsewhere', () => []],
    ])('are filtered: %s', async (query, expected) => {
      expect(await found(query())).toEqual(expected().map(({ id }) => id));
    });

    it.each([
      ['device=x', { device: ['“x” is not a valid UUID.'] }],
      ['image=x', { image: ['“x” is not a valid UUID.'] }],
      [`device=${UNKNOWN}&batch=${UNKNOWN}`, { device: [NOT_SELECTABLE], batch: [NOT_SELECTABLE] }],
      [`device__organization=${UNKNOWN}`, { device__organization: [NOT_SELECTABLE] }],
      ['status=lost', { status: ['Select a valid choice. lost is not one of the available choices.'] }],
      ['created__lt=yesterday', { created__lt: ['Enter a valid date/time.'] }],
    ])('refuse the filter %s', async (query, body) => {
      expect(await get(`${PATH}?${query}`, manager)).toEqual({ status: 400, body });
    });

    it('are answered as a table too: all rows of the filter, and no formulas', async () => {
      const answer = await api.send('GET', `${PATH}?format=csv&page_size=1`, { as: manager });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="upgrade-operations.csv"');
      const [header, ...rows] = answer.text.split('\r\n');
      expect(header).toMatch(/^id,device,device_name,organization,image,batch,status,/);
      expect(rows.map((row) => row.split(',')[0])).toEqual([failed.id, done.id, waiting.id, '']);
      const one = await api.send('GET', PATH + '?status=failed', { as: manager, headers: { Accept: 'text/csv' } });
      expect(one.text.split('\r\n')).toHaveLength(3);
      const refused = await api.send('GET', `${PATH}?format=csv&status=lost`, { as: manager });
      expect(refused).toMatchObject({
        status: 400,
        body: { status: ['Select a valid choice. lost is not one of the available choices.'] },
      });
    });

    it('refuse an organization that the caller does not manage', async () => {
      const { id } = await api.make.ourOrganization();
      expect(await get(`${PATH}?device__organization=${id}`, manager)).toEqual({
        status: 400,
        body: { device__organization: [NOT_SELECTABLE] },
      });
    });

    it('of one device leave out the time of creation, and are empty for a device of others', async () => {
      const path = `/api/v1/firmware/device/${failed.deviceId}/upgrade-operation/`;
      const { body } = await get(path, manager);
      expect(body.results.map(({ id }: { id: string }) => id)).toEqual([waiting.id, failed.id]);
      expect(body.results[0]).not.toHaveProperty('created');
      expect((await get(`${path}?status=failed`, manager)).body.count).toBe(1);
      expect((await get(`${path}?status=lost`, manager)).body).toEqual({
        status: ['Select a valid choice. lost is not one of the available choices.'],
      });
      expect((await get(path)).body).toEqual({ count: 0, next: null, previous: null, results: [] });
      expect(await get(path.replace(failed.deviceId, UNKNOWN), manager)).toEqual({
        status: 404,
        body: { detail: 'device not found' },
      });
    });
  });

  it('are cancelled before the flash, and say by whom', async () => {
    const operation = await api.make.anUpgradeOperation({ phase: 'uploading', progress: 20 });

    expect(await cancel(operation.id)).toEqual({ status: 200, body: { message: 'The upgrade was cancelled.' } });

    const { body } = await get(`${PATH}${operation.id}/`);
    expect(body).toMatchObject({
      status: 'cancelled',
      progress: 20,
      reason_code: 'cancelled',
      cancelled_by: admin.user.id,
      cancelled_by_username: admin.user.username,
      run_at: null,
    });
    expect(body.finished_at).not.toBeNull();
    expect(body.log).toContain(admin.user.username);
    expect(await api.db.dataSource.manager.findOneBy(AuditEntry, { objectId: operation.id })).toMatchObject({
      action: 'cancel',
      objectType: 'upgradeoperation',
    });
  });

  it('are cancelled by exactly one of two who try at once', async () => {
    const { id } = await api.make.anUpgradeOperation();
    const answers = await Promise.all([cancel(id), cancel(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toEqual({
      error: 'This upgrade is not in progress any more.',
    });
  });

  it('are not cancelled past the flash, nor when they are not there', async () => {
    const flashing = await api.make.anUpgradeOperation({ phase: 'flashing', progress: 65, flashedAt: new Date() });
    expect(await cancel(flashing.id)).toEqual({
      status: 409,
      body: { error: 'The flash has begun, this upgrade can no longer be cancelled.' },
    });
    const stranger = await api.people.anAdministrator((await api.make.anOrganization()).id);
    for (const [id, as] of [
      [UNKNOWN, admin],
      [flashing.id, stranger],
    ] as const) {
      expect(await cancel(id, as)).toEqual({
        status: 404,
        body: { error: 'No UpgradeOperation matches the given query.' },
      });
    }
    expect(await api.db.dataSource.manager.countBy(Operation, { id: flashing.id, status: 'in-progress' })).toBe(1);
    expect((await api.send('GET', `${PATH}${flashing.id}/cancel/`, { as: admin })).body).toEqual({
      detail: 'Method "GET" not allowed.',
    });
  });
});
