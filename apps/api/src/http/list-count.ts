import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { withoutIdleJoins } from './lean-query';

const MANY = 10_000;
const KEPT_MS = 2_000;
const MOST_KEPT = 200;

interface Kept {
  readonly count: number;
  readonly at: number;
  /** The next count, on its way. */
  next?: Promise<number>;
}

// By query and parameters, scope included; counts of short lists are always fresh.
const kept = new Map<string, Kept>();

/**
 * How many rows a query has. Above 10,000, where counting takes its time, the answer may be two seconds old, and nobody
 * counts what somebody else is counting.
 */
export async function countRows<T extends ObjectLiteral>(query: SelectQueryBuilder<T>): Promise<number> {
  const counting = withoutIdleJoins(query.clone().orderBy().select('count(*)', 'count'));
  const key = JSON.stringify(counting.getQueryAndParameters());
  const before = kept.get(key);
  if (before && performance.now() - before.at < KEPT_MS) return before.count;
  if (before?.next) return before.next;
  const next = count(counting);
  if (before) before.next = next;
  try {
    return keep(key, await next);
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

async function count<T extends ObjectLiteral>(counting: SelectQueryBuilder<T>): Promise<number> {
  const row = await counting.getRawOne<{ count: string }>();
  return Number(row?.count ?? 0);
}

function keep(key: string, count: number): number {
  kept.delete(key);
  if (count > MANY) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, { count, at: performance.now() });
  }
  return count;
}
