import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 100;
const ANSWER_LIMIT_MS = 5_000;

/** Resolves when the product at this address is healthy; rejects when it is told to end first. */
export async function untilHealthy(url: string, signal: AbortSignal): Promise<void> {
  while (!(await isHealthy(url))) await wait(POLL_MS, undefined, { signal });
  signal.throwIfAborted();
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/v1/health/`, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
