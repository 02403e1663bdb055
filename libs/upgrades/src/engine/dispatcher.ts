import { systemActor, type Database } from '@firmware-upgrader/database';
import { dueChecks } from '../checks/check-claim';
import { dueJobs, dueLaunches, roomIn, takeDueOperations, workAhead, type DueOperation } from './due-work';

/** How work gets to a run: by Redis to any worker, or straight to this one. */
export interface Delivery {
  /** Runs in all workers that this delivery reaches, and how many of them could take up an operation now. */
  slots(taken: number): Promise<{ readonly slots: number; readonly free: number }>;
  operations(due: readonly DueOperation[]): Promise<void>;
  launches(batchIds: readonly string[]): Promise<void>;
  jobs(due: readonly { readonly id: string; readonly tries: number }[]): Promise<void>;
  checks(due: readonly { readonly id: string; readonly tries: number }[]): Promise<void>;
}

const PERIOD_MS = 1_000;
/** Runs that end one after the other are made up for together. */
const MAKE_UP_MS = 200;

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
  private soon: NodeJS.Timeout | null = null;
  /** The last time there was less room than work. */
  private isMoreWaiting = false;
  private isStopped = false;

  constructor(private readonly options: DispatcherOptions) {}

  start(): void {
    this.timer ??= setInterval(() => this.poke(), PERIOD_MS);
    this.poke();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearInterval(this.timer);
    if (this.soon) clearTimeout(this.soon);
    this.timer = null;
    await this.running;
  }

  /** Something may be due now. */
  poke(): void {
    this.isPoked = true;
    this.running ??= this.loop().finally(() => (this.running = null));
  }

  /** A run ended, and its place is free. */
  freed(): void {
    if (!this.isMoreWaiting || this.isStopped) return;
    this.soon ??= setTimeout(() => {
      this.soon = null;
      this.poke();
    }, MAKE_UP_MS);
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
    const { claimed, dispatched } = await database.read(workAhead);
    const room = roomIn(await delivery.slots(claimed + dispatched));
    const due = await database.transaction(systemActor, (em) => takeDueOperations(em, room));
    this.isMoreWaiting = due.length >= room.batches;
    if (due.length > 0) await delivery.operations(due);
  }
}
