import type { Page } from '../../../shared/api/contract';
import { useSteadyRows } from '../../../shared/hooks/use-steady-rows';
import { Arrivals } from '../../../shared/ui/arrivals';
import { Pager } from '../../../shared/ui/pager';
import type { ListedOperation } from '../api/operations.queries';
import { OperationsTable } from './operations-table';

/** While the former list still stands in for the one asked for, it is the former. */
export const listKeyOf = (asked: object, isPlaceholder: boolean) => (isPlaceholder ? '' : JSON.stringify(asked));

interface SteadyOperationsProps {
  listKey: string;
  data: Page<ListedOperation>;
  page: number;
  setPage: (page: number) => void;
  same?: 'batch';
}

/** A page of upgrades whose rows stay where they are, whatever the polls bring. */
export function SteadyOperations({ listKey, data, page, setPage, same }: SteadyOperationsProps) {
  const steady = useSteadyRows(listKey, data.results, ({ id }) => id);
  return (
    <>
      <OperationsTable rows={steady.rows} same={same} isPast={steady.isPast} />
      <Pager page={page} count={data.count} onChange={setPage}>
        <Arrivals steady={steady} />
      </Pager>
    </>
  );
}
