const KEPT_MS = 2_000;
const MOST_KEPT = 200;

interface Kept {
  readonly answer: unknown;
  readonly at: number;
  /** The next answer, on its way. */
  next?: Promise<unknown>;
}

const kept = new Map<string, Kept>();

/**
 * The answer to a question about many rows, two seconds old at most; nobody works out what somebody else is working out.
 * Only answers that took `isWorthKeeping` work are kept: short ones are always fresh. The key says all that decides about
 * the answer, the caller's scope included.
 */
export async function recentAnswer<T>(
  key: string,
  ask: () => Promise<T>,
  isWorthKeeping: (answer: T) => boolean,
): Promise<T> {
  const before = kept.get(key);
  if (before && performance.now() - before.at < KEPT_MS) return before.answer as T;
  if (before?.next) return before.next as Promise<T>;
  const next = ask();
  if (before) before.next = next;
  try {
    const answer = await next;
    kept.delete(key);
    if (isWorthKeeping(answer)) {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, { answer, at: performance.now() });
    }
    return answer;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}
