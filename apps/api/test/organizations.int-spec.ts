import { Job, Organization } from '@firmware-upgrader/database';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const ORGANIZATIONS = '/api/v1/users/organization/';

describe('organizations', () => {
  let api: TestApi;
  let root: Person;
  let admin: Person;
  let ours: Organization;

  beforeAll(async () => {
    api = await testApi();
    root = await api.people.aSuperuser();
    admin = await api.people.anAdministrator();
    ours = await api.make.ourOrganization();
  });
  afterAll(() => api?.close());

  const ask = async (method: string, path: string, json?: unknown, as = root) => {
    const { status, body } = await api.send(method, `${ORGANIZATIONS}${path}`, { as, json });
    return { status, body };
  };

  it('are made with a slug of their name and a secret by which routers join', async () => {
    const made = await ask('POST', '', { name: 'Città di  Lëvante!' });
    expect(made).toMatchObject({
      status: 201,
      body: { slug: 'citta-di-levante', is_active: true, description: '', owner: { organization_user: null } },
    });
    const settings = await ask('GET', `${made.body.id}/device-settings/`);
    expect(settings.body).toEqual({
      registration_enabled: true,
      shared_secret: expect.stringMatching(/^[0-9a-f]{32}$/),
      leave_configuration: false,
    });
    expect(await ask('POST', '', { name: 'Citta di Levante' })).toEqual({
      status: 400,
      body: { slug: ['Organization with this Slug already exists.'], organization: [made.body.id] },
    });
    expect((await ask('POST', '', { name: 'X', slug: 'a b', url: 'nowhere' })).body).toEqual({
      slug: [expect.any(String)],
      url: ['Enter a valid URL.'],
    });
    expect((await ask('POST', '', { name: 'X', url: 'https://x.example.org/a' })).status).toBe(201);
  });

  it('are changed by their managers, who see no others', async () => {
    const { id } = await api.make.anOrganization();
    const listed = await ask('GET', '', undefined, admin);
    expect(listed.body.results.map((organization: Organization) => organization.id)).toEqual([ours.id]);
    expect((await ask('GET', `${id}/`, undefined, admin)).status).toBe(404);
    expect((await ask('PATCH', `${ours.id}/`, { description: 'Ours' }, admin)).body).toMatchObject({
      description: 'Ours',
      slug: ours.slug,
    });
    expect((await ask('PATCH', `${ours.id}/`, {}, admin)).status).toBe(200);
    expect((await ask('DELETE', `${ours.id}/`, undefined, admin)).status).toBe(403);
    const { slug } = (await ask('GET', `${id}/`)).body;
    expect((await ask('PATCH', `${ours.id}/`, { slug }, admin)).body).toEqual({
      slug: ['Organization with this Slug already exists.'],
    });
    expect((await ask('PATCH', `${ours.id}/`, { owner: { organization_user: null } }, admin)).status).toBe(200);
  });

  it('are found by their slug, as upload scripts look for theirs', async () => {
    const { id, slug } = await api.make.anOrganization();
    expect((await ask('GET', `?slug=${slug}`)).body.results).toEqual([expect.objectContaining({ id, slug })]);
    expect((await ask('GET', '?slug=no-such-slug')).body.count).toBe(0);
  });

  it('give ownership on through their owner, not through any manager', async () => {
    const owner = await api.people.aPerson({ organizationId: null, group: 'Administrator' });
    const manager = await api.people.aPerson({ organizationId: null, group: 'Administrator' });
    const { id } = await api.make.anOrganization();
    const owning = await api.make.aMember({ userId: owner.user.id, organizationId: id, isAdmin: true });
    const managing = await api.make.aMember({ userId: manager.user.id, organizationId: id, isAdmin: true });
    await api.make.anOwner(owning);
    const give = { owner: { organization_user: managing.id } };
    expect((await ask('PATCH', `${id}/`, give, manager)).status).toBe(403);
    expect((await ask('PATCH', `${id}/`, give, owner)).body.owner).toEqual({ organization_user: managing.id });
    expect((await ask('PATCH', `${id}/`, { owner: 'me' }, manager)).status).toBe(400);
  });

  it('count for nothing to their managers while they are inactive', async () => {
    const { id } = await api.make.anOrganization();
    const manager = await api.people.anAdministrator(id);
    await ask('PATCH', `${id}/`, { is_active: false });
    expect((await ask('GET', '', undefined, manager)).body.count).toBe(0);
    expect((await api.send('GET', '/api/v1/controller/device/', { as: manager })).status).toBe(403);
    expect((await ask('GET', `${id}/`)).body).toMatchObject({ is_active: false });
  });

  it('have a secret that nobody else has and no space in it, and close their doors to new routers', async () => {
    const { id } = await api.make.anOrganization();
    const taken = (await ask('GET', `${ours.id}/device-settings/`)).body.shared_secret;
    const path = `${id}/device-settings/`;
    expect((await ask('PATCH', path, { shared_secret: taken })).body).toEqual({
      shared_secret: ['Organization settings with this Shared secret already exists.'],
    });
    expect((await ask('PATCH', path, { shared_secret: 'a b' })).status).toBe(400);
    expect((await ask('PATCH', path, { registration_enabled: false, shared_secret: 'new-secret' })).body).toEqual({
      registration_enabled: false,
      shared_secret: 'new-secret',
      leave_configuration: false,
    });
    const trail = await api.send('GET', `/api/v1/audit/?object=${id}`, { as: root });
    expect(trail.text).toContain('organizationdevicesettings');
    expect(trail.text).not.toContain('new-secret');
  });

  it('are deleted with everything in them, but not during a flash', async () => {
    const { id: organizationId } = await api.make.anOrganization();
    const category = await api.make.aCategory({ organizationId });
    const build = await api.make.aBuild({ categoryId: category.id });
    const image = await api.make.anImage({ buildId: build.id });
    const device = await api.make.aDevice({ organizationId });
    const { id } = await api.make.anUpgradeOperation({
      deviceId: device.id,
      imageId: image.id,
      phase: 'rebooting',
      flashedAt: new Date(),
    });
    expect((await ask('DELETE', `${organizationId}/`)).status).toBe(409);
    await api.db.dataSource.query(
      `UPDATE upgrade_operation SET status = 'failed', reason_code = 'timed-out', finished_at = now(), run_at = NULL
       WHERE id = $1`,
      [id],
    );

    expect((await ask('DELETE', `${organizationId}/`)).status).toBe(204);

    const { manager } = api.db.dataSource;
    expect(await manager.countBy(Organization, { id: organizationId })).toBe(0);
    const jobs = await manager.findBy(Job, { kind: 'delete-file' });
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ key: image.file });
  });
});
