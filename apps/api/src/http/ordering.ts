import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

export interface Ordering {
  /** Field of the contract → property path, such as `build.created`. */
  readonly fields: Readonly<Record<string, string>>;
  /** As in `?ordering=`, for example `-created,-version`; it may name fields that clients may not. */
  readonly default: string;
  /** The property path that makes every order total. */
  readonly id: string;
  /** Further paths that only the default uses. */
  readonly defaultFields?: Readonly<Record<string, string>>;
}

const opposite = { ASC: 'DESC', DESC: 'ASC' } as const;

/** Fields that are not known are dropped; when none is left the default applies. Every order ends in the id. */
export function orderBy<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  asked: readonly string[],
  ordering: Ordering,
  isReversed = false,
): SelectQueryBuilder<T> {
  const chosen = terms(asked, ordering.fields);
  const order =
    chosen.length > 0 ? chosen : terms(ordering.default.split(','), { ...ordering.fields, ...ordering.defaultFields });
  // The same direction as the last field, so that an index on both serves.
  const whole = [...order, { path: ordering.id, direction: order.at(-1)?.direction ?? ('ASC' as const) }];
  query.orderBy();
  for (const { path, direction } of whole) query.addOrderBy(path, isReversed ? opposite[direction] : direction);
  return query;
}

function terms(asked: readonly string[], fields: Readonly<Record<string, string>>) {
  return asked.flatMap((text) => {
    const name = text.trim();
    const isDescending = name.startsWith('-');
    const key = isDescending ? name.slice(1) : name;
    const path = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return path === undefined ? [] : [{ path, direction: isDescending ? ('DESC' as const) : ('ASC' as const) }];
  });
}
