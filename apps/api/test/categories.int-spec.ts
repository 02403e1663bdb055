import { addedKeys } from './harness/added';
import { AuditEntry, BatchUpgradeOperation, Category, Job } from '@firmware-upgrader/database';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const PATH = '/api/v1/firmware/category/';
const SIX_DIGITS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}000Z$/;

describe('categories', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;
  let ours: string;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
    ours = (await api.make.ourOrganization()).id;
  });
  afterAll(() => api?.close());

  const refusal = async (method: string, path: string, json: unknown, as = admin) => {
    const { status, body } = await api.send(method, `${PATH}${path}`, { as, json });
    return { status, body };
  };

  it('are created, and answered with the fields of the contract in its order', async () => {
    const { status, body, text } = await api.send('POST', PATH, {
      as: admin,
      json: { name: '  Rooftop APs ', organization: ours, id: 'ignored', unknown: 1 },
    });

    expect(status).toBe(201);
    expect(Object.keys(body)).toEqual([
      'id',
      'created',
      'modified',
      'name',
      'description',
      'organization',
      'build_count',
      ...addedKeys('category'),
    ]);
    expect(body).toMatchObject({ name: 'Rooftop APs', description: '', organization: ours, build_count: 0 });
    expect(body.created).toMatch(SIX_DIGITS);
    expect((await api.send('GET', `${PATH}${body.id}/`, { as: admin })).text).toBe(text);
  });

  it.each([
    ['nothing', {}, { name: ['This field is required.'] }],
    ['null', { name: null }, { name: ['This field may not be null.'] }],
    ['blanks', { name: '  ' }, { name: ['This field may not be blank.'] }],
    ['too long a text', { name: 'x'.repeat(65) }, { name: ['Ensure this field has no more than 64 characters.'] }],
    ['a list', { name: ['x'] }, { name: ['Not a valid string.'] }],
    ['a null character', { name: 'a\0b' }, { name: ['Null characters are not allowed.'] }],
  ])('are refused a name that is %s', async (_, json, errors) => {
    expect(await refusal('POST', '', { organization: ours, ...json })).toEqual({ status: 400, body: errors });
  });

  it('take no null as description, and report all wrong fields together', async () => {
    expect(await refusal('POST', '', { description: null, organization: 'x' })).toEqual({
      status: 400,
      body: {
        name: ['This field is required.'],
        description: ['This field may not be null.'],
        organization: ['“x” is not a valid UUID.'],
      },
    });
  });

  it('take numbers for text, and forms like JSON', async () => {
    const form = new URLSearchParams({ name: 'From a form', organization: ours });
    expect((await api.send('POST', PATH, { as: admin, form })).body).toMatchObject({ name: 'From a form' });
    expect((await refusal('POST', '', { name: 42, organization: ours })).body).toMatchObject({ name: '42' });
    const parts = new FormData();
    parts.set('name', 'From parts');
    parts.set('organization', ours);
    expect((await api.send('POST', PATH, { as: admin, form: parts })).status).toBe(201);
  });

  it('have a name of their own in their organization, shared ones among themselves', async () => {
    const category = await api.make.aCategory();
    const unique = { non_field_errors: ['The fields name, organization must make a unique set.'] };
    expect(await refusal('POST', '', { name: category.name, organization: ours })).toEqual({
      status: 400,
      body: unique,
    });
    const other = await api.make.anOrganization();
    expect((await refusal('POST', '', { name: category.name, organization: other.id }, root)).status).toBe(201);
    expect((await refusal('POST', '', { name: category.name }, root)).status).toBe(201);
    expect(await refusal('POST', '', { name: category.name, organization: null }, root)).toEqual({
      status: 400,
      body: unique,
    });
  });

  it('are made shared by superusers alone', async () => {
    const notTheirs = { organization: ['Only superusers can create or edit shared categories'] };
    const other = await api.make.anOrganization();
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect((await refusal('POST', '', { name: 'Shared' })).body).toEqual(notTheirs);
    expect((await refusal('POST', '', { name: 'Shared', organization: null })).body).toEqual({
      organization: ['This field may not be null.'],
    });
    for (const id of [other.id, unknown]) {
      expect(await refusal('POST', '', { name: 'Theirs', organization: id })).toEqual({
        status: 400,
        body: { organization: [`Invalid pk "${id}" - object does not exist.`] },
      });
    }
    expect((await refusal('POST', '', { name: 'Shared', organization: unknown }, root)).status).toBe(400);
    expect((await refusal('POST', '', { name: 'Shared 2' }, root)).body).toMatchObject({ organization: null });
  });

  it('are replaced by PUT and changed by PATCH, which moves their modification time', async () => {
    const { id, modified } = await api.make.aCategory({ description: 'old' });
    const put = await refusal('PUT', `${id}/`, { name: 'New name', organization: ours });
    expect(put).toMatchObject({ status: 200, body: { name: 'New name', description: 'old' } });
    expect(Date.parse(put.body.modified)).toBeGreaterThan(modified.getTime());
    expect((await refusal('PATCH', `${id}/`, { description: 'new' })).body).toMatchObject({
      name: 'New name',
      description: 'new',
    });
    expect((await refusal('PATCH', `${id}/`, {})).status).toBe(200);
    expect((await refusal('PUT', `${id}/`, { organization: ours })).body).toEqual({
      name: ['This field is required.'],
    });
    expect((await refusal('PUT', `${id}/`, { name: 'New name' })).body).toEqual({
      organization: ['Only superusers can create or edit shared categories'],
    });
    expect((await refusal('PUT', `${id}/`, { name: 'New name' }, root)).body).toMatchObject({ organization: null });
  });

  it('keep their organization once they have builds, null counting as another', async () => {
    const { id, name } = await api.make.aCategory();
    await api.make.aBuild({ categoryId: id });
    const other = await api.make.anOrganization();
    for (const json of [{ name }, { name, organization: other.id }]) {
      expect(await refusal('PUT', `${id}/`, json, root)).toEqual({
        status: 400,
        body: { organization: ['The organization of a category that has builds cannot be changed.'] },
      });
    }
    expect((await refusal('PUT', `${id}/`, { name, organization: ours }, root)).body).toMatchObject({ build_count: 1 });
  });

  it('take builds, images and mass upgrades along when they are deleted, the files a moment later', async () => {
    const { id } = await api.make.aCategory();
    const build = await api.make.aBuild({ categoryId: id });
    const image = await api.make.anImage({ buildId: build.id });
    const batch = await api.make.aBatch({ buildId: build.id });
    const operation = await api.make.anUpgradeOperation({ imageId: image.id, status: 'success' });

    const { status, text } = await api.send('DELETE', `${PATH}${id}/`, { as: admin });

    expect({ status, text }).toEqual({ status: 204, text: '' });
    const { manager } = api.db.dataSource;
    expect(await manager.countBy(BatchUpgradeOperation, { id: batch.id })).toBe(0);
    expect((await api.send('GET', `${PATH}${id}/`, { as: admin })).body).toEqual({
      detail: 'No Category matches the given query.',
    });
    const jobs = await manager.findBy(Job, { kind: 'delete-file' });
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ key: image.file });
    const kept = await api.send('GET', `/api/v1/firmware/upgrade-operation/${operation.id}/`, { as: admin });
    expect(kept.body).toMatchObject({ status: 'success', image: null });
  });

  it('stay while a device of theirs is past the flash; upgrades before it are called off', async () => {
    const { id } = await api.make.aCategory();
    const build = await api.make.aBuild({ categoryId: id });
    const batchId = (await api.make.aBatch({ buildId: build.id, status: 'in-progress', countInProgress: 1 })).id;
    const image = await api.make.anImage({ buildId: build.id });
    await api.make.anUpgradeOperation({ batchId, imageId: image.id, phase: 'rebooting', flashedAt: new Date() });

    expect(await refusal('DELETE', `${id}/`, undefined)).toEqual({
      status: 409,
      body: { error: 'A device is being flashed right now; wait for the end of its upgrade.' },
    });
    expect(await api.db.dataSource.manager.countBy(Category, { id })).toBe(1);
  });

  it('are listed by name backwards unless asked otherwise, and only those of a slug', async () => {
    const other = await api.make.anOrganization();
    const manager = await api.people.anAdministrator(other.id);
    for (const name of ['b', 'c', 'a']) await api.make.aCategory({ name, organizationId: other.id });
    const namesOf = async (query: string) =>
      (
        await api.send('GET', `${PATH}?organization=${other.slug}&page_size=100${query}`, { as: manager })
      ).body.results.map(({ name }: Category) => name);

    expect(await namesOf('')).toEqual(['c', 'b', 'a']);
    expect(await namesOf('&ordering=name')).toEqual(['a', 'b', 'c']);
    expect(await namesOf('&ordering=created')).toEqual(['b', 'c', 'a']);
    expect(await namesOf('&ordering=description,-secret')).toEqual(['c', 'b', 'a']);
    expect((await api.send('GET', `${PATH}?organization=no-such`, { as: manager })).body).toEqual({
      count: 0,
      next: null,
      previous: null,
      results: [],
    });
  });

  it('leave a line in the audit trail for each change', async () => {
    const { body } = await refusal('POST', '', { name: 'Audited', organization: ours });
    await api.send('PATCH', `${PATH}${body.id}/`, {
      as: admin,
      json: { name: 'Renamed' },
      headers: { 'X-Request-Id': 'my-request' },
    });
    const [first, second] = await api.db.dataSource.manager.find(AuditEntry, {
      where: { objectId: body.id },
      order: { created: 'ASC' },
    });
    expect(first).toMatchObject({ action: 'create', objectType: 'category', userId: admin.user.id });
    expect(second).toMatchObject({
      action: 'change',
      objectLabel: 'Renamed',
      changes: { name: 'Renamed' },
      organizationId: ours,
      requestId: 'my-request',
    });
  });
});
