import { isReasonCode, reasonCodes, upgradeStatuses } from '@firmware-upgrader/domain';
import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZE } from '../../../shared/api/paging';
import { formatNumber } from '../../../shared/format/format';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ExportButton } from '../../../shared/ui/export-button';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { SearchInput } from '../../../shared/ui/search-input';
import { OPERATIONS, operationsQuery } from '../api/operations.queries';
import { reasonMeaning } from '../operation-status';
import { OperationDrawer } from './operation-drawer';
import { OperationsTable } from './operations-table';

const filterNames = ['search', 'status', 'reason_code'] as const;

export function OperationsPage() {
  const { t } = useTranslation();
  const { filters, page, setFilter, setPage, clear, isFiltered } = useListParams(filterNames);
  const query = useQuery(operationsQuery({ ...filters, page, page_size: PAGE_SIZE }));
  const reasons = reasonCodes.map((value) => ({ value, label: reasonMeaning(value) }));

  return (
    <>
      <PageHeader
        title={t('menu.operations')}
        answer={
          query.data ? t('operations.answer', { count: query.data.count, n: formatNumber(query.data.count) }) : ' '
        }
        actions={query.data?.count ? <ExportButton path={OPERATIONS} filters={filters} /> : null}
      />
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
        <Select
          aria-label={t('operations.reason')}
          placeholder={t('operations.anyReason')}
          data={reasons}
          value={isReasonCode(filters.reason_code) ? filters.reason_code : null}
          onChange={(value) => setFilter('reason_code', value)}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('action.clear') }}
          w={{ base: '100%', xs: 280 }}
        />
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
            <EmptyState title={t('operations.empty')} text={t('operations.emptyText')} />
          )
        }
      >
        {({ results, count }) => (
          <>
            <OperationsTable rows={results} />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
      <OperationDrawer />
    </>
  );
}
