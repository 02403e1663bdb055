import { useQueries } from '@tanstack/react-query';
import type { ReasonCode } from '@firmware-upgrader/domain';
import { WHOLE_LIST } from '../../shared/api/paging';
import { useNow } from '../../shared/hooks/use-now';
import { operationsQuery } from '../upgrades/api/operations.queries';

const HOUR_MS = 3_600_000;

export interface Failures {
  total: number;
  /** Most frequent first; `null` where no reason is known. */
  reasons: { reason: ReasonCode | null; count: number }[];
  /** The reasons were counted on the latest ones only. */
  isSample: boolean;
  since: string;
}

/** Upgrades that failed or were aborted in the last 24 hours, by reason. */
export function useFailuresOfLastDay(): { data: Failures | undefined; error: Error | null } {
  // In whole hours, so that the question, and with it the cached answer, stays the same for a while.
  const since = new Date(useNow(HOUR_MS) - 24 * HOUR_MS).toISOString();
  return useQueries({
    queries: (['failed', 'aborted'] as const).map((status) =>
      operationsQuery({ status, created__gte: since, ...WHOLE_LIST }),
    ),
    combine: (results) => {
      const pages = results.flatMap(({ data }) => (data ? [data] : []));
      const error = results.find((result) => result.error)?.error ?? null;
      if (pages.length < results.length) return { data: undefined, error };
      const counts = new Map<ReasonCode | null, number>();
      const rows = pages.flatMap((page) => page.results);
      for (const { reason_code } of rows) counts.set(reason_code, (counts.get(reason_code) ?? 0) + 1);
      const total = pages.reduce((sum, page) => sum + page.count, 0);
      const reasons = Array.from(counts, ([reason, count]) => ({ reason, count }));
      reasons.sort((one, other) => other.count - one.count);
      return { data: { total, reasons, isSample: total > rows.length, since }, error };
    },
  });
}
