import { type RetryPolicy, retryDelayMs } from './retry';

const policy: RetryPolicy = { maxRetries: 4, backoffMs: 60_000, backoffMaxMs: 600_000, jitter: true };
const waits = (random: number, more: Partial<RetryPolicy> = {}) =>
  [0, 1, 2, 3, 4, 60].map((retry) => retryDelayMs({ ...policy, ...more }, retry, () => random) / 1000);

it('doubles the wait before each retry up to the longest', () => {
  expect(waits(0.3, { jitter: false })).toEqual([60, 120, 240, 480, 600, 600]);
});

it('takes with full jitter anything from nothing to that wait', () => {
  expect(waits(0)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(waits(0.5)).toEqual([30, 60, 120, 240, 300, 300]);
  expect(waits(1)).toEqual([60, 120, 240, 480, 600, 600]);
});
