import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { withoutIdleJoins } from './lean-query';
import { recentAnswer } from './recent-answers';

/** From here on a count takes its time, and may be two seconds old. */
export const MANY = 10_000;

/** How many rows a query has. */
export function countRows<T extends ObjectLiteral>(query: SelectQueryBuilder<T>): Promise<number> {
  const counting = withoutIdleJoins(query.clone().orderBy().select('count(*)', 'count'));
  const ask = async () => Number((await counting.getRawOne<{ count: string }>())?.count ?? 0);
  return recentAnswer(JSON.stringify(counting.getQueryAndParameters()), ask, (count) => count > MANY);
}
