/** For what may change although nothing of it runs. */
export const IDLE_POLL_MS = 30_000;

/** Asked this often to no avail, something is waited for rather than watched. */
const QUIET_AFTER_MS = 60_000;
const QUIET_FACTOR = 5;
/** What is under way is looked at as often as this even then; the rest half as often as before. */
const QUIET_MS = 15_000;

/** When each answer was seen first: the cache keeps an answer that did not change as the same object. */
const firstSeen = new WeakMap<object, number>();

/**
 * How soon to ask again: never once it is over, as given while it changes, more seldom once the answer stands still
 * (paused, or waiting for its turn). While the page is hidden nothing asks; once it shows again everything does.
 */
export function pollEvery(intervalMs: number, isOver: boolean, answer?: object | null): number | false {
  if (isOver) return false;
  if (!answer) return intervalMs;
  const seenAt = firstSeen.get(answer) ?? Date.now();
  firstSeen.set(answer, seenAt);
  const isQuiet = Date.now() - seenAt > QUIET_AFTER_MS;
  return isQuiet ? Math.min(intervalMs * QUIET_FACTOR, Math.max(intervalMs * 2, QUIET_MS)) : intervalMs;
}
