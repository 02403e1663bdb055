import type { Database } from '@firmware-upgrader/database';
import type { Delivery, DueOperation } from '@firmware-upgrader/upgrades';
import type { JobOptions, Queue } from 'bull';
import { countLiveWorkers } from './heartbeat';
import type { CheckJob, LaunchJob, MaintenanceJob, UpgradeJob } from './queues';

// Retries are ours: a job that Bull repeated by itself would only be stale.
const ONCE: JobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };
const ANSWER_LIMIT_MS = 2_000;

export interface RedisQueues {
  readonly upgrades: Queue<UpgradeJob>;
  readonly batches: Queue<LaunchJob>;
  readonly maintenance: Queue<MaintenanceJob>;
  readonly checks: Queue<CheckJob>;
}

/** Work over Bull, to any worker. What Redis loses is due again, so nothing here is tried twice. */
export class RedisDelivery implements Delivery {
  constructor(
    private readonly queues: RedisQueues,
    private readonly database: Database,
    private readonly slotsPerWorker: number,
  ) {}

  get isUp(): boolean {
    return this.queues.upgrades.client.status === 'ready';
  }

  async slots(taken: number): Promise<{ slots: number; free: number }> {
    const slots = (await countLiveWorkers(this.database)) * this.slotsPerWorker;
    return { slots, free: slots - taken };
  }

  async operations(due: readonly DueOperation[]): Promise<void> {
    const jobs = due.map(({ id, sequence, isUrgent }) => ({
      data: { operationId: id, sequence },
      // Not behind what a worker that just died has left in line.
      opts: { ...ONCE, jobId: `${id}:${sequence}`, lifo: isUrgent },
    }));
    await inTime(this.queues.upgrades.addBulk(jobs));
  }

  async launches(batchIds: readonly string[]): Promise<void> {
    await inTime(
      this.queues.batches.addBulk(
        batchIds.map((batchId) => ({ data: { batchId }, opts: { ...ONCE, jobId: batchId } })),
      ),
    );
  }

  async jobs(due: readonly { readonly id: string; readonly tries: number }[]): Promise<void> {
    await inTime(
      this.queues.maintenance.addBulk(
        due.map(({ id, tries }) => ({ data: { jobId: id }, opts: { ...ONCE, jobId: `${id}:${tries}` } })),
      ),
    );
  }

  async checks(due: readonly { readonly id: string; readonly tries: number }[]): Promise<void> {
    await inTime(
      this.queues.checks.addBulk(
        due.map(({ id, tries }) => ({ data: { checkId: id }, opts: { ...ONCE, jobId: `${id}:${tries}` } })),
      ),
    );
  }
}

/** A Redis that went away in mid-command must not hold the dispatcher. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis did not answer in time.')), ANSWER_LIMIT_MS);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
