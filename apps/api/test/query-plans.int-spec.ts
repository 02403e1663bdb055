import {
  type LargeFleet,
  makeLargeFleet,
  type Question,
  QueryRecorder,
  questionsAbout,
  tablesAbove,
  tablesReadWhole,
} from '@firmware-upgrader/testing';
import { DataSource } from 'typeorm';
import { type TestApi, testApi } from './harness/test-api';

const LARGE = 10_000;
const ENOUGH_BYTES = 300_000;

/** Figures of the whole fleet, and what would happen to all of it: these have to look at everything. */
const ABOUT_ALL = [
  '/api/v1/firmware/statistics/',
  '/api/v1/firmware/build/{buildId}/upgrade/',
  'attention=firmware_unclear',
];

describe('in a large fleet', () => {
  let api: TestApi;
  let fleet: LargeFleet;
  let large: ReadonlySet<string>;
  let questions: Question[];
  const recorder = new QueryRecorder();

  beforeAll(async () => {
    api = await testApi({ THROTTLE_API: '100000/minute' });
    fleet = await makeLargeFleet(api.db.dataSource, { devices: 20_000, operations: 60_000, builds: 100 });
    large = new Set(await tablesAbove(api.db.dataSource, LARGE));
    questions = questionsAbout(fleet, (await api.send('GET', '/api/v1/docs.json')).body).filter(
      ({ path, query }) => !ABOUT_ALL.some((name) => path.startsWith(name) || query === name),
    );
    api.app.get(DataSource).logger = recorder;
  }, 180_000);
  afterAll(() => api?.close());

  /** Reads an answer, or as much of it as takes more than one statement. */
  const ask = async (address: string, token: string): Promise<number> => {
    const { status, body } = await fetch(api.url + address, { headers: { Authorization: `Bearer ${token}` } });
    let bytes = 0;
    for await (const piece of body ?? []) if ((bytes += piece.length) > ENOUGH_BYTES) break;
    return status;
  };

  /** The large tables that answering reads from end to end. */
  const readWhole = async ({ address, isList }: Question, token: string): Promise<string[]> => {
    recorder.queries = [];
    const status = await ask(address, token);
    if (isList && status !== 200 && status !== 403) throw new Error(`${address} answers ${status}`);
    // What is asked over and over, for the rows after the last, is asked in the same words.
    const asked = new Map(recorder.queries.map((query) => [query.sql, query]));
    const tables = new Set<string>();
    for (const query of asked.values()) {
      for (const table of await tablesReadWhole(api.db.dataSource, query)) if (large.has(table)) tables.add(table);
    }
    return [...tables];
  };

  it.each(['superuser', 'manager'] as const)(
    'no answer to a %s reads a large table from end to end',
    async (role) => {
      expect([...large]).toEqual(
        expect.arrayContaining(['audit_entry', 'device', 'device_connection', 'device_firmware', 'upgrade_operation']),
      );
      const found: Record<string, string[]> = {};
      for (const question of questions) {
        const tables = await readWhole(question, fleet.tokens[role]);
        if (tables.length > 0) found[`${question.path}?${question.query}`] = tables;
      }
      expect(found).toEqual({});
    },
    180_000,
  );
});
