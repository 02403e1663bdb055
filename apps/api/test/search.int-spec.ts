import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

/** What the search of the dashboard asks, of each kind of object. */
describe('a part of a name finds', () => {
  let api: TestApi;
  let root: Person;
  let admin: Person;

  beforeAll(async () => {
    api = await testApi();
    root = await api.people.aSuperuser();
    admin = await api.people.anAdministrator();
    const { make } = api;
    const { id: categoryId } = await make.aCategory({ name: 'Needle APs' });
    await make.aCategory({ name: 'Other' });
    const wanted = await make.aBuild({ categoryId, version: '24.10.1', os: 'OpenWrt 24.10.1 needled' });
    const other = await make.aBuild({ version: '1.0' });
    for (const { id: buildId } of [wanted, other]) await make.aBatch({ buildId });
    await make.someCredentials({ name: 'For needles' });
    await make.someCredentials({ name: 'others' });
    await make.anOrganization({ name: 'The Needles', slug: 'the-needles' });
    await make.anOrganization({ name: 'Closed needle', isActive: false });
  });
  afterAll(() => api?.close());

  const found = async (path: string, search: string, as = root) =>
    (await api.send('GET', `/api/v1/${path}?search=${encodeURIComponent(search)}`, { as })).body.results.map(
      (row: { name?: string; version?: string; build?: { version: string } }) =>
        row.name ?? row.version ?? row.build?.version,
    );

  it.each([
    ['categories', 'firmware/category/', 'NEEDLE', ['Needle APs']],
    ['builds, by category and version', 'firmware/build/', 'needle aps 24', ['24.10.1']],
    ['builds, by what devices call them', 'firmware/build/', 'NEEDLED', ['24.10.1']],
    ['mass upgrades, by their build', 'firmware/batch-upgrade-operation/', 'needle aps 24', ['24.10.1']],
    ['credentials', 'controller/credential/', 'needle', ['For needles']],
    ['organizations', 'users/organization/', 'needle', ['Closed needle', 'The Needles']],
    ['organizations, by slug', 'users/organization/', 'the-n', ['The Needles']],
    ['nothing by a wildcard', 'firmware/category/', '%', []],
  ])('%s', async (_, path, search, names) => {
    expect(await found(path, search)).toEqual(names);
  });

  it('nothing of organizations that are not the searcher’s', async () => {
    expect(await found('users/organization/', 'needle', admin)).toEqual([]);
  });

  it('organizations that are still active', async () => {
    const { body } = await api.send('GET', '/api/v1/users/organization/?search=needle&is_active=true', { as: root });
    expect(body.results.map(({ slug }: { slug: string }) => slug)).toEqual(['the-needles']);
  });
});
