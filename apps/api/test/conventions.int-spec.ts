import { pathIn, aWorld, type World } from './matrix/world';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const CATEGORY = '/api/v1/firmware/category/';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

describe('every path of the API', () => {
  let api: TestApi;
  let root: Person;
  let world: World;
  let endpoints: { path: string; methods: string[]; written: string[] }[];

  beforeAll(async () => {
    api = await testApi();
    root = await api.people.aSuperuser();
    world = await aWorld(api, await api.make.anOrganization());
    const { paths } = (await api.send('GET', '/api/v1/docs.json')).body as {
      paths: Record<string, Record<string, { readonly requestBody?: object }>>;
    };
    endpoints = Object.entries(paths).map(([template, item]) => ({
      path: pathIn(template, world),
      methods: METHODS.filter((method) => method.toLowerCase() in item),
      // The methods that read a body about an object that the path names.
      written: METHODS.filter((method) => template.includes('/{') && item[method.toLowerCase()]?.requestBody),
    }));
  });
  afterAll(() => api?.close());

  it('refuses other methods and names its own', async () => {
    for (const { path, methods } of endpoints) {
      const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort();
      for (const method of METHODS.filter((one) => !methods.includes(one))) {
        // With broken JSON: the method is checked before any body is read.
        const headers = { 'Content-Type': 'application/json' };
        const answer = await api.send(method, path, { as: root, raw: '{broken', headers });
        const allowed = answer.headers.get('Allow')?.split(', ').sort();
        expect({ method, path, status: answer.status, body: answer.body, allowed }).toEqual({
          method,
          path,
          status: 405,
          body: { detail: `Method "${method}" not allowed.` },
          allowed: allow,
        });
      }
    }
  });

  it('tells strangers that there is no such object, before it looks for faults in what they say of it', async () => {
    const stranger = await api.people.anAdministrator((await api.make.anOrganization()).id);
    for (const { path, written } of endpoints) {
      for (const method of written) {
        for (const json of [{}, [], { name: true, organization: false, image: 1.5, version: [], device: 'x' }]) {
          const { status } = await api.send(method, path, { as: stranger, json });
          // Not theirs to change at all, or not theirs to see.
          expect({ method, path, json, isHidden: status === 403 || status === 404 }).toEqual({
            method,
            path,
            json,
            isHidden: true,
          });
        }
      }
    }
  });

  it('tells its owners the faults', async () => {
    const { category, device } = world.ids;
    const put = async (path: string, json: unknown) => (await api.send('PUT', path, { as: root, json })).body;
    expect(await put(`${CATEGORY}${category}/`, {})).toEqual({ name: ['This field is required.'] });
    expect(await put(`${CATEGORY}${category}/`, [])).toEqual({
      non_field_errors: ['Invalid data. Expected a dictionary, but got list.'],
    });
    expect(await put(`/api/v1/controller/device/${device}/location/`, { location: true })).toEqual({
      location: ['Incorrect type. Expected pk value, received bool.'],
    });
  });

  it('describes itself to OPTIONS', async () => {
    for (const { path } of endpoints) {
      const { status, body } = await api.send('OPTIONS', path, { as: root });
      expect({ path, status, keys: Object.keys(body).slice(0, 4) }).toEqual({
        path,
        status: 200,
        keys: ['name', 'description', 'renders', 'parses'],
      });
    }
  });

  it('answers with and without the slash at its end, and HEAD like GET', async () => {
    for (const { path, methods } of endpoints.filter((endpoint) => endpoint.methods.includes('GET'))) {
      const whole = await api.send('GET', path, { as: root });
      const bare = await api.send('GET', path.replace(/\/$/, ''), { as: root });
      const head = await api.send('HEAD', path, { as: root });
      expect({ path, methods, statuses: [bare.status, head.status], head: head.text }).toEqual({
        path,
        methods,
        statuses: [whole.status, whole.status],
        head: '',
      });
    }
  });

  it('takes care of all firmware under two names', async () => {
    const alias = await api.send('GET', '/api/v1/firmware-upgrader/category/?page_size=1', { as: root });
    const own = await api.send('GET', `${CATEGORY}?page_size=1`, { as: root });
    expect(alias.body).toEqual(own.body);
    await api.make.aCategory();
    const { body } = await api.send('GET', '/api/v1/firmware-upgrader/category?page_size=1&x=y', { as: root });
    expect(body.next).toBe(`${api.url}/api/v1/firmware-upgrader/category?page=2&page_size=1&x=y`);
  });

  it('is the same for tokens of all kinds that are no UUID', async () => {
    for (const path of [`${CATEGORY}1/`, `${CATEGORY}not-a-uuid/`, '/api/v1/firmware/nothing/', '/api/v2/', '/ws/x/']) {
      expect(await api.send('GET', path, { as: root })).toMatchObject({ status: 404, body: { detail: 'Not found.' } });
    }
  });
});

