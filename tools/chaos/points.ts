import type { DeviceEvent, SimulatedRouter } from '@firmware-upgrader/device-simulator';
import type { World } from '../world/world';
import type { Dice } from './dice';
import { trap, workerAt, type TrapName } from './traps';

/** A moment of an upgrade that a worker must be able to die in. */
export interface Point {
  readonly name: string;
  /** Waits for the moment on any device and kills the worker in it. False: nobody came to it within the limit. */
  strike(world: World, dice: Dice, limitMs: number): Promise<boolean>;
}

type Moment = (event: DeviceEvent, router: SimulatedRouter) => boolean;

const onDevice = (name: string, isMoment: Moment): Point => ({
  name,
  strike: async (world, _dice, limitMs) => {
    const router = await frozenAt(world, isMoment, limitMs);
    if (!router) return false;
    try {
      const worker = await workerAt(world.database, router.id);
      if (worker === null) return false;
      world.workers[worker]?.kill();
      return true;
    } finally {
      world.workers.forEach((each) => each.thaw());
    }
  },
});

/** The first router to come to the moment; all workers stand still from then on, so that it does not pass. */
function frozenAt({ routers, workers }: World, isMoment: Moment, limitMs: number): Promise<SimulatedRouter | null> {
  return new Promise((resolve) => {
    const end = (found: SimulatedRouter | null) => {
      if (found) workers.forEach((worker) => worker.freeze());
      clearTimeout(timer);
      stops.forEach((stop) => stop());
      resolve(found);
    };
    const timer = setTimeout(() => end(null), limitMs);
    const stops = routers.map((router) =>
      router.events.listen((event) => {
        if (isMoment(event, router)) end(router);
      }),
    );
  });
}

type Fate = 'killed, undone' | 'killed, committed' | 'alive, undone';

const inCommit = (name: string, trapName: TrapName, fates: readonly Fate[]): Point => ({
  name,
  strike: (world, dice, limitMs) => {
    const fate = dice.pick(fates);
    return trap(world.postgres.url, trapName, limitMs, async ({ worker, breakOff }) => {
      if (fate !== 'alive, undone') world.workers[worker]?.kill();
      if (fate !== 'killed, committed') await breakOff();
    });
  },
});

const at =
  (kind: DeviceEvent['kind']): Moment =>
  (event) =>
    event.kind === kind;

/** In the order of an upgrade; those of the table of crashes in docs/architecture.md. */
export const points: readonly Point[] = [
  inCommit('before claim', 'claim', ['killed, undone']),
  onDevice('services stopped', ({ kind, data }) => kind === 'service' && data['action'] === 'stop'),
  onDevice('mid-upload', at('bytes')),
  onDevice('after test', at('tested')),
  inCommit('COMMIT of the flash in doubt', 'flash', ['killed, undone', 'alive, undone']),
  inCommit('committed, gate not passed', 'flash', ['killed, committed']),
  onDevice('gate passed', at('sysupgrade')),
  onDevice('rebooting', at('down')),
  onDevice('new boot unverified', ({ kind }, { events }) => kind === 'connect' && events.count('back') > 0),
  onDevice('checksum written, not committed', at('checksum')),
  inCommit('final COMMIT in doubt', 'success', ['killed, undone', 'killed, committed', 'alive, undone']),
];
