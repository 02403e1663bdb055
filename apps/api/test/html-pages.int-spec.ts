import { TEST_PASSWORD } from '@firmware-upgrader/testing';
import type { Person } from './harness/people';
import type { Answer } from './harness/send';
import { type TestApi, testApi } from './harness/test-api';
import { aWorld, pathIn, type World } from './matrix/world';

const CATEGORY = '/api/v1/firmware/category/';
// What browsers send when somebody opens an address.
const BROWSER = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8' };

interface Operation {
  readonly tags: readonly string[];
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

describe('an address of the API, opened in a browser', () => {
  let api: TestApi;
  let root: Person;
  let world: World;
  beforeAll(async () => {
    api = await testApi({ THROTTLE_API: '100000/minute' });
    root = await api.people.aSuperuser();
    world = await aWorld(api, await api.make.ourOrganization());
  });
  afterAll(() => api?.close());

  const open = (path: string, as: Person | null = root, headers: Record<string, string> = {}) =>
    api.send('GET', path, { ...(as ? { as } : {}), headers: { ...BROWSER, ...headers } });
  const isPage = ({ headers, text }: Answer) =>
    headers.get('Content-Type') === 'text/html; charset=utf-8' && text.startsWith('<!doctype html>');
  const linksOf = ({ text }: Answer) =>
    [...text.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

  it('is a page wherever it is JSON, and leads to the documentation of each of its methods', async () => {
    const { paths } = (await api.send('GET', '/api/v1/docs.json')).body as {
      paths: Record<string, Record<string, Operation>>;
    };
    const readable = Object.entries(paths).filter(([path, { get }]) => {
      return (
        path.startsWith('/api/') && get?.responses['200']?.content && 'application/json' in get.responses['200'].content
      );
    });
    expect(readable.length).toBeGreaterThan(30);
    for (const [template, operations] of readable) {
      const answer = await open(pathIn(template, world));
      const docs = Object.values(operations).map(
        ({ tags: [tag = ''], operationId }) => `/api/v1/docs/#/${encodeURIComponent(tag)}/${operationId}`,
      );
      const links = linksOf(answer);
      expect({ template, isPage: isPage(answer), docs: docs.filter((href) => links.includes(href)) }).toEqual({
        template,
        isPage: true,
        docs,
      });
    }
  });

  it('leads on: to the next page, to each object, to its files, and back', async () => {
    await api.make.aCategory();
    const list = await open(`${CATEGORY}?page_size=1&ordering=created`);
    expect(linksOf(list)).toEqual(
      expect.arrayContaining([
        `${api.url}${CATEGORY}?ordering=created&page=2&page_size=1`,
        `${CATEGORY}${world.ids['category']}/`,
        `${CATEGORY}?page_size=1&ordering=created&format=json`,
      ]),
    );
    expect(linksOf(await open(`${CATEGORY}${world.ids['category']}/`))).toContain(CATEGORY);
    const image = `/api/v1/firmware/build/${world.ids['build']}/image/${world.ids['image']}/`;
    expect(linksOf(await open(image))).toContain(`${api.url}${image}download/`);
  });

  it('needs neither scripts nor anything from elsewhere, and shows what others wrote as text', async () => {
    const { id } = await api.make.aCategory({ name: '<img src=x onerror=alert(1)>' });
    const { text, headers } = await open(`${CATEGORY}${id}/?"><script>alert(1)</script>`);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toMatch(/<script|<img|<link|url\(/);
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  });

  it('shows a mass upgrade with a link to its operations, which have pages', async () => {
    const batch = world.ids['batch-upgrade-operation'] ?? '';
    const operations = `${api.url}/api/v1/firmware/upgrade-operation/?batch=${batch}`;
    expect(linksOf(await open(`/api/v1/firmware/batch-upgrade-operation/${batch}/`))).toContain(operations);
  });

  it('sends whoever is not signed in to the login, and from there back', async () => {
    const refused = await open(`${CATEGORY}?page=2`, null);
    expect([refused.status, isPage(refused)]).toEqual([401, true]);
    expect(linksOf(refused)).toContain(`/login?next=${encodeURIComponent(`${CATEGORY}?page=2`)}`);

    const csrf = { Cookie: `csrftoken=${'c'.repeat(32)}`, 'X-CSRFToken': 'c'.repeat(32) };
    const json = { username: root.user.username, password: TEST_PASSWORD };
    const login = await api.send('POST', '/api/v1/users/login/', { json, headers: csrf });
    const Cookie = login.headers.getSetCookie().map((line) => line.split(';')[0]);
    const signedIn = await open(CATEGORY, null, { Cookie: Cookie.join('; ') });
    expect([signedIn.status, isPage(signedIn)]).toEqual([200, true]);
  });

  it('says as a page, too, what it refuses', async () => {
    const stranger = await api.people.aPerson();
    const { build, image } = world.ids;
    const cases: [string, Person | null, number, string][] = [
      [CATEGORY, stranger, 403, 'You do not have permission to perform this action.'],
      [`${CATEGORY}?page=99`, root, 404, 'Invalid page.'],
      [`${CATEGORY}${world.ids['device']}/`, root, 404, 'No Category matches the given query.'],
      ['/api/v1/nowhere/', null, 404, 'Not found.'],
      [`/api/v1/firmware/batch-upgrade-operation/${image}/cancel/`, root, 405, 'Method "GET" not allowed.'],
      [`/api/v1/firmware/build/${build}/image/${image}/download/`, null, 401, 'Authentication credentials'],
    ];
    for (const [path, as, status, detail] of cases) {
      const answer = await open(path, as);
      const shown = answer.text.replaceAll('\\&quot;', '"').includes(detail);
      const vary = answer.headers.get('Vary')?.includes('Accept');
      expect({ path, status: answer.status, page: isPage(answer), shown, vary }).toEqual({
        path,
        status,
        page: true,
        shown: true,
        vary: true,
      });
    }
  });

  it('is known again by its own ETag only', async () => {
    const batch = `/api/v1/firmware/batch-upgrade-operation/${world.ids['batch-upgrade-operation']}/?operations=false`;
    for (const path of [CATEGORY, batch]) {
      const page = await open(path);
      const json = await api.send('GET', path, { as: root });
      const [ofPage, ofJson] = [page.headers.get('ETag') ?? '', json.headers.get('ETag') ?? ''];
      expect(page.headers.get('Vary')).toContain('Accept');
      expect(ofPage).not.toBe(ofJson);
      expect((await open(path, root, { 'If-None-Match': ofPage })).status).toBe(304);
      expect((await open(path, root, { 'If-None-Match': ofJson })).status).toBe(200);
    }
  });

  it.each([
    ['', { Accept: '*/*' }],
    ['', {}],
    ['', { Accept: 'application/json, text/plain, */*' }],
    ['', { Accept: 'application/json, text/html;q=0.5' }],
    ['?format=json', BROWSER],
  ])('stays JSON for programs: %j with %j', async (query, headers: Record<string, string>) => {
    const answers = await Promise.all(
      [CATEGORY, `${CATEGORY}${world.ids['device']}/`].map((path) =>
        api.send('GET', `${path}${query}`, { as: root, headers }),
      ),
    );
    const types = answers.map((answer) => answer.headers.get('Content-Type'));
    expect(types).toEqual(Array(2).fill('application/json'));
  });

  it('gives files, tables and the document as they are', async () => {
    const { build, image } = world.ids;
    const typeOf = async (path: string) => (await open(path)).headers.get('Content-Type');
    expect(await typeOf('/api/v1/docs.json')).toMatch(/json/);
    expect(await typeOf('/api/v1/firmware/upgrade-operation/?format=csv')).toBe('text/csv; charset=utf-8');
    expect((await open(`/api/v1/firmware/build/${build}/image/${image}/download/`)).text).toBe('firmware');
    const posted = await api.send('POST', CATEGORY, { as: root, json: {}, headers: BROWSER });
    expect([posted.status, posted.body]).toEqual([400, { name: ['This field is required.'] }]);
  });
});
