import { Job } from '@firmware-upgrader/database';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const PATH = '/api/v1/firmware/build/';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('builds', () => {
  let api: TestApi;
  let admin: Person;
  let root: Person;
  let category: string;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
    root = await api.people.aSuperuser();
    category = (await api.make.aCategory({ name: 'Rooftop APs' })).id;
  });
  afterAll(() => api?.close());

  const ask = async (method: string, path: string, json?: unknown, as = admin) => {
    const { status, body } = await api.send(method, `${PATH}${path}`, { as, json });
    return { status, body };
  };

  it('are created, and answered with the fields of the contract in its order', async () => {
    const { status, body } = await ask('POST', '', { category, version: '24.10.1-r3', os: 'OpenWrt 24.10.1 r28597' });

    expect(status).toBe(201);
    expect(Object.keys(body).slice(0, 8)).toEqual([
      'id',
      'category_relation',
      'created',
      'modified',
      'version',
      'os',
      'changelog',
      'category',
    ]);
    expect(body).toMatchObject({
      category_relation: { name: 'Rooftop APs', organization: (await api.make.ourOrganization()).id },
      version: '24.10.1-r3',
      os: 'OpenWrt 24.10.1 r28597',
      changelog: '',
      category,
      image_count: 0,
      installed_count: 0,
    });
    expect((await ask('GET', `${body.id}/`)).body).toEqual(body);
  });

  it.each([
    [{}, { category: ['This field is required.'], version: ['This field is required.'] }],
    [
      { category: null, version: '' },
      { category: ['This field may not be null.'], version: ['This field may not be blank.'] },
    ],
    [{ category: 'x', version: '1' }, { category: ['“x” is not a valid UUID.'] }],
    [{ category: UNKNOWN, version: '1' }, { category: [`Invalid pk "${UNKNOWN}" - object does not exist.`] }],
  ])('are refused %j', async (json, errors) => {
    expect(await ask('POST', '', json)).toEqual({ status: 400, body: errors });
  });

  it('have limits to their texts, counted in characters', async () => {
    const errors = (most: number) => [`Ensure this field has no more than ${most} characters.`];
    const json = { category, version: '1'.repeat(33), os: '🛜'.repeat(65) };
    expect((await ask('POST', '', json)).body).toEqual({ version: errors(32), os: errors(64) });
    expect((await ask('POST', '', { category, version: '1'.repeat(32), os: '🛜'.repeat(64) })).status).toBe(201);
  });

  it('are for categories that the caller may write to', async () => {
    const shared = await api.make.aCategory({ organizationId: null });
    const theirs = await api.make.aCategory({ organizationId: (await api.make.anOrganization()).id });
    for (const { id } of [shared, theirs]) {
      expect(await ask('POST', '', { category: id, version: '1' })).toEqual({
        status: 400,
        body: { category: [`Invalid pk "${id}" - object does not exist.`] },
      });
      expect((await ask('POST', '', { category: id, version: '1' }, root)).status).toBe(201);
    }
  });

  it('have a version of their own in the category, and an OS identifier in the organization', async () => {
    const { version, categoryId } = await api.make.aBuild({ os: 'OpenWrt 1' });
    expect(await ask('POST', '', { category: categoryId, version })).toEqual({
      status: 400,
      body: { non_field_errors: ['The fields category, version must make a unique set.'] },
    });
    expect(await ask('POST', '', { category, version: 'os-clash', os: 'OpenWrt 1' })).toEqual({
      status: 400,
      body: { os: ['A build with this OS identifier already exists in this organization.'] },
    });
    const elsewhere = await api.make.aCategory({ organizationId: (await api.make.anOrganization()).id });
    const there = { category: elsewhere.id, version, os: 'OpenWrt 1' };
    expect((await ask('POST', '', there, root)).status).toBe(201);
  });

  it('may share having no OS identifier, be it null or empty', async () => {
    for (const os of ['', '', null, undefined]) {
      const { id } = await api.make.aCategory();
      const { status, body } = await ask('POST', '', { category: id, version: '1', ...(os !== undefined && { os }) });
      expect({ status, os: body.os }).toEqual({ status: 201, os: os ?? null });
    }
  });

  it('keep what PUT and PATCH leave out', async () => {
    const { id, version } = await api.make.aBuild({ os: 'OpenWrt 2', changelog: 'All new', categoryId: category });
    expect((await ask('PUT', `${id}/`, { version: '2.0' })).body).toEqual({ category: ['This field is required.'] });
    expect(await ask('PUT', `${id}/`, { category, version: '2.0' })).toMatchObject({
      status: 200,
      body: { version: '2.0', os: 'OpenWrt 2', changelog: 'All new' },
    });
    expect((await ask('PATCH', `${id}/`, { version })).body).toMatchObject({ version, os: 'OpenWrt 2' });
    expect((await ask('PATCH', `${id}/`, { os: null, changelog: '' })).body).toMatchObject({ os: null, changelog: '' });
    expect((await ask('PATCH', `${id}/`, {})).status).toBe(200);
    expect((await ask('PATCH', `${id}/`, { version: null })).body).toEqual({
      version: ['This field may not be null.'],
    });
  });

  it('move to another category of their organization only', async () => {
    const { id } = await api.make.aBuild();
    const sibling = await api.make.aCategory();
    const shared = await api.make.aCategory({ organizationId: null });
    expect((await ask('PATCH', `${id}/`, { category: sibling.id })).body).toMatchObject({
      category: sibling.id,
      category_relation: { name: sibling.name },
    });
    expect(await ask('PATCH', `${id}/`, { category: shared.id }, root)).toEqual({
      status: 400,
      body: { category: ['A build cannot be moved to a category of another organization.'] },
    });
  });

  it('look for devices that run them already when their OS identifier changes', async () => {
    const { id } = await api.make.aBuild();
    await ask('PATCH', `${id}/`, { changelog: 'Nothing new' });
    await ask('PATCH', `${id}/`, { os: 'OpenWrt 3' });
    const jobs = await api.db.dataSource.manager.findBy(Job, { kind: 'pair-firmware' });
    expect(jobs.filter(({ payload }) => payload['buildId'] === id)).toHaveLength(1);
  });

  it('count their images and the devices of the caller that run them', async () => {
    const shared = await api.make.aCategory({ organizationId: null });
    const build = await api.make.aBuild({ categoryId: shared.id });
    const image = await api.make.anImage({ buildId: build.id });
    const theirs = await api.make.aDevice({ organizationId: (await api.make.anOrganization()).id });
    for (const device of [await api.make.aDevice(), theirs]) {
      await api.make.aDeviceFirmware({ deviceId: device.id, imageId: image.id, installedImageId: image.id });
    }
    expect((await ask('GET', `${build.id}/`)).body).toMatchObject({ image_count: 1, installed_count: 1 });
    expect((await ask('GET', `${build.id}/`, undefined, root)).body).toMatchObject({ installed_count: 2 });
  });

  describe('in lists', () => {
    let organization: { id: string; slug: string };
    let manager: Person;
    let categoryId: string;

    beforeAll(async () => {
      organization = await api.make.anOrganization();
      manager = await api.people.anAdministrator(organization.id);
      categoryId = (await api.make.aCategory({ organizationId: organization.id })).id;
      for (const version of ['2', '3', '1']) await api.make.aBuild({ categoryId, version, os: `OpenWrt ${version}` });
    });

    const versions = async (query: string) => {
      const { body } = await ask('GET', `?organization=${organization.slug}&${query}`, undefined, manager);
      return body.results.map(({ version }: { version: string }) => version);
    };

    it('come newest first, or as asked', async () => {
      expect(await versions('')).toEqual(['1', '3', '2']);
      expect(await versions('ordering=version')).toEqual(['1', '2', '3']);
      expect(await versions('ordering=-version')).toEqual(['3', '2', '1']);
      expect(await versions('ordering=created')).toEqual(['2', '3', '1']);
    });

    it('are filtered by category, version and OS identifier', async () => {
      expect(await versions(`category=${categoryId}&version=2`)).toEqual(['2']);
      expect(await versions('os=OpenWrt%203')).toEqual(['3']);
      expect(await versions('version=4')).toEqual([]);
      expect(await versions('version=')).toHaveLength(3);
      expect(await versions(`category=${category}`)).toEqual([]);
    });

    it.each([
      ['x', '“x” is not a valid UUID.'],
      [UNKNOWN, 'Select a valid choice. That choice is not one of the available choices.'],
    ])('refuse the category %s', async (id, message) => {
      expect(await ask('GET', `?category=${id}`)).toEqual({ status: 400, body: { category: [message] } });
    });
  });
});
