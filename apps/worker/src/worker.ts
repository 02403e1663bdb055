import { Database } from '@firmware-upgrader/database';
import { DirectDelivery, Dispatcher, Leadership, WorkRunner, type Delivery } from '@firmware-upgrader/upgrades';
import { Inject, Injectable, Logger, Optional, type BeforeApplicationShutdown } from '@nestjs/common';
import type { WorkerOptions } from './worker-options';
import { Heartbeat } from './heartbeat';
import { QueueProcessors } from './queue-processors';
import { WORKER_OPTIONS } from './tokens';

/** Starts the parts of a worker in their order, and stops them in the opposite one. */
@Injectable()
export class Worker implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Worker');
  private readonly dispatcher: Dispatcher;
  private readonly leadership: Leadership;
  private readonly heartbeat: Heartbeat;
  private readonly direct: DirectDelivery;
  private wasDegraded: boolean | null = null;

  constructor(
    @Inject(WORKER_OPTIONS) options: WorkerOptions,
    database: Database,
    private readonly work: WorkRunner,
    @Optional() private readonly processors?: QueueProcessors,
  ) {
    const onError = (error: unknown) => this.logger.error(error);
    this.direct = new DirectDelivery(work);
    this.leadership = new Leadership(options.settings.DATABASE_URL, () => this.dispatcher.poke());
    this.dispatcher = new Dispatcher({
      database,
      delivery: () => this.delivery(),
      leads: () => this.leadership.check(),
      onError,
    });
    work.onFreed = () => this.dispatcher.freed();
    this.heartbeat = new Heartbeat(database, () => this.processors?.delivery.isUp === true, onError);
  }

  async start(): Promise<void> {
    await this.heartbeat.start();
    this.work.start();
    this.processors?.start();
    this.dispatcher.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.dispatcher.stop();
    await this.leadership.close();
    await Promise.all([this.processors?.pause(), this.work.stop()]);
    await this.processors?.close();
    await this.heartbeat.stop();
  }

  private delivery(): Delivery {
    const overRedis = this.processors?.delivery;
    const isDegraded = overRedis?.isUp !== true;
    if (isDegraded !== this.wasDegraded) this.say(isDegraded);
    this.wasDegraded = isDegraded;
    return overRedis?.isUp === true ? overRedis : this.direct;
  }

  private say(isDegraded: boolean): void {
    if (isDegraded) this.logger.warn('Without Redis: the dispatching worker runs all upgrades itself.');
    else this.logger.log('Work is handed out over Redis.');
  }
}
