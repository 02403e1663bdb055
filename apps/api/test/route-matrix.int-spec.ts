import { AuditEntry, type Organization } from '@firmware-upgrader/database';
import { documentOf } from './harness/document';
import type { Person } from './harness/people';
import { testedFolders, testedModules } from '@firmware-upgrader/testing';
import { type TestApi, testApi } from './harness/test-api';
import { deviceCases } from './matrix/device-cases';
import { firmwareCases } from './matrix/firmware-cases';
import { peopleCases } from './matrix/people-cases';
import { type Role, roles } from './matrix/roles';
import { type Expectation, expected, type RouteCase } from './matrix/route-case';
import { aWorld, pathIn, type World } from './matrix/world';

/** Those of the extensions that the product is tested with, from the `test/route-cases` of each. */
const addedCases = testedFolders()
  .flatMap((folder) => testedModules<{ routeCases: Readonly<Record<string, RouteCase>> }>(folder, 'test/route-cases'))
  .map(({ routeCases }) => routeCases);
const cases: Readonly<Record<string, RouteCase>> = Object.assign(
  {},
  peopleCases,
  deviceCases,
  firmwareCases,
  ...addedCases,
);
// Lists while they are short: what they must show is on their first page then.
const listsFirst = Object.entries(cases).sort(([, a], [, b]) => Number(Boolean(b.lists)) - Number(Boolean(a.lists)));

describe('every route, before everybody', () => {
  let api: TestApi;
  let ours: Organization;
  let another: Organization;
  let ourWorld: World;
  let anotherWorld: World;
  let sharedWorld: World;
  let document: Awaited<ReturnType<typeof documentOf>>;
  const complaints = new Set<string>();
  const present = new Map<Role, Person | null>();

  beforeAll(async () => {
    api = await testApi({ THROTTLE_API: '100000/minute' });
    document = await documentOf(api);
    ours = await api.make.anOrganization();
    another = await api.make.anOrganization();
    ourWorld = await aWorld(api, ours);
    anotherWorld = await aWorld(api, another);
    sharedWorld = await aWorld(api, ours, true);
    await api.make.aUser({ username: 'of-the-matrix' });
    for (const role of roles) present.set(role, await role.appear(api, ours, another));
  });
  afterAll(() => api?.close());

  const auditLines = () => api.db.dataSource.manager.count(AuditEntry);

  /** What success would change is made for this one request, and what superusers change is nobody else's. */
  async function worldFor(route: RouteCase, role: Role, isShared: boolean): Promise<World> {
    const willChange = route.isAudited && expected(route, role, isShared).status < 400;
    if (!willChange) return isShared ? sharedWorld : ourWorld;
    const world = await aWorld(api, role.isSuperuser ? await api.make.anOrganization() : ours, isShared);
    await route.prepare?.(api, world);
    return world;
  }

  async function ask(name: string, route: RouteCase, role: Role, isShared: boolean): Promise<Expectation> {
    const [method = '', template = ''] = name.split(' ');
    const person = route.usesUpAccount ? await role.appear(api, ours, another) : present.get(role);
    const world = await worldFor(route, role, isShared);
    const before = await auditLines();
    const path = pathIn(template, world) + (route.lists ? '?page_size=100' : '');
    const answer = await api.send(method, path, { ...route.sending?.(world), ...(person ? { as: person } : {}) });

    const leftLine = (await auditLines()) > before;
    // Some routes answer with what they left alone.
    const isSpared = role.manages === 'another' && !role.isSuperuser && [200, 202].includes(route.foreign ?? 404);
    if (leftLine !== (route.isAudited && answer.status < 400 && !isSpared)) {
      throw new Error(
        `${name} as ${role.name}: ${answer.status}, and ${leftLine ? 'a' : 'no'} line in the audit trail`,
      );
    }
    if (answer.status >= 400 && answer.body === undefined) throw new Error(`${name}: ${answer.status} without a word`);
    const complaint = document.complaint(name, answer.status, answer.body);
    if (complaint !== null) complaints.add(complaint);
    if (!route.lists || answer.status !== 200) return { status: answer.status };
    const showsOurs = answer.text.includes(ourWorld.ids[route.lists]!);
    const showsAnother = answer.text.includes(anotherWorld.ids[route.lists]!);
    // A list below a device of ours can show nothing of others.
    if (template.includes('{'))
      return { status: 200, shows: showsOurs ? (role.isSuperuser ? 'all' : 'own') : 'nothing' };
    return { status: 200, shows: showsOurs ? (showsAnother ? 'all' : 'own') : 'nothing' };
  }

  it('has a line in this matrix', async () => {
    const { body } = await api.send('GET', '/api/v1/docs.json');
    const documented = Object.entries(body.paths as Record<string, object>).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(documented.sort()).toEqual(Object.keys(cases).sort());
  });

  it.each(listsFirst)('%s', async (name, route) => {
    const wanted: Record<string, Expectation> = {};
    const got: Record<string, Expectation> = {};
    for (const isShared of route.shared === undefined ? [false] : [false, true]) {
      for (const role of roles) {
        const who = `${role.name}${isShared ? ', shared' : ''}`;
        wanted[who] = expected(route, role, isShared);
        got[who] = await ask(name, route, role, isShared);
      }
    }
    expect(got).toEqual(wanted);
    expect([...complaints]).toEqual([]);
    complaints.clear();
  });
});
