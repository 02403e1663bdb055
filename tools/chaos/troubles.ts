import type { Dice } from './dice';
import type { World } from '../world/world';

/** One thing that goes wrong, and how it is told. Resolves when it is over. */
export interface Trouble {
  readonly name: string;
  readonly weight: number;
  /** Other things go wrong meanwhile. */
  readonly isAside?: boolean;
  run(world: World, dice: Dice): Promise<void>;
}

export interface TroubleLimits {
  /** How long a worker may sleep, PostgreSQL or Redis be away. */
  readonly longestAwayMs: number;
}

export function troubles({ longestAwayMs }: TroubleLimits): readonly Trouble[] {
  const away = (dice: Dice) => Math.round(dice.between(200, longestAwayMs));
  return [
    { name: 'worker killed', weight: 6, run: async ({ workers }, dice) => dice.pick(workers).kill() },
    { name: 'worker told to end', weight: 2, run: async ({ workers }, dice) => dice.pick(workers).end() },
    {
      name: 'worker asleep',
      weight: 2,
      isAside: true,
      run: ({ workers }, dice) => dice.pick(workers).sleep(away(dice)),
    },
    { name: 'all workers killed', weight: 1, run: async ({ workers }) => workers.forEach((worker) => worker.kill()) },
    {
      name: 'database sessions ended',
      weight: 2,
      run: async ({ database }) => {
        await database.read((em) =>
          em.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE application_name LIKE '%worker%' AND pid <> pg_backend_pid()`,
          ),
        );
      },
    },
    { name: 'PostgreSQL restarted', weight: 1, run: (world, dice) => world.restartPostgres(away(dice)) },
    // Upgrades go on without it, and so do other troubles.
    {
      name: 'Redis restarted, empty',
      weight: 1,
      isAside: true,
      run: (world, dice) => world.restartRedis(away(dice)),
    },
  ];
}

export function pickTrouble(list: readonly Trouble[], dice: Dice): Trouble {
  let left = dice.next() * list.reduce((sum, { weight }) => sum + weight, 0);
  for (const trouble of list) {
    left -= trouble.weight;
    if (left < 0) return trouble;
  }
  return dice.pick(list);
}
