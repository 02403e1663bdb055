import { systemActor } from '@firmware-upgrader/database';
import { createImageRegistry, upgraderRegistry } from '@firmware-upgrader/upgraders';
import { assignFirmware, upgradeRules } from '@firmware-upgrader/upgrades';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { World } from '../world/world';

const { values } = parseArgs({
  options: { devices: { type: 'string', default: '10000' }, singles: { type: 'string', default: '10' } },
});

// Until the mass upgrade is launched and every session taken.
const SETTLE_MS = 20_000;
const rules = upgradeRules(upgraderRegistry, createImageRegistry());

interface Starts {
  readonly waiting: number;
  /** From the order of an upgrade to the first connection to its device. */
  readonly medianMs: number;
  readonly worstMs: number;
}

/**
 * How long single upgrades wait for their start while a mass upgrade has every session of the worker busy with devices
 * that answer late or never, and while nothing else is to do.
 */
async function main(): Promise<void> {
  const idle = await measure(0);
  const amongMany = await measure(Number(values.devices));
  const ratio = Number((amongMany.medianMs / idle.medianMs).toFixed(1));
  console.log(JSON.stringify({ idle, amongMany, ratio }, null, 2));
}

async function measure(devices: number): Promise<Starts> {
  const silent = await aSilentHost();
  const world = await World.create({
    devices: 0,
    absent: Math.max(1, devices),
    absentPort: (silent.address() as AddressInfo).port,
    workers: 1,
    imageBytes: 1_048_576,
    settings: {},
  });
  try {
    await world.begin();
    await sleep(SETTLE_MS);
    const waiting = await waitingIn(world);
    const times: number[] = [];
    for (let count = 0; count < Number(values.singles); count++) times.push(await startOne(world));
    times.sort((a, b) => a - b);
    const at = (index: number) => Math.round(times[index] ?? 0);
    return { waiting, medianMs: at(Math.floor(times.length / 2)), worstMs: at(times.length - 1) };
  } finally {
    await world.end();
    silent.close();
  }
}

/** Milliseconds until the device of a new single upgrade is spoken to. */
async function startOne(world: World): Promise<number> {
  const router = await world.addRouter();
  const contact = router.events.waitFor('connect', { timeoutMs: 600_000 });
  const order = { deviceId: router.id, imageId: world.imageId, options: {}, startedById: null };
  const began = performance.now();
  await world.database.transaction(systemActor, (em) => assignFirmware(em, rules, order));
  await contact;
  return performance.now() - began;
}

async function waitingIn(world: World): Promise<number> {
  const [row] = await world.database.read((em) =>
    em.query<{ waiting: number }[]>(
      `SELECT count(*)::int AS waiting FROM upgrade_operation WHERE status = 'in-progress' AND claim_token IS NULL`,
    ),
  );
  return row?.waiting ?? 0;
}

/** Takes connections and says nothing. */
async function aSilentHost(): Promise<Server> {
  const server = createServer((socket) => socket.on('error', () => undefined).resume());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 10_000, resolve));
  return server;
}

void main();
