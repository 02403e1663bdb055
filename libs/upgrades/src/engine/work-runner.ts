import type { Database } from '@firmware-upgrader/database';
import { failLaunch, launchBatch } from '../batches/launch-batch';
import type { CheckRunner } from '../checks/check-runner';
import type { UpgradeRules } from '../firmware/upgrade-rules';
import type { JobRunner } from '../jobs/job-runner';
import { isDatabaseAway } from './is-database-away';
import type { UpgradeRunner } from './upgrade-runner';

export interface WorkRunnerOptions {
  readonly database: Database;
  readonly rules: UpgradeRules;
  readonly upgrades: UpgradeRunner;
  readonly jobs: JobRunner;
  readonly checks: CheckRunner;
  readonly onError: (error: unknown) => void;
}

/** Does each kind of work that a dispatcher hands out. None of these rejects: what fails is said, and due again. */
export class WorkRunner {
  private readonly active = new Set<Promise<void>>();
  /** An operation was given back, and its place is free. */
  onFreed: () => void = () => undefined;

  constructor(private readonly options: WorkRunnerOptions) {}

  get slots(): number {
    return this.options.upgrades.slots;
  }

  get freeSlots(): number {
    return this.options.upgrades.freeSlots;
  }

  operation(id: string, sequence: number): Promise<void> {
    return this.options.upgrades.run(id, sequence).finally(() => this.onFreed());
  }

  launch(batchId: string): Promise<void> {
    const { database, rules, onError } = this.options;
    return this.track(
      launchBatch(database, rules, batchId).catch(async (error: unknown) => {
        onError(error);
        // A database that is away is no reason to give a mass upgrade up: its launch is due again when the lease ends.
        if (!isDatabaseAway(error)) await failLaunch(database, batchId).catch(onError);
      }),
    );
  }

  job(id: string): Promise<void> {
    return this.track(this.options.jobs.run(id).catch(this.options.onError));
  }

  check(id: string): Promise<void> {
    return this.options.checks.run(id);
  }

  start(): void {
    this.options.upgrades.start();
  }

  /** Runs and checks end; launches and jobs, which are short, are waited for. */
  async stop(): Promise<void> {
    await Promise.all([this.options.upgrades.stop(), this.options.checks.stop()]);
    await Promise.all(this.active);
  }

  private track(work: Promise<void>): Promise<void> {
    this.active.add(work);
    return work.finally(() => this.active.delete(work));
  }
}
