import { setTimeout as sleep } from 'node:timers/promises';
import { Dice } from './dice';
import { points, type Point } from './points';
import { installTraps } from './traps';
import { pickTrouble, troubles, type Trouble } from './troubles';
import { World } from '../world/world';

export interface ChaosOptions {
  readonly seed: number;
  readonly devices: number;
  readonly workers: number;
  /** Upgrades at once per worker. */
  readonly concurrency: number;
  /** Between two troubles, at most. */
  readonly calmMs: number;
  readonly longestAwayMs: number;
  /** How long things go wrong. */
  readonly limitMs: number;
  /** How long the fleet has afterwards. */
  readonly settleMs: number;
  /** One kind of trouble and no other, by its name; no named points. */
  readonly only?: string;
  readonly say?: (line: string) => void;
}

export interface ChaosReport {
  readonly seed: number;
  readonly seconds: number;
  readonly devices: number;
  readonly troubles: Readonly<Record<string, number>>;
  /** The named points, and how often a worker was struck in each. */
  readonly points: Readonly<Record<string, number>>;
  readonly batchStatus: string;
  /** Operations by status and reason code. */
  readonly ends: Readonly<Record<string, number>>;
  /** Whether the batch's counters are the counts. */
  readonly areCountersRight: boolean;
  /** Devices by the number of times that they were flashed. */
  readonly flashes: Readonly<Record<number, number>>;
  readonly wrongBytes: number;
  readonly concurrentFlashes: number;
  /** Files of ours that were left on devices. */
  readonly leftovers: number;
  readonly interruptions: number;
  readonly defects: readonly string[];
  /** The last words of the workers, where an operation failed. */
  readonly workersSaid: readonly string[];
}

/** One of so many devices has to stop services to make room for its image. */
const SHORT_OF_MEMORY = 4;
const LOW_MEMORY_KB = 1_000;
/** So long is waited for an upgrade to come to a named point; then it is another's turn. */
const POINT_LIMIT_MS = 15_000;
/** Every so many turns something else goes wrong than a worker at a named point; then nothing else does. */
const POINTS_PER_TROUBLE = 3;

/** Upgrades a fleet while everything around it fails, and says how that ended. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const say = options.say ?? (() => undefined);
  const world = await World.create({
    devices: options.devices,
    workers: options.workers,
    imageBytes: 1_048_576,
    settings: {
      RECONNECT_DELAY_S: '1',
      RECONNECT_RETRY_DELAY_S: '0.5',
      RECONNECT_MAX_RETRIES: '200',
      RETRY_BACKOFF_S: '1',
      RETRY_BACKOFF_MAX_S: '2',
      UPGRADE_CONCURRENCY: String(options.concurrency),
    },
    device: { delays: { testMs: 200, prepareMs: 500, flashMs: 300, rebootMs: 3_000, latencyMs: 20 } },
  });
  try {
    await installTraps(world.database);
    const batchId = await world.begin();
    await Promise.all(
      world.routers
        .filter((_, place) => place % SHORT_OF_MEMORY === 0)
        .map((router) => router.setFault('lowMemory', LOW_MEMORY_KB)),
    );
    const began = Date.now();
    const happened = await stir(world, batchId, options, say);
    await settle(world, batchId, options.settleMs);
    return {
      ...(await judge(world, batchId)),
      seed: options.seed,
      seconds: (Date.now() - began) / 1_000,
      ...happened,
    };
  } finally {
    await world.end();
  }
}

type Happened = Pick<ChaosReport, 'troubles' | 'points'>;

/**
 * The named points in the order of an upgrade, so that there are always devices left to come to the next, and troubles
 * between and after them, while there are upgrades to disturb.
 */
