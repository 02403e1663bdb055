import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { World } from '../world/world';

const { values } = parseArgs({
  options: {
    devices: { type: 'string', default: '1000' },
    'image-mib': { type: 'string', default: '8' },
    concurrency: { type: 'string', default: '100' },
    baseline: { type: 'string', default: '10' },
  },
});

interface Run {
  readonly devices: number;
  readonly seconds: number;
  readonly devicesPerMinute: number;
  readonly peakWorkerMiB: number;
  readonly flashedTwice: number;
  readonly lost: number;
}

/**
 * One worker, simulated devices on this machine, and for comparison what upgrades one device after the other, as a
 * process does that stays with each until it is back.
 */
async function main(): Promise<void> {
  const fleet = await upgrade(Number(values.devices), values.concurrency);
  const oneByOne = await upgrade(Number(values.baseline), '1');
  const ratio = fleet.devicesPerMinute / oneByOne.devicesPerMinute;
  console.log(JSON.stringify({ fleet, oneByOne, timesAsFast: Number(ratio.toFixed(1)) }, null, 2));
}

async function upgrade(devices: number, concurrency: string): Promise<Run> {
  const world = await World.create({
    devices,
    workers: 1,
    imageBytes: Number(values['image-mib']) * 1_048_576,
    settings: { RECONNECT_DELAY_S: '5', RECONNECT_RETRY_DELAY_S: '1', UPGRADE_CONCURRENCY: concurrency },
    device: { delays: { testMs: 50, prepareMs: 100, flashMs: 300, rebootMs: 3_000 } },
  });
  try {
    const batchId = await world.begin();
    const began = performance.now();
    let peakWorkerMiB = 0;
    while (!(await isOver(world, batchId))) {
      peakWorkerMiB = Math.max(peakWorkerMiB, ...world.workers.map((worker) => worker.residentMiB));
      await sleep(250);
    }
    const seconds = (performance.now() - began) / 1_000;
    const flashed = world.routers.map((router) => router.flashes.length);
    return {
      devices,
      seconds: Number(seconds.toFixed(1)),
      devicesPerMinute: Number(((devices / seconds) * 60).toFixed(1)),
      peakWorkerMiB: Math.round(peakWorkerMiB),
      flashedTwice: flashed.filter((times) => times > 1).length,
      lost: flashed.filter((times) => times === 0).length,
    };
  } finally {
    await world.end();
  }
}

async function isOver(world: World, batchId: string): Promise<boolean> {
  const [row] = await world.database.read((em) =>
    em.query<{ over: boolean }[]>(
      `SELECT status NOT IN ('idle', 'in-progress') AS over FROM batch_upgrade_operation WHERE id = $1`,
      [batchId],
    ),
  );
  return row?.over === true;
}

void main();
