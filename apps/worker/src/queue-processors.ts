import { Database } from '@firmware-upgrader/database';
import { CHECKS_AT_ONCE, WorkRunner } from '@firmware-upgrader/upgrades';
import { InjectQueue } from '@nestjs/bull';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bull';
import type { WorkerOptions } from './worker-options';
import { queues, type CheckJob, type LaunchJob, type MaintenanceJob, type UpgradeJob } from './queues';
import { RedisConnections } from './redis-connections';
import { RedisDelivery } from './redis-delivery';
import { WORKER_OPTIONS } from './tokens';

const SMALL_JOBS_AT_ONCE = 4;
const CLOSE_LIMIT_MS = 1_500;

/** One processor per queue: what a job stands for is done by the same runner that works without Redis. */
@Injectable()
export class QueueProcessors {
  readonly delivery: RedisDelivery;
  private readonly logger = new Logger('Queues');

  constructor(
    @InjectQueue(queues.upgrades) private readonly upgrades: Queue<UpgradeJob>,
    @InjectQueue(queues.batches) private readonly batches: Queue<LaunchJob>,
    @InjectQueue(queues.maintenance) private readonly maintenance: Queue<MaintenanceJob>,
    @InjectQueue(queues.checks) private readonly checks: Queue<CheckJob>,
    private readonly work: WorkRunner,
    private readonly connections: RedisConnections,
    database: Database,
    @Inject(WORKER_OPTIONS) private readonly options: WorkerOptions,
  ) {
    this.delivery = new RedisDelivery(
      { upgrades, batches, maintenance, checks },
      database,
      options.settings.UPGRADE_CONCURRENCY,
    );
    for (const queue of this.all) queue.on('error', (error) => this.logger.debug(error.message));
  }

  start(): void {
    const { UPGRADE_CONCURRENCY } = this.options.settings;
    const started = [
      this.upgrades.process(UPGRADE_CONCURRENCY, ({ data }) => this.work.operation(data.operationId, data.sequence)),
      this.batches.process(1, ({ data }) => this.work.launch(data.batchId)),
      this.maintenance.process(SMALL_JOBS_AT_ONCE, ({ data }) => this.work.job(data.jobId)),
      this.checks.process(CHECKS_AT_ONCE, ({ data }) => this.work.check(data.checkId)),
    ];
    // They resolve when their queue is closed.
    for (const processing of started) processing.catch((error: Error) => this.logger.debug(error.message));
  }

  /** Takes up nothing more; what is in hand is ended by the runner. */
  async pause(): Promise<void> {
    await limited(Promise.all(this.all.map((queue) => queue.pause(true, true))));
  }

  /** After `pause`, and when nothing is in hand any more: a paused queue waits for its own processors for ever. */
  async close(): Promise<void> {
    await limited(Promise.all(this.all.map((queue) => queue.close(true))));
    this.connections.close();
  }

  private get all(): readonly Queue[] {
    return [this.upgrades, this.batches, this.maintenance, this.checks];
  }
}

// A Redis that is away never answers the last commands.
async function limited(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSE_LIMIT_MS)));
  await Promise.race([
    work.then(
      () => undefined,
      () => undefined,
    ),
    late,
  ]);
  clearTimeout(timer);
}
