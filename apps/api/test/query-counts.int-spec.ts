import { type Logger, DataSource } from 'typeorm';
import { aWorld, pathIn, type World } from './matrix/world';
import type { Person } from './harness/people';
import { type TestApi, testApi } from './harness/test-api';

const silent = () => undefined;

/** Counts what is asked of the database. */
class StatementCounter implements Logger {
  count = 0;
  logQuery = () => void this.count++;
  logQueryError = silent;
  logQuerySlow = silent;
  logSchemaBuild = silent;
  logMigration = silent;
  log = silent;
}

describe('however much there is', () => {
  let api: TestApi;
  let root: Person;
  let world: World;
  const statements = new StatementCounter();

  beforeAll(async () => {
    api = await testApi({ THROTTLE_API: '100000/minute' });
    api.app.get(DataSource).logger = statements;
    root = await api.people.aSuperuser();
    world = await aWorld(api, await api.make.ourOrganization());
  });
  afterAll(() => api?.close());

  const ask = async (path: string) => {
    statements.count = 0;
    const { status } = await api.send('GET', path, { as: root });
    return { path, status, statements: statements.count };
  };

  it('every answer takes as many statements as when there was little', async () => {
    const { paths } = (await api.send('GET', '/api/v1/docs.json')).body as { paths: Record<string, { get?: object }> };
    const readable = Object.entries(paths).flatMap(([path, { get }]) => (get ? [pathIn(path, world)] : []));
    expect(readable.length).toBeGreaterThan(30);
    const before = [];
    for (const path of readable) before.push(await ask(path));

    for (let more = 0; more < 20; more++) await aWorld(api, await api.make.ourOrganization(), more % 2 === 0);
    const { device: deviceId, build: buildId, 'batch-upgrade-operation': batchId } = world.ids;
    for (let more = 0; more < 20; more++) {
      await api.make.anUpgradeOperation({ deviceId, status: 'failed' });
      await api.make.anUpgradeOperation({ batchId, status: 'failed' });
      await api.make.anImage({ buildId, type: `type-${more}` });
    }

    for (const small of before) expect(await ask(small.path)).toEqual(small);
  });
});
