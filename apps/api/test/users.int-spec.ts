import { AuditEntry, OrganizationUser, Session, User, UserGroup } from '@firmware-upgrader/database';
import { TEST_PASSWORD } from '@firmware-upgrader/testing';
import { In, Not } from 'typeorm';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const USERS = '/api/v1/users/user/';
const NEW_PASSWORD = 'a-better-password';

describe('accounts', () => {
  let api: TestApi;
  let root: Person;
  let admin: Person;
  let ours: string;
  let another: string;
  let operatorGroup: number;

  beforeAll(async () => {
    api = await testApi();
    root = await api.people.aSuperuser();
    admin = await api.people.anAdministrator();
    ours = (await api.make.ourOrganization()).id;
    another = (await api.make.anOrganization()).id;
    operatorGroup = (await api.db.dataSource.manager.findOneByOrFail(UserGroup, { name: 'Operator' })).id;
  });
  afterAll(() => api?.close());

  let last = 0;
  const aDraft = (more: object = {}) => {
    const username = `person-${++last}`;
    return { username, email: `${username}@example.org`, password: TEST_PASSWORD, ...more };
  };
  const ask = async (method: string, path: string, json?: unknown, as = admin) => {
    const { status, body } = await api.send(method, `${USERS}${path}`, { as, json });
    return { status, body };
  };
  const aColleague = async (values: Partial<User> = {}): Promise<string> => {
    const { id } = await api.make.aUser(values);
    await api.make.aMember({ userId: id, organizationId: ours });
    return id;
  };
  const login = (username: string, password: string) =>
    api.send('POST', '/api/v1/users/token/', { json: { username, password } });

  it('are made with groups and memberships, and can log in', async () => {
    const draft = aDraft({
      first_name: 'Ada',
      groups: [operatorGroup],
      organization_users: { organization: ours, is_admin: true },
    });
    const { status, body } = await ask('POST', '', draft, root);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      username: draft.username,
      first_name: 'Ada',
      is_active: true,
      is_superuser: false,
      groups: [operatorGroup],
      user_permissions: [],
      organization_users: [{ organization: ours, is_admin: true }],
      last_login: null,
    });
    expect(JSON.stringify(body)).not.toContain(TEST_PASSWORD);
    expect((await login(draft.email.toUpperCase(), TEST_PASSWORD)).status).toBe(200);
    const trail = await api.db.dataSource.manager.findOneByOrFail(AuditEntry, { objectId: body.id });
    expect(trail).toMatchObject({ action: 'create', objectType: 'user', userId: root.user.id });
    expect(JSON.stringify(trail.changes)).not.toContain(TEST_PASSWORD);
  });

  it('report all wrong fields together, and what is taken', async () => {
    expect((await ask('POST', '', { username: 'a b', password: 'short', is_active: 'x' }, root)).body).toEqual({
      username: [expect.stringContaining('Enter a valid username')],
      email: ['This field is required.'],
      password: ['Ensure this field has at least 8 characters.'],
      is_active: ['Must be a valid boolean.'],
    });
    const { username, email } = admin.user;
    expect((await ask('POST', '', aDraft({ username }), root)).body).toEqual({
      username: ['A user with that username already exists.'],
    });
    expect((await ask('POST', '', aDraft({ email: email?.toUpperCase() }), root)).body).toEqual({
      email: ['A user with that email address already exists.'],
    });
    expect((await ask('POST', '', aDraft({ groups: [999] }), root)).body).toEqual({
      groups: ['Invalid pk "999" - object does not exist.'],
    });
  });

  it('of managers are made in their own organizations only, and without powers that only superusers give', async () => {
    expect((await ask('POST', '', aDraft({ organization_users: [{ organization: another }] }))).body).toEqual({
      organization_users: [`Invalid pk "${another}" - object does not exist.`],
    });
    const made = await ask(
      'POST',
      '',
      aDraft({
        is_superuser: true,
        user_permissions: ['delete_organization'],
        organization_users: [{ organization: ours }],
      }),
    );
    expect(made.status).toBe(201);
    expect(made.body).not.toHaveProperty('is_superuser');
    const seen = await ask('GET', `${made.body.id}/`, undefined, root);
    expect(seen.body).toMatchObject({ is_superuser: false, user_permissions: [] });
  });

  it('of managers may wait for an organization, and are theirs no longer until then', async () => {
    const made = await ask('POST', '', aDraft());
    expect(made).toMatchObject({ status: 201, body: { organization_users: [] } });
    expect((await ask('GET', `${made.body.id}/`)).status).toBe(404);
    expect((await ask('GET', `${made.body.id}/`, undefined, root)).status).toBe(200);
  });

  it('of others are out of the reach of managers: superusers, strangers, and whoever may or belongs to more', async () => {
    const superuser = await api.make.aSuperuser();
    await api.make.aMember({ userId: superuser.id, organizationId: ours });
    const stranger = (await api.make.aMember({ organizationId: another })).userId;
    for (const id of [superuser.id, stranger]) expect((await ask('GET', `${id}/`)).status).toBe(404);

    const mighty = await aColleague({ permissions: ['delete_organization'] });
    const shared = await aColleague();
    await api.make.aMember({ userId: shared, organizationId: another });
    for (const id of [mighty, shared]) {
      expect((await ask('GET', `${id}/`)).body.organization_users).toMatchObject([{ organization: ours }]);
      expect((await ask('PATCH', `${id}/`, { email: 'taken-over@example.org' })).status).toBe(403);
      expect((await ask('PATCH', `${id}/`, { groups: [operatorGroup] })).status).toBe(403);
      const passwords = { new_password: NEW_PASSWORD, confirm_password: NEW_PASSWORD };
      expect((await ask('PUT', `${id}/password/`, passwords)).status).toBe(403);
      expect((await ask('POST', `${id}/token/rotate/`)).status).toBe(403);
      expect((await ask('DELETE', `${id}/`)).status).toBe(403);
      // Who belongs to the organization is its manager's own business.
      expect(
        await ask('PATCH', `${id}/`, { organization_users: [{ organization: ours, is_admin: null }] }),
      ).toMatchObject({ status: 200, body: { organization_users: [] } });
      expect((await ask('GET', `${id}/`)).status).toBe(404);
    }
  });

  it('may be without an e-mail address once they are there', async () => {
    const id = await aColleague();
    const { username, email } = (await ask('GET', `${id}/`)).body;
    expect((await ask('PUT', `${id}/`, { username })).body).toMatchObject({ email });
    expect((await ask('PATCH', `${id}/`, { email: null })).body).toMatchObject({ email: null });
  });

  it('are given no group by managers that may more than they do', async () => {
    const clerk = await api.people.aPerson({ permissions: ['view_user', 'change_user'] });
    const id = await aColleague();
    expect((await ask('PATCH', `${id}/`, { groups: [operatorGroup] }, clerk)).body).toEqual({
      groups: [`Invalid pk "${operatorGroup}" - object does not exist.`],
    });
    expect((await ask('PATCH', `${id}/`, { groups: [operatorGroup] })).body).toMatchObject({ groups: [operatorGroup] });
  });

  it('keep the memberships that a change does not name', async () => {
    const id = await aColleague();
    const set = (organization: string, isAdmin: boolean | null) =>
      ask('PATCH', `${id}/`, { organization_users: { organization, is_admin: isAdmin } }, root);
    await set(another, false);
    // The same again ends nothing.
    const twice = await set(another, false);
    expect(twice.body.organization_users).toMatchObject([
      { organization: ours, is_admin: false },
      { organization: another, is_admin: false },
    ]);
    expect((await set(another, null)).body.organization_users).toMatchObject([{ organization: ours }]);
    expect((await ask('PATCH', `${id}/`, { organization_users: 'x' }, root)).status).toBe(400);
  });

  it('that manage an organization first own it, and stay until another owner is named', async () => {
    const organization = (await api.make.anOrganization()).id;
    const path = `/api/v1/users/organization/${organization}/`;
    const join = async (id: string, isAdmin: boolean | null) =>
      ask('PATCH', `${id}/`, { organization_users: [{ organization, is_admin: isAdmin }] }, root);
    const first = await aColleague();
    const second = await aColleague();
    await join(first, true);
    await join(second, true);
    const membershipOf = async (userId: string) =>
      (await api.db.dataSource.manager.findOneByOrFail(OrganizationUser, { userId, organizationId: organization })).id;
    const owner = async () => (await api.send('GET', path, { as: root })).body.owner.organization_user;

    expect(await owner()).toBe(await membershipOf(first));
    for (const isAdmin of [false, null]) {
      expect(await join(first, isAdmin)).toEqual({
        status: 400,
        body: { organization_users: ['The owner of an organization stays its manager until another owner is named.'] },
      });
    }
    expect((await ask('DELETE', `${first}/`, undefined, root)).status).toBe(409);
    const name = (json: object) => api.send('PATCH', path, { as: root, json });
    expect((await name({ owner: { organization_user: first } })).status).toBe(400);
    expect((await name({ owner: { organization_user: await membershipOf(second) } })).status).toBe(200);
    expect(await owner()).toBe(await membershipOf(second));
    expect((await ask('DELETE', `${first}/`, undefined, root)).status).toBe(204);
  });

  it('are not taken away by those who use them', async () => {
    const { id } = root.user;
    const refused = { status: 409, body: { error: 'Nobody takes away their own access.' } };
    expect(await ask('DELETE', `${id}/`, undefined, root)).toEqual(refused);
    expect(await ask('PATCH', `${id}/`, { is_active: false }, root)).toEqual(refused);
    expect(await ask('PATCH', `${id}/`, { is_superuser: false }, root)).toEqual(refused);
    expect((await ask('PATCH', `${id}/`, { first_name: 'Root' }, root)).status).toBe(200);
  });

  it('leave a superuser when two take away the access of each other at the same time', async () => {
    const { manager } = api.db.dataSource;
    for (const change of [{ is_superuser: false }, { is_active: false }, undefined]) {
      const [one, other] = [await api.people.aSuperuser(), await api.people.aSuperuser()];
      await manager.update(User, { id: Not(In([one.user.id, other.user.id])) }, { isSuperuser: false });
      const take = (from: Person, as: Person) => ask(change ? 'PATCH' : 'DELETE', `${from.user.id}/`, change, as);
      const answers = await Promise.all([take(one, other), take(other, one)]);
      expect(await manager.countBy(User, { isSuperuser: true, isActive: true })).toBe(1);
      // Who has lost their access before they are heard is no superuser any more.
      expect(answers.filter(({ status }) => ![200, 204, 401, 403, 404, 409].includes(status))).toEqual([]);
    }
    root = await api.people.aSuperuser();
  });

  it('that are made inactive are refused at once', async () => {
    const person = await api.people.anOperator();
    await ask('PATCH', `${person.user.id}/`, { is_active: false });
    expect((await api.send('GET', '/api/v1/users/me/', { as: person })).status).toBe(401);
  });

  it('get a new password from managers, which ends their sessions; their token is rotated apart', async () => {
    const person = await api.people.anOperator();
    const { id: userId, username } = person.user;
    const { manager } = api.db.dataSource;
    await manager.insert(Session, { id: `session-of-${userId}`, userId, expires: new Date(Date.now() + 60_000) });

    expect(
      (await ask('PUT', `${userId}/password/`, { new_password: NEW_PASSWORD, confirm_password: 'x' })).body,
    ).toEqual({ confirm_password: ['The two password fields didn’t match.'] });
    const { status, body } = await ask('PUT', `${userId}/password/`, {
      new_password: NEW_PASSWORD,
      confirm_password: NEW_PASSWORD,
    });

    expect({ status, state: body.status }).toEqual({ status: 200, state: 'Success' });
    expect(await manager.countBy(Session, { userId })).toBe(0);
    expect((await login(username, TEST_PASSWORD)).status).toBe(400);
    expect((await login(username, NEW_PASSWORD)).status).toBe(200);
    const { token } = (await login(username, NEW_PASSWORD)).body;
    expect((await ask('POST', `${userId}/token/rotate/`)).status).toBe(204);
    expect((await api.send('GET', '/api/v1/users/me/', { as: { ...person, token } })).status).toBe(401);
  });

  it('of those who look after accounts need no present password, their own included', async () => {
    const person = await api.people.anAdministrator();
    const json = { current_password: 'wrong', new_password: NEW_PASSWORD, confirm_password: NEW_PASSWORD };
    expect((await ask('PUT', `${person.user.id}/password/`, json, person)).status).toBe(200);
    expect((await login(person.user.username, NEW_PASSWORD)).status).toBe(200);
  });

  it('change their own password with the present one', async () => {
    const person = await api.people.aPerson();
    const change = (old: string, repeated = NEW_PASSWORD) =>
      api.send('POST', `${USERS}password/change/`, {
        as: person,
        json: { old_password: old, new_password1: NEW_PASSWORD, new_password2: repeated },
      });
    expect((await change('wrong')).body).toEqual({ old_password: [expect.stringContaining('incorrectly')] });
    expect((await change(TEST_PASSWORD, 'other')).body).toEqual({
      new_password2: ['The two password fields didn’t match.'],
    });
    expect(await change(TEST_PASSWORD)).toMatchObject({ status: 200, body: { detail: expect.any(String) } });
    expect((await login(person.user.username, NEW_PASSWORD)).status).toBe(200);
  });

  it('are found by name, organization and state', async () => {
    const id = await aColleague({ username: 'needle-in-hay', isActive: false });
    const found = async (query: string, as = root) =>
      (await api.send('GET', `${USERS}?${query}`, { as })).body.results.map((user: { id: string }) => user.id);
    expect(await found('search=NEEDLE')).toEqual([id]);
    expect(await found(`search=needle&organization=${another}`)).toEqual([]);
    expect(await found('search=needle&is_active=true')).toEqual([]);
    expect(await found('search=needle&is_active=false', admin)).toEqual([id]);
  });

  it('are grouped into groups that anybody with the permission can look up', async () => {
    const { body } = await api.send('GET', '/api/v1/users/group/', { as: admin });
    expect(body.results.map(({ name }: UserGroup) => name)).toEqual(['Administrator', 'Operator']);
    const one = await api.send('GET', `/api/v1/users/group/${operatorGroup}/`, { as: admin });
    expect(one.body).toMatchObject({ name: 'Operator' });
    expect(one.body.permissions).toContain('view_build');
    expect((await api.send('GET', '/api/v1/users/group/999/', { as: admin })).status).toBe(404);
  });
});
