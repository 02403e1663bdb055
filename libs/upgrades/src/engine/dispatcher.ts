import { systemActor, type Database } from '@firmware-upgrader/database';
import { dueChecks } from '../checks/check-claim';
import { dueJobs, dueLaunches, takeDueOperations, workAhead, type DueOperation } from './due-work';

/** How work gets to a run: by Redis to any worker, or straight to this one. */
export interface Delivery {
  /** Runs that could take up an operation now, in all workers that this delivery reaches. */
  slots(): Promise<number>;
  /** Whether what was delivered may wait in line elsewhere: then some is delivered ahead. */
  readonly hasQueue: boolean;
  operations(due: readonly DueOperation[]): Promise<void>;
  launches(batchIds: readonly string[]): Promise<void>;
  jobs(due: readonly { readonly id: string; readonly tries: number }[]): Promise<void>;
  checks(due: readonly { readonly id: string; readonly tries: number }[]): Promise<void>;
}

const PERIOD_MS = 1_000;

export interface DispatcherOptions {
  readonly database: Database;
  /** Asked anew each time, since Redis may come and go. */
  readonly delivery: () => Delivery;
  /** True while this process is the one that dispatches. */
  readonly leads: () => Promise<boolean>;
  readonly onError: (error: unknown) => void;
}

/**
 * The one place where a row becomes work: each second, or when poked, the leading worker hands out what is due. A row
 * that is handed out and never taken up is due again later, so nothing is lost with a queue.
 */
export class Dispatcher {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private isPoked = false;
  private isStopped = false;

  constructor(private readonly options: DispatcherOptions) {}

  start(): void {
    this.timer ??= setInterval(() => this.poke(), PERIOD_MS);
    this.poke();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.running;
  }

  /** Something may be due now. */
  poke(): void {
    this.isPoked = true;
    this.running ??= this.loop().finally(() => (this.running = null));
  }

  private async loop(): Promise<void> {
    while (this.isPoked && !this.isStopped) {
      this.isPoked = false;
      try {
        if (await this.options.leads()) await this.dispatch();
      } catch (error) {
        this.options.onError(error);
      }
    }
  }

  private async dispatch(): Promise<void> {
    const { database } = this.options;
    const delivery = this.options.delivery();
    const launches = await database.read(dueLaunches);
    if (launches.length > 0) await delivery.launches(launches);
    const jobs = await database.read(dueJobs);
    if (jobs.length > 0) await delivery.jobs(jobs);
    const checks = await database.read(dueChecks);
    if (checks.length > 0) await delivery.checks(checks);
    const slots = await delivery.slots();
    const due = await database.transaction(systemActor, async (em) => {
      const { claimed, dispatched } = await workAhead(em);
      // Twice what could start now, so that no run waits for the next second; and no more, so that order stays ours.
      const room = delivery.hasQueue ? 2 * Math.max(0, slots - claimed) - dispatched : slots;
      return takeDueOperations(em, room);
    });
    if (due.length > 0) await delivery.operations(due);
  }
}
