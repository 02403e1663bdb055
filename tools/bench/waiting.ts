import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { World } from '../world/world';

const { values } = parseArgs({
  options: { devices: { type: 'string', default: '5000' }, few: { type: 'string', default: '50' } },
});

// Until the garbage of the tries before is collected.
const SETTLE_MS = 15_000;

interface Run {
  readonly waiting: number;
  readonly peakMiB: number;
  readonly settledMiB: number;
}

/** The memory of one worker while many upgrades wait for their next try, and while few do. */
async function main(): Promise<void> {
  const few = await wait(Number(values.few));
  const many = await wait(Number(values.devices));
  const kibibytes = ((many.settledMiB - few.settledMiB) * 1_024) / (many.waiting - few.waiting);
  console.log(JSON.stringify({ many, few, kibPerWaitingUpgrade: Number(kibibytes.toFixed(2)) }, null, 2));
}

async function wait(devices: number): Promise<Run> {
  const world = await World.create({
    devices: 0,
    absent: devices,
    workers: 1,
    imageBytes: 1_048_576,
    settings: { RETRY_BACKOFF_S: '600', MAX_RETRIES: '5' },
  });
  try {
    const batchId = await world.begin();
    let peakMiB = 0;
    const look = () => (peakMiB = Math.max(peakMiB, ...world.workers.map((worker) => worker.residentMiB)));
    let waiting = 0;
    while (waiting < devices) {
      look();
      await sleep(250);
      waiting = await waitingIn(world, batchId);
    }
    await sleep(SETTLE_MS);
    const settledMiB = look() && (world.workers[0]?.residentMiB ?? 0);
    return { waiting, peakMiB: Math.round(peakMiB), settledMiB: Math.round(settledMiB) };
  } finally {
    await world.end();
  }
}

/** Upgrades that were tried and wait for the time of their next try. */
async function waitingIn(world: World, batchId: string): Promise<number> {
  const [row] = await world.database.read((em) =>
    em.query<{ waiting: string }[]>(
      `SELECT count(*) AS waiting FROM upgrade_operation
       WHERE batch_id = $1 AND tries > 0 AND claimed_until IS NULL AND run_at > now()`,
      [batchId],
    ),
  );
  return Number(row?.waiting);
}

void main();
