import { AuditEntry, User } from '@firmware-upgrader/database';
import { TEST_PASSWORD } from '@firmware-upgrader/testing';
import { pbkdf2Sync } from 'node:crypto';
import type { Answer } from './harness/send';
import { type TestApi, testApi } from './harness/test-api';

const WRONG = { status: 400, body: { non_field_errors: ['Unable to log in with provided credentials.'] } };
const ME = '/api/v1/users/me/';
const LOGIN = '/api/v1/users/login/';
const CSRF = { status: 403, body: { detail: 'CSRF Failed: CSRF token missing or incorrect.' } };

/** What a browser keeps between requests. */
class Cookies {
  private readonly values = new Map<string, string>();

  take({ headers }: Answer): string[] {
    const lines = headers.getSetCookie();
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.values.delete(name);
      else this.values.set(name, value);
    }
    return lines;
  }

  get(name: string): string | undefined {
    return this.values.get(name);
  }

  headers(withCsrf = true): Record<string, string> {
    const csrf = this.get('csrftoken');
    return {
      Cookie: [...this.values].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(withCsrf && csrf ? { 'X-CSRFToken': csrf } : {}),
    };
  }
}

describe('tokens', () => {
  let api: TestApi;
  beforeAll(async () => (api = await testApi()));
  afterAll(() => api?.close());

  const token = async (json: object, path = '/api/v1/users/token/') => {
    const { status, body } = await api.send('POST', path, { json });
    return { status, body };
  };

  it('are given for name or e-mail address and password, the same on each call', async () => {
    const user = await api.make.aUser({ email: 'Jane@Example.org' });
    const first = await token({ username: user.username, password: TEST_PASSWORD });
    expect(first).toEqual({ status: 200, body: { token: expect.stringMatching(/^[0-9a-f]{40}$/) } });
    expect(await token({ username: 'jane@example.ORG', password: TEST_PASSWORD })).toEqual(first);
    expect(await token({ username: user.username, password: TEST_PASSWORD }, '/api/v1/user/token/')).toEqual(first);
    const form = new URLSearchParams({ username: user.username, password: TEST_PASSWORD });
    expect((await api.send('POST', '/api/v1/user/token', { form })).body).toEqual(first.body);
    const headers = { Authorization: `bEARER   ${first.body.token}` };
    expect((await api.send('GET', ME, { headers })).body).toMatchObject({ username: user.username });
  });

  it('are given for a password that came from OpenWISP, whose hash is then one of ours', async () => {
    const password = 'from-openwisp-1';
    const hash = pbkdf2Sync(password, 'a-salt', 1_000, 32, 'sha256').toString('base64');
    const { id, username } = await api.make.aUser();
    const { manager } = api.db.dataSource;
    await manager.update(User, { id }, { passwordHash: `pbkdf2_sha256$1000$a-salt$${hash}` });
    const stored = async () =>
      (await manager.findOneOrFail(User, { where: { id }, select: { id: true, passwordHash: true } })).passwordHash;

    expect(await token({ username, password: 'wrong' })).toMatchObject({ status: 400 });
    expect(await stored()).toMatch(/^pbkdf2_sha256/);
    const first = await token({ username, password });
    expect(first.status).toBe(200);
    expect(await stored()).toMatch(/^\$argon2id\$/);
    expect(await token({ username, password })).toEqual(first);
  });

  it('are refused with one sentence, whatever is wrong', async () => {
    const user = await api.make.aUser();
    const gone = await api.make.aUser({ isActive: false });
    expect(await token({ username: user.username, password: 'wrong' })).toEqual(WRONG);
    expect(await token({ username: 'nobody', password: TEST_PASSWORD })).toEqual(WRONG);
    expect(await token({ username: gone.username, password: TEST_PASSWORD })).toEqual(WRONG);
    expect(await token({})).toEqual({
      status: 400,
      body: { username: ['This field is required.'], password: ['This field is required.'] },
    });
    expect((await api.send('POST', '/api/v1/users/token/', { json: [] })).body).toEqual({
      non_field_errors: ['Invalid data. Expected a dictionary, but got list.'],
    });
    expect(await api.send('GET', '/api/v1/users/token/')).toMatchObject({ status: 405 });
  });

  it('are rotated by their owner; the former is worthless at once', async () => {
    const { user, token: given } = await api.people.anAdministrator();
    const { body: before } = await token({ username: user.username, password: TEST_PASSWORD });
    const rotated = await api.send('POST', '/api/v1/users/token/rotate/', {
      headers: { Authorization: `Bearer ${before.token}` },
    });
    expect(rotated).toMatchObject({ status: 200, body: { token: expect.stringMatching(/^[0-9a-f]{40}$/) } });
    for (const former of [given, before.token]) {
      const headers = { Authorization: `Bearer ${former}` };
      expect(await api.send('GET', ME, { headers })).toMatchObject({
        status: 401,
        body: { detail: 'Invalid token.' },
      });
    }
    expect(await token({ username: user.username, password: TEST_PASSWORD })).toMatchObject({ body: rotated.body });
    const trail = await api.db.dataSource.manager.findBy(AuditEntry, { objectId: user.id });
    expect(trail.map(({ action }) => action)).toContain('rotate-token');
    expect(JSON.stringify(trail)).not.toContain(rotated.body.token);
  });

  it.each([
    [undefined, 'Authentication credentials were not provided.'],
    ['Token abc', 'Authentication credentials were not provided.'],
    ['Bearer', 'Invalid token header. No credentials provided.'],
    ['Bearer unknown', 'Invalid token.'],
    ['Bearer with spaces', 'Invalid token header. Token string should not contain spaces.'],
    ['Bearer stränge', 'Invalid token header. Token string should not contain invalid characters.'],
  ])('are wanted: %s will not do', async (authorization, detail) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { Authorization: authorization };
    const answer = await api.send('GET', ME, { headers });
    expect(answer).toMatchObject({ status: 401, body: { detail } });
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer');
  });

  it('of an inactive user are worthless', async () => {
    const person = await api.people.anAdministrator();
    await api.db.dataSource.manager.update(User, { id: person.user.id }, { isActive: false });
    expect((await api.send('GET', ME, { as: person })).status).toBe(401);
  });
});

