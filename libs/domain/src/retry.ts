export interface RetryPolicy {
  /** Further tries after the first. */
  readonly maxRetries: number;
  readonly backoffMs: number;
  readonly backoffMaxMs: number;
  readonly jitter: boolean;
}

/**
 * The wait before retry number `retry` (from 0): doubled each time, bounded, and with full jitter anything from
 * nothing to that value, so that a fleet that failed together does not come back together.
 */
export function retryDelayMs(policy: RetryPolicy, retry: number, random: () => number): number {
  const ceiling = Math.min(policy.backoffMaxMs, policy.backoffMs * 2 ** retry);
  return policy.jitter ? Math.round(ceiling * random()) : ceiling;
}
