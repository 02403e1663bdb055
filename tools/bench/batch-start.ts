import { systemActor } from '@firmware-upgrader/database';
import { createImageRegistry, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { assignFirmware, launchBatch, upgradeRules, type UpgradeRules } from '@firmware-upgrader/upgrades';
import { parseArgs } from 'node:util';
import { World } from '../world/world';

const { values } = parseArgs({
  options: { devices: { type: 'string', default: '10000' }, baseline: { type: 'string', default: '500' } },
});

interface Run {
  readonly devices: number;
  readonly seconds: number;
  readonly devicesPerSecond: number;
}

/** Starts a mass upgrade of many devices, and for comparison some of them one after the other. */
async function main(): Promise<void> {
  const world = await World.create({
    devices: 0,
    absent: Number(values.devices),
    workers: 0,
    imageBytes: 1_048_576,
    settings: {},
  });
  try {
    const batchId = await world.begin();
    const rules = upgradeRules(upgraderRegistry, createImageRegistry());
    const oneByOne = await oneAfterTheOther(world, rules, Number(values.baseline));
    const planned = await timed(async () => {
      await launchBatch(world.database, rules, batchId);
      return startedIn(world, batchId);
    });
    const timesAsFast = Number((planned.devicesPerSecond / oneByOne.devicesPerSecond).toFixed(1));
    console.log(JSON.stringify({ planned, oneByOne, timesAsFast }, null, 2));
  } finally {
    await world.end();
  }
}

async function timed(work: () => Promise<number>): Promise<Run> {
  const began = performance.now();
  const devices = await work();
  const seconds = (performance.now() - began) / 1_000;
  return { devices, seconds: Number(seconds.toFixed(2)), devicesPerSecond: Math.round(devices / seconds) };
}

async function startedIn(world: World, batchId: string): Promise<number> {
  const [row] = await world.database.read((em) =>
    em.query<{ started: string }[]>('SELECT count(*) AS started FROM upgrade_operation WHERE batch_id = $1', [batchId]),
  );
  return Number(row?.started);
}

/** Each as a single upgrade, in a transaction of its own. None of it stays. */
function oneAfterTheOther(world: World, rules: UpgradeRules, devices: number): Promise<Run> {
  return timed(async () => {
    const wanted = await world.database.read((em) =>
      em.query<{ deviceId: string; imageId: string }[]>(
        `SELECT device.id AS "deviceId", image.id AS "imageId" FROM device, firmware_image image
         ORDER BY device.id LIMIT $1`,
        [devices],
      ),
    );
    for (const one of wanted) {
      await world.database.transaction(systemActor, (em) =>
        assignFirmware(em, rules, { ...one, options: {}, startedById: null }),
      );
    }
    await world.database.transaction(systemActor, async (em) => {
      await em.query('DELETE FROM upgrade_operation');
      await em.query('DELETE FROM device_firmware');
    });
    return wanted.length;
  });
}

void main();