describe('a list', () => {
  let api: TestApi;
  let admin: Person;
  beforeAll(async () => {
    api = await testApi({ TRUSTED_PROXIES: '127.0.0.0/8' });
    admin = await api.people.anAdministrator();
    for (let number = 1; number <= 23; number++) {
      await api.make.aCategory({ name: `Category ${String(number).padStart(2, '0')}` });
    }
  });
  afterAll(() => api?.close());

  const get = (query: string, headers = {}) => api.send('GET', `${CATEGORY}${query}`, { as: admin, headers });

  it('comes in pages of ten, with absolute links that keep the question', async () => {
    const first = (await get('?ordering=name&unknown=x')).body;
    expect(Object.keys(first)).toEqual(['count', 'next', 'previous', 'results']);
    expect(first).toMatchObject({ count: 23, previous: null });
    expect(first.results).toHaveLength(10);
    expect(first.next).toBe(`${api.url}${CATEGORY}?ordering=name&page=2&unknown=x`);
    const second = (await api.send('GET', first.next, { as: admin })).body;
    expect(second.previous).toBe(`${api.url}${CATEGORY}?ordering=name&unknown=x`);
    const third = (await api.send('GET', second.next, { as: admin })).body;
    expect(third).toMatchObject({ next: null, previous: `${api.url}${CATEGORY}?ordering=name&page=2&unknown=x` });
    const names = [first, second, third].flatMap(({ results }) => results.map(({ name }: { name: string }) => name));
    expect(names).toEqual([...names].sort());
    expect(new Set(names).size).toBe(23);
    expect((await get('?ordering=name&page=last')).body.results).toEqual(third.results);
  });

  it('links to where its client reached it, through a trusted proxy too', async () => {
    const { body } = await get('', { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'fw.example.org' });
    expect(body.next).toBe(`https://fw.example.org${CATEGORY}?page=2`);
  });

  it.each([
    ['page_size=5', 5],
    ['page_size=100', 23],
    ['page_size=1000', 23],
    ['page_size=0', 10],
    ['page_size=-1', 10],
    ['page_size=x', 10],
    ['page_size=', 10],
  ])('has pages of a sensible size: %s', async (query, size) => {
    expect((await get(`?${query}`)).body.results).toHaveLength(size);
  });

  it('is narrowed by the last of several values of a parameter', async () => {
    const { slug } = await api.make.ourOrganization();
    const empty = await api.make.anOrganization();
    expect((await get(`?organization=${empty.slug}&organization=${slug}`)).body.count).toBe(23);
    expect((await get(`?organization=${slug}&organization=${empty.slug}`)).body.count).toBe(0);
    expect((await get('?format=json&format=xml')).status).toBe(404);
    expect((await get('?page=9&page=%201')).status).toBe(200);
  });

  it.each(['0', '-1', 'x', '4', '99999999999', '1.5'])('has no page %s', async (page) => {
    expect(await get(`?page=${page}`)).toMatchObject({ status: 404, body: { detail: 'Invalid page.' } });
  });

  it('is not sent again to whoever has it', async () => {
    const { headers } = await get('?page_size=3');
    const again = await get('?page_size=3', { 'If-None-Match': headers.get('ETag')! });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(headers.get('Vary')).toMatch(/Accept/);
  });

  it.each([
    ['?format=json', {}, 200],
    ['?format=api', {}, 200],
    ['?format=xml', {}, 404],
    ['', { Accept: 'text/html' }, 200],
    ['', { Accept: 'application/json' }, 200],
    ['', { Accept: '*/*' }, 200],
    ['', { Accept: 'application/json; charset=utf-8' }, 200],
    ['', { Accept: 'application/json;q=0.5; indent=4, text/csv;header="a,b"' }, 200],
    ['', { Accept: 'image/png; charset=utf-8' }, 406],
    ['', { Accept: 'image/png' }, 406],
  ])('%s for %j is %d', async (query, headers, status) => {
    expect((await get(query, headers)).status).toBe(status);
  });
});

