import { useState } from 'react';

interface Shown<Row> {
  listKey: string;
  rows: readonly Row[];
}

export interface SteadyRows<Row> {
  rows: readonly Row[];
  /** How many a poll brought that are not shown yet. */
  arrived: number;
  /** Shown for their place alone: the list no longer has them here. */
  isPast: (row: Row) => boolean;
  /** Shows the list as it is now. */
  catchUp: () => void;
}

/**
 * Rows that keep their place while polls bring newer lists: what is on the page is renewed where it stands, what came
 * is counted and waits, what left stays until one catches up. Another list (page, filters) is shown at once.
 */
export function useSteadyRows<Row>(
  listKey: string,
  latest: readonly Row[],
  rowKey: (row: Row) => string,
): SteadyRows<Row> {
  const [shown, setShown] = useState<Shown<Row>>({ listKey, rows: latest });
  const catchUp = () => setShown({ listKey, rows: latest });
  const newest = new Map(latest.map((row) => [rowKey(row), row]));
  const isShown = new Set(shown.rows.map(rowKey));
  const arrived = latest.filter((row) => !isShown.has(rowKey(row))).length;
  if (shown.listKey !== listKey || (shown.rows.length === 0 && latest.length > 0)) {
    catchUp();
    return { rows: latest, arrived: 0, isPast: () => false, catchUp };
  }
  return {
    rows: shown.rows.map((row) => newest.get(rowKey(row)) ?? row),
    arrived,
    isPast: (row) => !newest.has(rowKey(row)),
    catchUp,
  };
}
