import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import { UpgradeInterruptedError } from '../upgrade-error';

export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new UpgradeInterruptedError();
}

/** Settles as `work` does, or rejects when the time is up or the signal aborts; what remains of `work` is ignored. */
export function deadline<T>(
  work: Promise<T>,
  timeoutMs: number,
  signal: AbortSignal,
  onTimeout: (timeoutMs: number) => Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => finish(() => reject(new UpgradeInterruptedError()));
    const timer = setTimeout(() => finish(() => reject(onTimeout(timeoutMs))), timeoutMs);
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      settle();
    };
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort);
    work.then(
      (value) => finish(() => resolve(value)),
      (error: unknown) => finish(() => reject(error)),
    );
  });
}

/** Resolves when the time is up, rejects when the signal aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeoutPromise(ms, undefined, { signal }).catch(() => throwIfAborted(signal));
}