describe('a body', () => {
  let api: TestApi;
  let admin: Person;
  beforeAll(async () => {
    api = await testApi();
    admin = await api.people.anAdministrator();
  });
  afterAll(() => api?.close());

  const post = (raw: string, type = 'application/json', as: Person | undefined = admin) =>
    api.send('POST', CATEGORY, { raw, headers: { 'Content-Type': type }, ...(as ? { as } : {}) });

  it('is read only for whoever may write', async () => {
    const operator = await api.people.anOperator();
    const headers = { 'Content-Type': 'application/json' };
    expect((await api.send('POST', CATEGORY, { raw: '{broken', headers })).status).toBe(401);
    expect((await api.send('POST', CATEGORY, { raw: '{broken', headers, as: operator })).status).toBe(403);
  });

  it('that nobody can read is told only to those who may know of what it is about', async () => {
    const { id } = await api.make.aCategory();
    const theirs = await api.make.aCategory({ organizationId: (await api.make.anOrganization()).id });
    const send = (method: string, path: string) =>
      api.send(method, path, { as: admin, raw: '{broken', headers: { 'Content-Type': 'application/json' } });
    for (const method of ['PUT', 'PATCH']) {
      expect((await send(method, `${CATEGORY}${id}/`)).body).toEqual({ detail: expect.stringContaining('JSON parse') });
      expect((await send(method, `${CATEGORY}${theirs.id}/`)).status).toBe(404);
    }
    const device = await api.make.aDevice();
    // What takes no body does not look at it.
    expect((await send('POST', `/api/v1/controller/device/${device.id}/deactivate/`)).status).toBe(200);
  });

  it.each([
    ['{broken', { detail: expect.stringMatching(/^JSON parse error - /) }],
    ['[]', { non_field_errors: ['Invalid data. Expected a dictionary, but got list.'] }],
    ['null', { non_field_errors: ['No data provided'] }],
    ['"text"', { non_field_errors: ['Invalid data. Expected a dictionary, but got str.'] }],
    ['1.5', { non_field_errors: ['Invalid data. Expected a dictionary, but got float.'] }],
    ['true', { non_field_errors: ['Invalid data. Expected a dictionary, but got bool.'] }],
    ['1', { non_field_errors: ['Invalid data. Expected a dictionary, but got int.'] }],
    [`${'['.repeat(50)}${']'.repeat(50)}`, { detail: 'JSON parse error - nested too deeply' }],
    [`{"name":${'{"a":'.repeat(50)}1${'}'.repeat(50)}}`, { detail: 'JSON parse error - nested too deeply' }],
  ])('of JSON is refused: %s', async (raw, body) => {
    expect(await post(raw)).toMatchObject({ status: 400, body });
  });

  it('of another type is refused, and so is one that is too large', async () => {
    expect(await post('<a/>', 'text/xml')).toMatchObject({
      status: 415,
      body: { detail: 'Unsupported media type "text/xml" in request.' },
    });
    expect(await post(JSON.stringify({ name: 'x'.repeat(2 * 1024 * 1024) }))).toMatchObject({ status: 413 });
  });

  it.each([
    ['--x--', 'multipart/form-data'],
    ['--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nhalf', 'multipart/form-data; boundary=x'],
    ['--x\r\nnonsense\r\n\r\n--x--', 'multipart/form-data; boundary=x'],
    [
      '--x\r\nContent-Disposition: form-data; name="a[0][b]"\r\n\r\n1\r\n--x--\r\n'.repeat(200),
      'multipart/form-data; boundary=x',
    ],
  ])('of a broken form is refused: %j', async (raw, type) => {
    const { status, body } = await post(raw, type);
    expect({ status, body }).toMatchObject({ status: 400 });
  });

  it('of a form takes an empty text for a relation as null, and words for booleans', async () => {
    const root = await api.people.aSuperuser();
    const form = new URLSearchParams({ name: 'Shared by a form', organization: '' });
    expect((await api.send('POST', CATEGORY, { as: root, form })).body).toMatchObject({ organization: null });
  });

  it('of a form says nothing with an empty text, where JSON says something wrong', async () => {
    const group = { name: 'By a form', organization: (await api.make.ourOrganization()).id, meta_data: '' };
    const send = (body: object) => api.send('POST', '/api/v1/controller/group/', { as: admin, ...body });
    expect(await send({ form: new URLSearchParams(group) })).toMatchObject({ status: 201, body: { meta_data: {} } });
    expect(await send({ json: group })).toMatchObject({ status: 400, body: { meta_data: [expect.any(String)] } });
  });

  it.each([
    [true, 'Incorrect type. Expected pk value, received bool.'],
    [5, 'Invalid pk "5" - object does not exist.'],
    ['x', '“x” is not a valid UUID.'],
  ])('names no other object with %j', async (organization, refusal) => {
    expect((await post(JSON.stringify({ name: 'Nobody’s', organization }))).body).toEqual({ organization: [refusal] });
  });

  it('has whole characters only', async () => {
    expect((await post('{"name":"\\ud800"}')).body).toMatchObject({
      name: ['Surrogate characters are not allowed: U+D800.'],
    });
  });

  it('is described with the words of this installation, and where there is none of it', async () => {
    const { id: deviceId } = await api.make.aDevice();
    const path = `/api/v1/controller/device/${deviceId}/`;
    const { POST, PUT } = (await api.send('OPTIONS', `${path}connection/`, { as: admin })).body.actions;
    expect(POST.update_strategy).toMatchObject({ type: 'choice', required: false });
    expect(POST.update_strategy.choices).toContainEqual({
      value: 'openwisp_controller.connection.connectors.openwrt.ssh.OpenWrt',
      display_name: expect.any(String),
    });
    expect(PUT).toBeUndefined();
    expect((await api.send('OPTIONS', `${path}deactivate/`, { as: admin })).body.actions).toEqual({ POST: {} });
  });

  it('is described to those who may write', async () => {
    const { body } = await api.send('OPTIONS', CATEGORY, { as: admin });
    expect(body.actions.POST.name).toEqual({
      type: 'string',
      required: true,
      read_only: false,
      label: 'Name',
      max_length: 64,
    });
    expect(body.actions.POST.created).toEqual({
      type: 'datetime',
      required: false,
      read_only: true,
      label: 'Created',
    });
    const operator = await api.people.anOperator();
    expect((await api.send('OPTIONS', CATEGORY, { as: operator })).body).not.toHaveProperty('actions');
    expect((await api.send('OPTIONS', CATEGORY)).status).toBe(401);
  });
});
