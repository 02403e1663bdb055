import type { UpgradeStatus } from './upgrade-status';

export const batchStatuses = ['idle', 'in-progress', 'success', 'failed', 'cancelled'] as const;
export type BatchStatus = (typeof batchStatuses)[number];

/** Operations of one batch, per status. */
export type OperationCounts = Readonly<Record<UpgradeStatus, number>>;

export function isBatchTerminal(status: BatchStatus): boolean {
  return status === 'success' || status === 'failed' || status === 'cancelled';
}

/**
 * The status that the counts imply, first match wins. Before its launch is complete a batch never ends: its first
 * operations may be over before the last ones exist. A launched batch without operations had only skips: success.
 */
export function batchStatus(counts: OperationCounts, isLaunched: boolean): BatchStatus {
  if (!isLaunched || counts['in-progress'] > 0) return 'in-progress';
  if (counts.failed > 0 || counts.aborted > 0) return 'failed';
  if (counts.cancelled > 0) return 'cancelled';
  return 'success';
}

export interface BatchFigures {
  readonly total: number;
  readonly completed: number;
  readonly successRate: number;
  readonly failedRate: number;
  readonly abortedRate: number;
  readonly cancelledRate: number;
}

/** Rates in percent of all operations, rounded to two decimals; 0 without operations. */
export function batchFigures(counts: OperationCounts): BatchFigures {
  const completed = counts.success + counts.failed + counts.aborted + counts.cancelled;
  const total = completed + counts['in-progress'];
  const rate = (count: number) => (total === 0 ? 0 : Math.round((count / total) * 10_000) / 100);
  return {
    total,
    completed,
    successRate: rate(counts.success),
    failedRate: rate(counts.failed),
    abortedRate: rate(counts.aborted),
    cancelledRate: rate(counts.cancelled),
  };
}
