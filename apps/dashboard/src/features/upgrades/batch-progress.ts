import { isBatchTerminal } from '@firmware-upgrader/domain';
import type { Batch } from '../../shared/api/contract';

export interface BatchProgress {
  total: number;
  finished: number;
  unfinished: number;
  unsuccessful: number;
  percent: number;
  /**
   * How many are taken up in a minute, by the pace so far; null while there is none to judge by. Those that end would be
   * a poor measure in the beginning: every device is away for minutes before it is done.
   */
  perMinute: number | null;
  /** By the same pace; null while there is none to judge by. */
  remainingMs: number | null;
}

export function batchProgress(
  batch: Pick<Batch, 'counts' | 'created' | 'status' | 'paused_at'> & { running?: number },
  now: number,
): BatchProgress {
  const { total } = batch.counts;
  const unfinished = batch.counts['in-progress'] ?? 0;
  const finished = total - unfinished;
  const begun = finished + (batch.running ?? 0);
  const elapsedMs = now - new Date(batch.created).getTime();
  const hasPace = !isBatchTerminal(batch.status) && !batch.paused_at && begun > 0 && elapsedMs > 0;
  return {
    total,
    finished,
    unfinished,
    unsuccessful: (batch.counts.failed ?? 0) + (batch.counts.aborted ?? 0),
    percent: total > 0 ? Math.floor((finished / total) * 100) : 0,
    perMinute: hasPace ? (begun / elapsedMs) * 60_000 : null,
    remainingMs: hasPace ? (elapsedMs / begun) * unfinished : null,
  };
}
