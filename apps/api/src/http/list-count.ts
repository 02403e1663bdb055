import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

const MANY = 10_000;
const KEPT_MS = 2_000;
const MOST_KEPT = 200;

interface Kept {
  readonly count: number;
  readonly at: number;
}

// By query and parameters, scope included; counts of short lists are always fresh.
const kept = new Map<string, Kept>();

/** How many rows a query has. Above 10,000, where counting takes its time, the answer may be two seconds old. */
export async function countRows<T extends ObjectLiteral>(query: SelectQueryBuilder<T>): Promise<number> {
  const counting = query.clone().orderBy().select('count(*)', 'count');
  const key = JSON.stringify(counting.getQueryAndParameters());
  const before = kept.get(key);
  if (before && performance.now() - before.at < KEPT_MS) return before.count;
  const row = await counting.getRawOne<{ count: string }>();
  const count = Number(row?.count ?? 0);
  kept.delete(key);
  if (count > MANY) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, { count, at: performance.now() });
  }
  return count;
}
