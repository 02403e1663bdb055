import { batchStatus, type BatchStatus, type UpgradeStatus } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';

export interface CountedEnd {
  readonly batchId: string | null;
  readonly status: Exclude<UpgradeStatus, 'in-progress'>;
}

interface BatchRow {
  readonly id: string;
  readonly status: BatchStatus;
  readonly launchedAt: Date | null;
  readonly reasonCode: string | null;
  readonly inProgress: number;
  readonly success: number;
  readonly failed: number;
  readonly aborted: number;
  readonly cancelled: number;
}

const RETURNED = `id, status, launched_at AS "launchedAt", reason_code AS "reasonCode", count_in_progress AS "inProgress",
  count_success AS success, count_failed AS failed, count_aborted AS aborted, count_cancelled AS cancelled`;

/**
 * Moves the counters of the batches of operations that just ended, in the transaction of their end, so that counters
 * and counts never differ. Batches are locked in the order of their ids, after their operations.
 */
export async function countEnds(em: EntityManager, ends: readonly CountedEnd[]): Promise<void> {
  const perBatch = new Map<string, Record<CountedEnd['status'], number>>();
  for (const { batchId, status } of ends) {
    if (batchId === null) continue;
    const counts = perBatch.get(batchId) ?? { success: 0, failed: 0, aborted: 0, cancelled: 0 };
    counts[status] += 1;
    perBatch.set(batchId, counts);
  }
  for (const [batchId, counts] of [...perBatch].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await moveCounters(em, batchId, { ...counts, inProgress: -sum(counts), skipped: 0 });
  }
}

/**
 * Adds to the counters, settles the status by the one rule, and pauses a batch that had its fill of failures: whenever
 * they reach a further multiple of `max_failures`, so that a batch resumed by a person has as many again.
 */
export async function moveCounters(
  em: EntityManager,
  batchId: string,
  by: { inProgress: number; success: number; failed: number; aborted: number; cancelled: number; skipped: number },
): Promise<void> {
  const [[batch]] = (await em.query(
    `UPDATE batch_upgrade_operation
     SET count_in_progress = count_in_progress + $2, count_success = count_success + $3, count_failed = count_failed + $4,
         count_aborted = count_aborted + $5, count_cancelled = count_cancelled + $6, count_skipped = count_skipped + $7,
         paused_at = CASE WHEN (count_failed + count_aborted + $4 + $5) / max_failures
                               > (count_failed + count_aborted) / max_failures AND count_in_progress + $2 > 0
                          THEN coalesce(paused_at, now()) ELSE paused_at END,
         version = version + 1, modified = now()
     WHERE id = $1
     RETURNING ${RETURNED}`,
    [batchId, by.inProgress, by.success, by.failed, by.aborted, by.cancelled, by.skipped],
  )) as [BatchRow[], number];
  if (batch) await settle(em, batch);
}

/** The status that follows from the counters as they are; called whenever they or `launched_at` changed. */
export async function settleBatch(em: EntityManager, batchId: string): Promise<void> {
  const [batch]: BatchRow[] = await em.query(
    `SELECT ${RETURNED} FROM batch_upgrade_operation WHERE id = $1 FOR UPDATE`,
    [batchId],
  );
  if (batch) await settle(em, batch);
}

async function settle(em: EntityManager, batch: BatchRow): Promise<void> {
  const implied = batchStatus({ ...batch, 'in-progress': batch.inProgress }, batch.launchedAt !== null);
  // A batch whose launch failed has failed, however well the operations it did start may end.
  const status = implied !== 'in-progress' && batch.reasonCode !== null ? 'failed' : implied;
  if (status === batch.status) return;
  await em.query(
    `UPDATE batch_upgrade_operation
     SET status = $2::varchar, version = version + 1, modified = now(),
         finished_at = CASE WHEN $2::varchar IN ('success', 'failed', 'cancelled') THEN now() END
     WHERE id = $1`,
    [batch.id, status],
  );
}

function sum(counts: Record<CountedEnd['status'], number>): number {
  return counts.success + counts.failed + counts.aborted + counts.cancelled;
}
