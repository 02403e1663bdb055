import { Database, dataSourceOptions, runMigrations } from '@firmware-upgrader/database';
import {
  type FleetSize,
  type LargeFleet,
  makeLargeFleet,
  QueryRecorder,
  tablesReadWhole,
} from '@firmware-upgrader/testing';
import { createImageRegistry, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { planBatch, upgradeRules } from '@firmware-upgrader/upgrades';
import { DataSource, type EntityManager } from 'typeorm';
import { BatchesRepository } from '../../apps/api/src/features/upgrades/batches.repository';
import { OperationsRepository } from '../../apps/api/src/features/upgrades/operations.repository';
import { Additions } from '../../apps/api/src/http/additions';
import { ExtendedResources } from '../../apps/api/src/http/extended-resources';
import type { ListRequest } from '../../apps/api/src/http/pagination';
import { OrganizationScope } from '../../apps/api/src/http/organization-scope';
import { takeDueOperations, workAhead } from '../../libs/upgrades/src/engine/due-work';
import { withScratchDatabase } from '../database/scratch-database';

const notExtended = (em: EntityManager) => new ExtendedResources(new Additions(), new Database(em.connection));
const operations = (em: EntityManager) => new OperationsRepository(notExtended(em));
const batches = (em: EntityManager) => new BatchesRepository(notExtended(em));
const everything = OrganizationScope.everything;
const page = (more: Partial<ListRequest> = {}): ListRequest => ({
  page: 1,
  pageSize: 10,
  ordering: [],
  url: 'http://localhost/',
  ...more,
});

const rules = upgradeRules(upgraderRegistry, createImageRegistry());

type Question = (em: EntityManager, fleet: LargeFleet) => Promise<unknown>;

/** What screens and workers ask over and over. */
const questions: Readonly<Record<string, Question>> = {
  'operations: newest': (em) => operations(em).list(em, everything, {}, page()),
  'operations: last page': (em) => operations(em).list(em, everything, {}, page({ page: 'last' })),
  'operations: failed': (em) => operations(em).list(em, everything, { status: 'failed' }, page()),
  'operations: of an organization': (em, { ids }) =>
    operations(em).list(em, OrganizationScope.of([ids.organization]), {}, page()),
  'operations: of a device': (em, { ids }) =>
    operations(em).listForDevice(em, everything, ids.device, undefined, page()),
  'operations: by device name': (em) => operations(em).list(em, everything, { search: 'ap-004711' }, page()),
  'operations: of a batch': (em, { ids }) =>
    operations(em).list(em, everything, { batch: ids['batch-upgrade-operation'] }, page()),
  'batches: newest': (em) => batches(em).list(em, everything, {}, page()),
  'batches: reasons': (em, { ids }) => batches(em).reasons(em, ids['batch-upgrade-operation']),
  'dispatcher: work ahead': (em) => workAhead(em),
  'dispatcher: 200 due operations': (em) => takeDueOperations(em, { any: 200, batches: 200 }),
  'plan of a batch, all devices': async (em, { ids }) => {
    const selection = { buildId: ids.build, group: null, location: null, includeFirmwareless: true, options: {} };
    for await (const _ of planBatch(em, rules, { selection }));
  },
};

const REPEATS = 3;
// What has fewer rows is read whole for good reason.
const LARGE_TABLES = ['device', 'device_connection', 'device_firmware', 'upgrade_operation'];

/** First and best of a few times; nothing of what was asked stays in the database. */
async function measure(dataSource: DataSource, ask: (em: EntityManager) => Promise<unknown>) {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const runner = dataSource.createQueryRunner();
    await runner.startTransaction();
    const start = performance.now();
    await ask(runner.manager);
    times.push(performance.now() - start);
    await runner.rollbackTransaction();
    await runner.release();
  }
  return { firstMs: times[0] ?? 0, bestMs: Math.min(...times) };
}

function sizeFrom(argv: readonly string[]): FleetSize {
  const [devices = 100_000, operations = 1_000_000, builds = 1_000] = argv.slice(2).map(Number);
  return { devices, operations, builds };
}

/** Asks every question of a large fleet; prints what it costs and which large tables it reads from end to end. */
async function main(size: FleetSize): Promise<void> {
  await withScratchDatabase(async ({ options }) => {
    const recorder = new QueryRecorder();
    const { url } = options as { url: string };
    const dataSource = await new DataSource({
      ...dataSourceOptions({ url }),
      logging: true,
      logger: recorder,
    }).initialize();
    try {
      await runMigrations(dataSource);
      const fleet = await makeLargeFleet(dataSource, size);
      console.log(`${size.devices} devices, ${size.operations} ended operations, ${size.builds} builds\n`);
      const whole = await measure(dataSource, (em) => em.query('SELECT count(*) FROM upgrade_operation'));
      console.log(`Reading all operations once takes ${whole.bestMs.toFixed(0)} ms; "of that" compares with it.\n`);
      console.log(
        'question                           first ms    best ms   of that  statements  large tables read whole',
      );
      for (const [name, question] of Object.entries(questions)) {
        recorder.queries = [];
        const { firstMs, bestMs } = await measure(dataSource, (em) => question(em, fleet));
        const asked = recorder.queries.filter(({ sql }) => !/^(START|ROLLBACK)/.test(sql));
        const tables = new Set<string>();
        for (const query of asked.slice(0, 5)) {
          for (const table of await tablesReadWhole(dataSource, query)) tables.add(table);
        }
        const large = LARGE_TABLES.filter((table) => tables.has(table)).join(', ');
        const cells = [firstMs.toFixed(1), bestMs.toFixed(1), (bestMs / whole.bestMs).toFixed(3)];
        const statements = (asked.length / REPEATS).toFixed(0).padStart(10);
        console.log(`${name.padEnd(32)} ${cells.map((cell) => cell.padStart(10)).join('')}  ${statements}  ${large}`);
      }
    } finally {
      await dataSource.destroy();
    }
  });
}

main(sizeFrom(process.argv)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
