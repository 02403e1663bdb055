import { TEST_PASSWORD } from '@firmware-upgrader/testing';
import { type TestApi, testApi } from './harness/test-api';

const CATEGORY = '/api/v1/firmware/category/';
const DOCS = ['/api/v1/docs/', '/api/v1/docs.json', '/api/v1/docs.yaml'];
const REDOC = '/api/v1/redoc/';
const csrf = { Cookie: `csrftoken=${'c'.repeat(32)}`, 'X-CSRFToken': 'c'.repeat(32) };

async function sessionOf(api: TestApi, username: string): Promise<Record<string, string>> {
  const answer = await api.send('POST', '/api/v1/users/login/', {
    json: { username, password: TEST_PASSWORD },
    headers: csrf,
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const token = cookies.find((cookie) => cookie.startsWith('csrftoken='))?.slice('csrftoken='.length) ?? '';
  return { Cookie: cookies.join('; '), 'X-CSRFToken': token };
}

async function withApi(environment: Record<string, string>, work: (api: TestApi) => Promise<void>): Promise<void> {
  const api = await testApi(environment);
  try {
    await work(api);
  } finally {
    await api.close();
  }
}

describe('a switch', () => {
  it('of the API takes tokens and docs away, and leaves the dashboard at work', () =>
    withApi({ API_ENABLED: 'false' }, async (api) => {
      const person = await api.people.anAdministrator();
      const { id: organization } = await api.make.ourOrganization();
      for (const path of [CATEGORY, REDOC, ...DOCS])
        expect((await api.send('GET', path, { as: person })).status).toBe(404);
      for (const path of DOCS) expect((await api.send('GET', path)).status).toBe(404);
      const json = { username: person.user.username, password: TEST_PASSWORD };
      expect((await api.send('POST', '/api/v1/users/token/', { json })).status).toBe(404);
      expect((await api.send('GET', '/api/v1/health/')).status).toBe(503);

      const headers = await sessionOf(api, person.user.username);
      expect((await api.send('GET', CATEGORY, { headers })).status).toBe(200);
      const created = await api.send('POST', CATEGORY, { headers, json: { name: 'By hand', organization } });
      expect(created.status).toBe(201);
    }));

  it('opens the docs to everybody, or to sessions only', async () => {
    await withApi({}, async (api) => {
      for (const path of DOCS) expect((await api.send('GET', path)).status).toBe(200);
      // The second browser of the original.
      const redoc = await api.send('GET', REDOC);
      expect({ status: redoc.status, to: redoc.headers.get('Location') }).toEqual({ status: 302, to: DOCS[0] });
    });
    await withApi({ DOCS_PUBLIC: 'false' }, async (api) => {
      const person = await api.people.anAdministrator();
      const headers = await sessionOf(api, person.user.username);
      expect((await api.send('GET', REDOC)).status).toBe(403);
      for (const path of DOCS) {
        expect((await api.send('GET', path)).status).toBe(403);
        expect((await api.send('GET', path, { as: person })).status).toBe(403);
        expect((await api.send('GET', path, { headers })).status).toBe(200);
      }
    });
  });

  it('limits how often a user asks, and says when to come again', () =>
    withApi({ THROTTLE_API: '3/minute' }, async (api) => {
      const [one, other] = [await api.people.anAdministrator(), await api.people.anAdministrator()];
      const statuses = [];
      for (let count = 0; count < 5; count++) statuses.push((await api.send('GET', CATEGORY, { as: one })).status);
      expect(statuses).toEqual([200, 200, 200, 429, 429]);
      expect(Number((await api.send('GET', CATEGORY, { as: one })).headers.get('Retry-After'))).toBeGreaterThan(0);
      expect((await api.send('GET', CATEGORY, { as: other })).status).toBe(200);
    }));

  it('lets pages of other origins in, named ones only', () =>
    withApi({ CORS_ORIGINS: 'https://portal.example.org' }, async (api) => {
      const from = (origin: string) => api.send('GET', '/api/v1/health/', { headers: { Origin: origin } });
      const allowed = 'Access-Control-Allow-Origin';
      expect((await from('https://portal.example.org')).headers.get(allowed)).toBe('https://portal.example.org');
      expect((await from('https://evil.example.org')).headers.get(allowed)).toBeNull();
      const preflight = await api.send('OPTIONS', CATEGORY, {
        headers: {
          Origin: 'https://portal.example.org',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization',
        },
      });
      expect(preflight.status).toBe(204);
    }));
});

describe('the settings', () => {
  it('are listed with where they come from, secrets hidden', async () => {
    process.env['SECRET_KEY'] = 'nobody-may-read-this-secret-key';
    process.env['API_PAGE_SIZE'] = '20';
    try {
      await withApi({}, async (api) => {
        const root = await api.people.aSuperuser();
        const { body, text } = await api.send('GET', '/api/v1/settings/?page_size=100', { as: root });
        expect(text).not.toContain('nobody-may-read');
        const settings = new Map(body.results.map((setting: { name: string }) => [setting.name, setting]));
        expect(settings.get('SECRET_KEY')).toMatchObject({ value: '********', source: 'environment' });
        expect(settings.get('API_PAGE_SIZE')).toEqual({
          name: 'API_PAGE_SIZE',
          group: 'API',
          value: '20',
          unit: 'integer',
          default: '10',
          source: 'environment',
          description: 'page size of lists',
        });
      });
    } finally {
      delete process.env['SECRET_KEY'];
      delete process.env['API_PAGE_SIZE'];
    }
  });
});