describe('a session', () => {
  let api: TestApi;
  beforeAll(async () => (api = await testApi()));
  afterAll(() => api?.close());

  const signIn = async (username: string, password = TEST_PASSWORD) => {
    const cookies = new Cookies();
    cookies.take(await api.send('GET', LOGIN));
    const answer = await api.send('POST', LOGIN, { json: { username, password }, headers: cookies.headers() });
    return { cookies, answer, setCookies: cookies.take(answer) };
  };

  it('is opened with a login, which answers the profile', async () => {
    const organization = await api.make.anOrganization({ name: 'Acme', slug: 'acme' });
    const { user } = await api.people.anAdministrator(organization.id);
    const { cookies, answer, setCookies } = await signIn(user.username);

    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body)).toEqual([
      'id',
      'username',
      'email',
      'first_name',
      'last_name',
      'is_superuser',
      'is_staff',
      'groups',
      'permissions',
      'organizations',
    ]);
    expect(answer.body).toMatchObject({
      id: user.id,
      groups: ['Administrator'],
      permissions: expect.arrayContaining(['add_build', 'change_device']),
      organizations: [{ id: organization.id, name: 'Acme', slug: 'acme', is_admin: true, is_owner: false }],
    });
    const session = setCookies.find((line) => line.startsWith('sessionid='));
    expect(session).toMatch(/; HttpOnly/);
    expect(session).toMatch(/; SameSite=Lax/);
    const csrf = setCookies.find((line) => line.startsWith('csrftoken='));
    expect(csrf).not.toMatch(/HttpOnly/);
    expect((await api.send('GET', ME, { headers: cookies.headers() })).body).toEqual(answer.body);
    const state = await api.send('GET', LOGIN, { headers: cookies.headers() });
    expect(state.body).toEqual({ authenticated: true });
    expect((await api.send('GET', LOGIN)).body).toEqual({ authenticated: false });
  });

  it('is not opened with a wrong password, nor without the token of our own page', async () => {
    const user = await api.make.aUser();
    expect((await signIn(user.username, 'wrong')).answer).toMatchObject(WRONG);
    const json = { username: user.username, password: TEST_PASSWORD };
    expect(await api.send('POST', LOGIN, { json })).toMatchObject(CSRF);
    const headers = { Cookie: 'csrftoken=aaaaaaaaaaaaaaaaaaaaaaaa', 'X-CSRFToken': 'bbbbbbbbbbbbbbbbbbbbbbbb' };
    expect(await api.send('POST', LOGIN, { json, headers })).toMatchObject(CSRF);
  });

  it('changes things only with the token of our own page', async () => {
    const { user } = await api.people.anAdministrator();
    const { cookies } = await signIn(user.username);
    const json = { first_name: 'Jane' };
    expect(await api.send('PATCH', ME, { json, headers: cookies.headers(false) })).toMatchObject(CSRF);
    expect(await api.send('PATCH', ME, { json, headers: cookies.headers() })).toMatchObject({
      status: 200,
      body: { first_name: 'Jane' },
    });
    // A bearer token decides alone, even beside a good session, and needs no such proof.
    const headers = { ...cookies.headers(), Authorization: 'Bearer unknown' };
    expect((await api.send('GET', ME, { headers })).status).toBe(401);
  });

  it('ends with the logout', async () => {
    const { user } = await api.people.anAdministrator();
    const { cookies } = await signIn(user.username);
    const kept = cookies.headers();
    expect(await api.send('POST', '/api/v1/users/logout/', { headers: cookies.headers(false) })).toMatchObject(CSRF);
    const answer = await api.send('POST', '/api/v1/users/logout/', { headers: kept });
    expect(answer).toMatchObject({ status: 204, text: '' });
    cookies.take(answer);
    expect(cookies.get('sessionid')).toBeUndefined();
    const trail = await api.db.dataSource.manager.findBy(AuditEntry, { objectId: user.id });
    expect(trail.map(({ action }) => action).sort()).toEqual(['login', 'logout']);
    expect((await api.send('GET', ME, { headers: kept })).status).toBe(401);
  });

  it('ends by itself', async () => {
    const { user } = await api.people.anAdministrator();
    const { cookies } = await signIn(user.username);
    await api.db.dataSource.query(`UPDATE session SET expires = now() WHERE user_id = $1`, [user.id]);
    expect((await api.send('GET', ME, { headers: cookies.headers() })).status).toBe(401);
  });

  it('lets people change their own name and address', async () => {
    const { user, ...person } = await api.people.anAdministrator();
    const taken = await api.make.aUser({ email: 'Taken@example.org' });
    const change = async (json: object) => {
      const { status, body } = await api.send('PATCH', ME, { as: { user, ...person }, json });
      return { status, body };
    };
    expect(await change({ email: 'new@example.org', last_name: ' Doe ', is_superuser: true })).toMatchObject({
      status: 200,
      body: { email: 'new@example.org', last_name: 'Doe', is_superuser: false },
    });
    expect(await change({ email: 'nonsense' })).toEqual({
      status: 400,
      body: { email: ['Enter a valid email address.'] },
    });
    expect(await change({ email: taken.email!.toLowerCase() })).toEqual({
      status: 400,
      body: { email: ['A user with that email address already exists.'] },
    });
    expect(await change({ email: '' })).toMatchObject({ body: { email: null } });
    expect((await change({})).status).toBe(200);
  });
});

