import { pathIn, aWorld } from './matrix/world';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const HOSTILE: readonly unknown[] = [
  null,
  '',
  'a\0b',
  '\ud800',
  '💥'.repeat(100),
  'x'.repeat(70_000),
  "'; DROP TABLE device; --",
  '../../etc/passwd',
  -1,
  1.5,
  1e308,
  true,
  [[]],
  [null],
  { a: { b: '\0' } },
  { toString: 1 },
  { constructor: 1 },
  '00000000-0000-4000-8000-000000000000',
  '9999-12-31T23:59:59Z',
  '2026-02-31T25:61:61+99:99',
];

interface Operation {
  readonly parameters?: { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: Record<string, { readonly schema: { readonly $ref?: string } }>;
  };
}

describe('whatever is sent', () => {
  let api: TestApi;
  let root: Person;
  let operations: { method: string; path: string; query: string[]; fields: string[] }[];

  beforeAll(async () => {
    api = await testApi({ THROTTLE_API: '1000000/minute' });
    root = await api.people.aSuperuser();
    // What is changed here is nobody's: the objects of the paths do not exist, or were made for this.
    const world = await aWorld(api, await api.make.anOrganization());
    const document = (await api.send('GET', '/api/v1/docs.json')).body;
    const fieldsOf = ({ requestBody }: Operation): string[] => {
      const [content] = Object.values(requestBody?.content ?? {});
      const name = content?.schema.$ref?.split('/').at(-1);
      return name === undefined ? [] : Object.keys(document.components.schemas[name].properties ?? {});
    };
    operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
      ([template, item]) =>
        Object.entries(item)
          .filter(([method]) => method !== 'delete')
          .map(([method, operation]) => ({
            method: method.toUpperCase(),
            path: pathIn(template, world),
            query: (operation.parameters ?? []).filter(({ in: place }) => place === 'query').map(({ name }) => name),
            fields: fieldsOf(operation),
          })),
    );
  });
  afterAll(() => api?.close());

  const failures: string[] = [];
  const check = (what: string, { status, body }: { status: number; body: unknown }) => {
    // Health is down without a worker, and says so.
    const isHealth = what.includes('/health/');
    if ((status >= 500 && !isHealth) || (status >= 400 && body === undefined)) failures.push(`${status} ${what}`);
  };
  afterEach(() => {
    expect(failures.splice(0)).toEqual([]);
  });

  it('in a query, is understood or refused', async () => {
    const texts = HOSTILE.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 5_000));
    for (const { path, query } of operations.filter(({ method }) => method === 'GET')) {
      for (const name of query) {
        const queries = [
          ...texts.map((text) => `${name}=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, '%'))}`),
          `${name}=%&${name}=%ff&${name}[a]=1`,
        ];
        await Promise.all(
          queries.map(async (text) => check(`${path}?${text}`, await api.send('GET', `${path}?${text}`, { as: root }))),
        );
      }
    }
  });

  it('in a field of a body, is understood or refused', async () => {
    for (const { method, path, fields } of operations) {
      for (const name of fields) {
        await Promise.all(
          HOSTILE.map(async (value) => {
            const answer = await api.send(method, path, { as: root, json: { [name]: value } });
            check(`${method} ${path} ${name}=${JSON.stringify(value).slice(0, 60)}`, answer);
          }),
        );
      }
    }
  });

  it('in a header or a path, is understood or refused', async () => {
    const hostile: Record<string, string>[] = [
      { Authorization: `Bearer ${'x'.repeat(8_000)}` },
      { Authorization: 'Bearer \u00ff' },
      { Cookie: 'sessionid=%00; csrftoken=%ff%; =;;' },
      { Accept: 'a/b;q=x, */*;q=-1' },
      { 'X-Forwarded-Host': 'a b<c>', 'X-Forwarded-For': 'nowhere', 'X-Forwarded-Proto': 'gopher' },
      { 'If-None-Match': '"', 'If-Modified-Since': 'never', Range: 'bytes=-' },
    ];
    for (const headers of hostile) {
      for (const { path } of operations.filter(({ method }) => method === 'GET')) {
        check(`${path} ${JSON.stringify(headers)}`, await api.send('GET', path, { headers }));
        check(
          `${path} ${JSON.stringify(headers)}`,
          await api.send('GET', path, { as: root, headers: { Range: 'x', ...headers } }),
        );
      }
    }
    for (const path of [
      '/api/v1/firmware/build/%00/',
      '/api/v1/%ff/',
      '/firmware/%2e%2e/%00',
      '/api/v1/firmware//build/',
    ]) {
      check(path, await api.send('GET', path, { as: root }));
    }
  });
});
