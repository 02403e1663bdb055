import { createApiClient } from '@firmware-upgrader/api-client';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testApi, type TestApi } from '../../apps/api/test/harness/test-api';
import { Fleet } from './fleet';
import { FleetFile } from './fleet-file';
import { organizations } from './plan';
import { seed } from './seed';

describe('the demo', () => {
  let api: TestApi;
  let folder: string;
  let token: string;
  const fleets: Fleet[] = [];

  beforeAll(async () => {
    api = await testApi();
    folder = await mkdtemp(join(tmpdir(), 'demo-'));
    ({ token } = await api.people.aSuperuser());
  });
  afterAll(async () => {
    for (const fleet of fleets) fleet.stop();
    await api.close();
    await rm(folder, { recursive: true });
  });

  /** A client whose process ends, as it were, after so many requests. */
  const clientWith = (requests: number) =>
    createApiClient({
      baseUrl: api.url,
      token,
      fetch: (request) => (requests-- > 0 ? fetch(request) : Promise.reject(new Error('interrupted'))),
    });

  const counts = async () => {
    const tables = [
      'organization',
      'credentials',
      'device',
      'device_connection',
      'category',
      'build',
      'firmware_image',
    ];
    const sums = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
    const [row] = await api.db.dataSource.query(`SELECT ${sums.join(', ')}`);
    return row as Record<string, number>;
  };

  const aFleet = () => {
    const fleet = new Fleet(new FleetFile(folder));
    fleets.push(fleet);
    return fleet;
  };
  const traits = ({ routers }: Fleet) =>
    routers
      .map(({ id, port, hostKeyFingerprints, release }) => ({ id, port, hostKeyFingerprints, release }))
      .sort((one, other) => one.port - other.port);

  it('makes what is missing, wherever it was interrupted, and has the same routers after a restart', async () => {
    for (const requests of [5, 30, 60, 62]) {
      const fleet = aFleet();
      await expect(seed(clientWith(requests), fleet)).rejects.toThrow('interrupted');
      fleet.stop();
    }
    const fleet = aFleet();
    await seed(clientWith(Infinity), fleet);
    const first = { rows: await counts(), routers: traits(fleet) };
    fleet.stop();
    const count = organizations.reduce((sum, { routers }) => sum + routers.length, 0);
    expect(first.rows).toEqual({
      // One is there from the start.
      organization: 3,
      credentials: 2,
      device: count,
      device_connection: count,
      category: 1,
      build: 2,
      firmware_image: 8,
    });
    expect(first.routers).toHaveLength(count);

    const again = aFleet();
    await again.startKnown();
    await seed(clientWith(Infinity), again);
    expect({ rows: await counts(), routers: traits(again) }).toEqual(first);
  });

  it('keeps its secrets to itself', async () => {
    expect((await stat(join(folder, 'fleet.json'))).mode & 0o777).toBe(0o600);
  });
});