describe('logins', () => {
  it('are limited, and say when to come again', async () => {
    const api = await testApi({ THROTTLE_TOKEN: '2/day', THROTTLE_LOGIN: '2/minute', TRUSTED_PROXIES: '127.0.0.0/8' });
    try {
      const user = await api.make.aUser();
      const json = { username: user.username, password: TEST_PASSWORD };
      const from = (address: string) => ({ 'X-Forwarded-For': address });
      const statuses = [];
      for (let count = 0; count < 3; count++) {
        statuses.push((await api.send('POST', '/api/v1/users/token/', { json, headers: from('192.0.2.1') })).status);
      }
      expect(statuses).toEqual([200, 200, 429]);
      const refused = await api.send('POST', '/api/v1/users/token/', { json, headers: from('192.0.2.1') });
      const seconds = Number(refused.headers.get('Retry-After'));
      expect(seconds).toBeGreaterThan(86_000);
      expect(refused.body).toEqual({ detail: `Request was throttled. Expected available in ${seconds} seconds.` });
      expect((await api.send('POST', '/api/v1/users/token/', { json, headers: from('192.0.2.2') })).status).toBe(200);

      // A name is not to be tried from many addresses.
      const csrf = { Cookie: `csrftoken=${'c'.repeat(32)}`, 'X-CSRFToken': 'c'.repeat(32) };
      const tries = [];
      for (const address of ['192.0.2.3', '192.0.2.4', '192.0.2.5']) {
        tries.push((await api.send('POST', LOGIN, { json, headers: { ...csrf, ...from(address) } })).status);
      }
      expect(tries).toEqual([200, 200, 429]);
    } finally {
      await api.close();
    }
  });
});
