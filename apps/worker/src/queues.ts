/** One queue per kind of work. Payloads hold ids only; what they mean is in the rows. */
export const queues = {
  upgrades: 'upgrades',
  batches: 'batches',
  maintenance: 'maintenance',
  checks: 'checks',
} as const;

export interface UpgradeJob {
  readonly operationId: string;
  readonly sequence: number;
}

export interface LaunchJob {
  readonly batchId: string;
}

export interface CheckJob {
  readonly checkId: string;
}

export interface MaintenanceJob {
  readonly jobId: string;
}
