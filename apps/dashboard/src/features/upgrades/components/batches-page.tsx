import { batchStatuses } from '@firmware-upgrader/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { formatNumber } from '../../../shared/format/format';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { EmptyState } from '../../../shared/ui/empty-state';
import { FilterBar } from '../../../shared/ui/filter-bar';
import { FilterSelect } from '../../../shared/ui/filter-select';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { SearchInput } from '../../../shared/ui/search-input';
import { batchesQuery } from '../api/batches.queries';
import { BatchesTable } from './batches-table';
import { HoldButton } from './hold-button';

const filterNames = ['search', 'status'] as const;

export function BatchesPage() {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const { filters, page, setFilter, setPage, clear, isFiltered } = useListParams(filterNames);
  const query = useQuery(batchesQuery({ ...filters, page, page_size: pageSize }));
  return (
    <>
      <PageHeader
        title={t('menu.massUpgrades')}
        answer={query.data ? t('batches.answer', { count: query.data.count, n: formatNumber(query.data.count) }) : ' '}
        actions={<HoldButton />}
      />
      {query.data?.count || isFiltered ? (
        <FilterBar onClear={isFiltered ? clear : undefined}>
          <SearchInput
            label={t('batches.search')}
            value={filters.search}
            onChange={(value) => setFilter('search', value)}
          />
          <FilterSelect
            label={t('operations.status')}
            placeholder={t('operations.anyStatus')}
            data={batchStatuses.map((value) => ({ value, label: t(`batches.status.${value}`) }))}
            value={filters.status}
            onChange={(value) => setFilter('status', value)}
            width={220}
          />
        </FilterBar>
      ) : null}
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
            <EmptyState title={t('batches.empty')} text={t('batches.emptyText')}>
              <Button component={Link} to={paths.builds}>
                {t('batches.chooseBuild')}
              </Button>
            </EmptyState>
          )
        }
      >
        {({ results, count }) => (
          <>
            <BatchesTable rows={results} />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
    </>
  );
}
