import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * The same rows without the relations that only their answer names. PostgreSQL drops such joins by itself, but goes on
 * to read the columns that they were joined by; without them an index alone may do.
 */
export function withoutIdleJoins<T extends ObjectLiteral>(query: SelectQueryBuilder<T>): SelectQueryBuilder<T> {
  const lean = query.clone();
  const sql = lean.getQuery();
  lean.expressionMap.joinAttributes = lean.expressionMap.joinAttributes.filter(({ direction, alias: { name } }) => {
    const own = new RegExp(`LEFT JOIN "\\w+" "${name}" ON \\S+`);
    return direction !== 'LEFT' || new RegExp(`\\b${name}\\b`).test(sql.replace(own, ''));
  });
  return lean;
}
