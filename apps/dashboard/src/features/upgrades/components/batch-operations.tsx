import { isBatchTerminal, isTerminal, reasonCodes } from '@firmware-upgrader/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '../../../shared/api/contract';
import { pollEvery } from '../../../shared/api/polling';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ExportButton } from '../../../shared/ui/export-button';
import { QueryView } from '../../../shared/ui/query-view';
import { OPERATIONS, operationsQuery } from '../api/operations.queries';
import { operationFilterNames } from '../operation-query';
import { OperationFilters } from './operation-filters';
import { listKeyOf, SteadyOperations } from './steady-operations';

const POLL_MS = 3_000;

/** The devices of a mass upgrade: the visible page, asked again while the whole runs. Rows keep their place. */
export function BatchOperations({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const { filters, page, setFilter, setPage, clear, isFiltered } = useListParams(operationFilterNames);
  const { search, status, reason_code } = filters;
  const wanted = { search, status, reason_code, batch: batch.id };
  const asked = { ...wanted, ordering: 'created', page, page_size: pageSize };
  const query = useQuery({
    ...operationsQuery(asked),
    // Past the end of the whole until the page has seen the end of its rows.
    refetchInterval: ({ state }) =>
      pollEvery(
        POLL_MS,
        isBatchTerminal(batch.status) && !state.data?.results.some((row) => !isTerminal(row.status)),
        state.data,
      ),
  });

  return (
    <>
      <OperationFilters
        filters={filters}
        setFilter={setFilter}
        onClear={isFiltered ? clear : undefined}
        ofBatch={{ reasons: reasonCodes.filter((code) => batch.reasons[code]) }}
      >
        <ExportButton path={OPERATIONS} filters={wanted} />
      </OperationFilters>
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={
          isFiltered ? (
            <EmptyState title={t('list.noMatch')}>
              <Button variant="default" onClick={clear}>
                {t('list.clearFilters')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState title={batch.launched_at ? t('batches.noDevices') : t('batches.launching')} />
          )
        }
      >
        {(data) => (
          <SteadyOperations
            listKey={listKeyOf(asked, query.isPlaceholderData)}
            data={data}
            page={page}
            setPage={setPage}
            same="batch"
          />
        )}
      </QueryView>
    </>
  );
}
