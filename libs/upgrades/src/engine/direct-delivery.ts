import type { Delivery } from './dispatcher';
import type { WorkRunner } from './work-runner';

/** Without Redis: the dispatcher hands work to the runs of its own process. Only one worker works then. */
export class DirectDelivery implements Delivery {
  constructor(private readonly work: WorkRunner) {}

  slots(): Promise<{ slots: number; free: number }> {
    return Promise.resolve({ slots: this.work.slots, free: this.work.freeSlots });
  }

  operations(due: Parameters<Delivery['operations']>[0]): Promise<void> {
    for (const { id, sequence } of due) void this.work.operation(id, sequence);
    return Promise.resolve();
  }

  launches(batchIds: readonly string[]): Promise<void> {
    for (const id of batchIds) void this.work.launch(id);
    return Promise.resolve();
  }

  jobs(due: Parameters<Delivery['jobs']>[0]): Promise<void> {
    for (const { id } of due) void this.work.job(id);
    return Promise.resolve();
  }

  checks(due: Parameters<Delivery['checks']>[0]): Promise<void> {
    for (const { id } of due) void this.work.check(id);
    return Promise.resolve();
  }
}
