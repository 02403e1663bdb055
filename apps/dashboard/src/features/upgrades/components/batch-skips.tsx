import { reasonCodes } from '@firmware-upgrader/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { BatchDetail, BatchSkip } from '../../../shared/api/contract';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { DataTable, type Column } from '../../../shared/ui/data-table';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ExportButton } from '../../../shared/ui/export-button';
import { FilterBar } from '../../../shared/ui/filter-bar';
import { FilterSelect } from '../../../shared/ui/filter-select';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { SearchInput } from '../../../shared/ui/search-input';
import { Status } from '../../../shared/ui/status';
import { batchSkipsQuery, skipsPath } from '../api/batches.queries';
import { reasonAdvice, reasonMeaning } from '../operation-status';

const filterNames = ['search', 'reason_code'] as const;

/** The devices that a mass upgrade left out, each with its reason. */
export function BatchSkips({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const { filters, page, setFilter, setPage, clear, isFiltered } = useListParams(filterNames);
  const query = useQuery(batchSkipsQuery(batch.id, { ...filters, page, page_size: pageSize }));
  const columns: Column<BatchSkip>[] = [
    {
      key: 'device',
      header: t('operations.device'),
      isTitle: true,
      cell: (row) => <Link to={paths.device(row.device)}>{row.device_name}</Link>,
    },
    {
      key: 'reason',
      header: t('operations.reason'),
      cell: (row) => (
        <Status kind="skipped" word={t('status.skipped')} reason={row.detail || reasonMeaning(row.reason_code)} />
      ),
    },
    { key: 'advice', header: t('batches.toDo'), cell: (row) => reasonAdvice(row.reason_code) },
  ];
  return (
    <>
      {batch.counts.skipped > 0 ? (
        <FilterBar onClear={isFiltered ? clear : undefined}>
          <SearchInput
            label={t('operations.search')}
            value={filters.search}
            onChange={(value) => setFilter('search', value)}
          />
          <FilterSelect
            label={t('operations.reason')}
            placeholder={t('operations.anyReason')}
            data={reasonCodes.map((value) => ({ value, label: reasonMeaning(value) }))}
            value={filters.reason_code}
            onChange={(value) => setFilter('reason_code', value)}
            width={240}
          />
          <ExportButton path={skipsPath(batch.id)} filters={filters} />
        </FilterBar>
      ) : null}
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={<EmptyState title={t(isFiltered ? 'list.noMatch' : 'batches.noneSkipped')} />}
      >
        {({ results, count }) => (
          <>
            <DataTable
              label={t('batches.skippedLabel')}
              columns={columns}
              rows={results}
              rowKey={({ device }) => device}
            />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
    </>
  );
}
