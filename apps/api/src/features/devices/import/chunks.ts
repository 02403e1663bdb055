import { setImmediate as otherWork } from 'node:timers/promises';

/** As many rows as one statement takes. */
const CHUNK = 1_000;

export function* chunksOf<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}

/** The rows that are found for some values at a time. */
export async function inChunks<T>(
  values: readonly string[],
  find: (some: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (const some of chunksOf(values)) found.push(...(await find(some)));
  return found;
}

const SLICE = 100;

/** What becomes of each item; other requests get their turn in between. */
export async function mapInSlices<T, R>(items: readonly T[], work: (item: T) => R | Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) {
    if (done.length % SLICE === 0) await otherWork();
    done.push(await work(item));
  }
  return done;
}