async function stir(
  world: World,
  batchId: string,
  { seed, calmMs, longestAwayMs, limitMs, only }: ChaosOptions,
  say: (line: string) => void,
): Promise<Happened> {
  const dice = new Dice(seed);
  const list = troubles({ longestAwayMs }).filter(({ name }) => only === undefined || name === only);
  const happened = { troubles: countsOf(list), points: countsOf(points) };
  const ahead = only === undefined ? [...points] : [];
  const sleeping: Promise<void>[] = [];
  const until = Date.now() + limitMs;
  for (let turn = 1; Date.now() < until; turn++) {
    await sleep(dice.between(calmMs / 4, calmMs));
    const { status, done } = await progress(world, batchId);
    if (status !== 'idle' && status !== 'in-progress') break;
    const tell = (words: string) => say(`${done} of ${world.routers.length} done: ${words}`);
    const point = turn % POINTS_PER_TROUBLE === 0 ? undefined : ahead.shift();
    if (point) {
      const isStruck = await strike(world, point, dice);
      tell(isStruck ? `a worker struck at "${point.name}"` : `nobody came to "${point.name}"`);
      if (isStruck) add(happened.points, point.name);
      else ahead.unshift(point);
    } else {
      const trouble = pickTrouble(list, dice);
      add(happened.troubles, trouble.name);
      tell(trouble.name);
      const over = trouble.run(world, dice);
      if (trouble.isAside) sleeping.push(over);
      else await over;
    }
  }
  await Promise.all(sleeping);
  return happened;
}

/** A database that goes away in the middle ends the wait for the point. */
async function strike(world: World, point: Point, dice: Dice): Promise<boolean> {
  return point.strike(world, dice, POINT_LIMIT_MS).catch(() => false);
}

function countsOf(list: readonly (Trouble | Point)[]): Record<string, number> {
  return Object.fromEntries(list.map(({ name }) => [name, 0]));
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

async function settle(world: World, batchId: string, limitMs: number): Promise<void> {
  const until = Date.now() + limitMs;
  while (Date.now() < until) {
    const { status } = await progress(world, batchId);
    if (status !== 'idle' && status !== 'in-progress') return;
    await sleep(500);
  }
}

/** A database that is away is asked again. */
async function progress(world: World, batchId: string): Promise<{ status: string; done: number }> {
  for (;;) {
    try {
      const [row] = await world.database.read((em) =>
        em.query<{ status: string; done: number }[]>(
          `SELECT status, count_success + count_failed + count_aborted + count_cancelled AS done
           FROM batch_upgrade_operation WHERE id = $1`,
          [batchId],
        ),
      );
      if (row) return row;
    } catch {
      await sleep(200);
    }
  }
}

type Judgement = Omit<ChaosReport, 'seed' | 'seconds' | keyof Happened>;

async function judge({ database, routers, sha256, workers }: World, batchId: string): Promise<Judgement> {
  const rows = await database.read((em) =>
    em.query<{ status: string; reason: string | null; n: number; interruptions: number }[]>(
      `SELECT status, reason_code AS reason, count(*)::int AS n, sum(interruptions)::int AS interruptions
       FROM upgrade_operation WHERE batch_id = $1 GROUP BY 1, 2`,
      [batchId],
    ),
  );
  const [batch] = await database.read((em) =>
    em.query<Record<string, unknown>[]>('SELECT * FROM batch_upgrade_operation WHERE id = $1', [batchId]),
  );
  const countOf = (status: string) => rows.filter((row) => row.status === status).reduce((sum, { n }) => sum + n, 0);
  const counted = ['in-progress', 'success', 'failed', 'aborted', 'cancelled'] as const;
  const flashes: Record<number, number> = {};
  for (const router of routers) flashes[router.flashes.length] = (flashes[router.flashes.length] ?? 0) + 1;
  const allFlashes = routers.flatMap((router) => router.flashes);
  return {
    devices: routers.length,
    batchStatus: String(batch?.['status']),
    ends: Object.fromEntries(rows.map(({ status, reason, n }) => [reason ? `${status} ${reason}` : status, n])),
    areCountersRight: counted.every((status) => batch?.[`count_${status.replace('-', '_')}`] === countOf(status)),
    flashes,
    wrongBytes: allFlashes.filter((flash) => flash.sha256 !== sha256).length,
    concurrentFlashes: allFlashes.filter(({ isConcurrent }) => isConcurrent).length,
    leftovers: routers.flatMap((router) => router.namesIn('/tmp').filter((name) => name.startsWith('fw-'))).length,
    interruptions: rows.reduce((sum, row) => sum + row.interruptions, 0),
    defects: routers.flatMap((router) => router.defects.map(String)),
    workersSaid: countOf('failed') > 0 ? workers.map(({ output }) => output.join('').slice(-20_000)) : [],
  };
}
