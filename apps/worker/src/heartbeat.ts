import { systemActor, type Database } from '@firmware-upgrader/database';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

const PERIOD_MS = 2_000;
/** A worker not seen for this long is taken for dead. */
const ALIVE_S = 10;

/** Says in the database that this worker lives: for health, and for how much work may be handed out. */
export class Heartbeat {
  private readonly id = randomUUID();
  private timer: NodeJS.Timeout | null = null;
  private beating: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly hasRedis: () => boolean,
    private readonly onError: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    await this.beat();
    this.timer = setInterval(() => {
      this.beating = this.beat().catch(this.onError);
    }, PERIOD_MS);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.beating;
    await this.database.read((em) => em.query('DELETE FROM worker_heartbeat WHERE id = $1', [this.id]));
  }

  private async beat(): Promise<void> {
    await this.database.transaction(systemActor, async (em) => {
      await em.query(
        `INSERT INTO worker_heartbeat (id, host, pid, has_redis) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET seen_at = now(), has_redis = excluded.has_redis`,
        [this.id, hostname(), process.pid, this.hasRedis()],
      );
      await em.query(`DELETE FROM worker_heartbeat WHERE seen_at < now() - interval '1 hour'`);
    });
  }
}

export async function countLiveWorkers(database: Database): Promise<number> {
  const [{ count }]: [{ count: number }] = await database.read((em) =>
    em.query(`SELECT count(*)::int FROM worker_heartbeat WHERE seen_at > now() - make_interval(secs => ${ALIVE_S})`),
  );
  return count;
}
