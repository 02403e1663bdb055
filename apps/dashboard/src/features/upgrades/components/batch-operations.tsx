import { isBatchTerminal, isReasonCode, isTerminal, reasonCodes, upgradeStatuses } from '@firmware-upgrader/domain';
import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '../../../shared/api/contract';
import { PAGE_SIZE } from '../../../shared/api/paging';
import { pollEvery } from '../../../shared/api/polling';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { SearchInput } from '../../../shared/ui/search-input';
import { operationsQuery } from '../api/operations.queries';
import { reasonMeaning } from '../operation-status';
import { OperationsTable } from './operations-table';

const filterNames = ['search', 'status', 'reason_code'] as const;
const POLL_MS = 3_000;

/** The devices of a mass upgrade: the visible page, asked again while the whole runs. Rows keep their place. */
export function BatchOperations({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation();
  const { filters, page, setFilter, setPage, clear, isFiltered } = useListParams(filterNames);
  const query = useQuery({
    ...operationsQuery({ ...filters, batch: batch.id, ordering: 'created', page, page_size: PAGE_SIZE }),
    // Past the end of the whole until the page has seen the end of its rows.
    refetchInterval: ({ state }) =>
      pollEvery(POLL_MS, isBatchTerminal(batch.status) && !state.data?.results.some((row) => !isTerminal(row.status))),
  });
  const reasons = reasonCodes
    .filter((code) => batch.reasons[code])
    .map((value) => ({ value, label: reasonMeaning(value) }));

  return (
    <>
      <Group mb="sm" gap="sm">
        <SearchInput
          label={t('operations.search')}
          value={filters.search}
          onChange={(value) => setFilter('search', value)}
        />
        <Select
          aria-label={t('operations.status')}
          placeholder={t('operations.anyStatus')}
          data={upgradeStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={filters.status || null}
          onChange={(value) => setFilter('status', value)}
          clearable
          clearButtonProps={{ 'aria-label': t('action.clear') }}
          w={{ base: '100%', xs: 220 }}
        />
        {reasons.length > 0 ? (
          <Select
            aria-label={t('operations.reason')}
            placeholder={t('operations.anyReason')}
            data={reasons}
            value={isReasonCode(filters.reason_code) ? filters.reason_code : null}
            onChange={(value) => setFilter('reason_code', value)}
            clearable
            clearButtonProps={{ 'aria-label': t('action.clear') }}
            w={{ base: '100%', xs: 280 }}
          />
        ) : null}
      </Group>
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
        {({ results, count }) => (
          <>
            <OperationsTable rows={results} same="startedBy" />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
    </>
  );
}
