import { reasonCodes, upgradeStatuses } from '@firmware-upgrader/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PAGE_SIZE } from '../../../shared/api/paging';
import { formatNumber } from '../../../shared/format/format';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { useNow } from '../../../shared/hooks/use-now';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ExportButton } from '../../../shared/ui/export-button';
import { FilterBar } from '../../../shared/ui/filter-bar';
import { FilterSelect } from '../../../shared/ui/filter-select';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { SearchInput } from '../../../shared/ui/search-input';
import { useChosenOrganization } from '../../session/organization-choice';
import { OPERATIONS, operationsQuery } from '../api/operations.queries';
import { reasonMeaning } from '../operation-status';
import { OperationDrawer } from './operation-drawer';
import { OperationsTable } from './operations-table';

const filterNames = ['search', 'status', 'reason_code', 'since'] as const;

const HOUR_MS = 3_600_000;
const ages = { day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS };
const isAge = (text: string): text is keyof typeof ages => Object.hasOwn(ages, text);

export function OperationsPage() {
  const { t } = useTranslation();
  const { filters, page, setFilter, setPage, clear, isFiltered } = useListParams(filterNames);
  const { since, ...others } = filters;
  // In whole hours, so that the question, and with it the cached answer, stays the same for a while.
  const now = useNow(HOUR_MS);
  const wanted = {
    ...useChosenOrganization('slug'),
    ...others,
    created__gte: isAge(since) ? new Date(now - ages[since]).toISOString() : '',
  };
  const query = useQuery(operationsQuery({ ...wanted, page, page_size: PAGE_SIZE }));
  const reasons = reasonCodes.map((value) => ({ value, label: reasonMeaning(value) }));

  return (
    <>
      <PageHeader
        title={t('menu.operations')}
        answer={
          query.data ? t('operations.answer', { count: query.data.count, n: formatNumber(query.data.count) }) : ' '
        }
        actions={query.data?.count ? <ExportButton path={OPERATIONS} filters={wanted} /> : null}
      />
      <FilterBar onClear={isFiltered ? clear : undefined}>
        <SearchInput
          label={t('operations.search')}
          value={filters.search}
          onChange={(value) => setFilter('search', value)}
        />
        <FilterSelect
          label={t('operations.status')}
          placeholder={t('operations.anyStatus')}
          data={upgradeStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={filters.status}
          onChange={(value) => setFilter('status', value)}
        />
        <FilterSelect
          label={t('operations.reason')}
          placeholder={t('operations.anyReason')}
          data={reasons}
          value={filters.reason_code}
          onChange={(value) => setFilter('reason_code', value)}
          width={280}
        />
        <FilterSelect
          label={t('operations.created')}
          placeholder={t('operations.anyTime')}
          data={[
            { value: 'day', label: t('operations.lastDay') },
            { value: 'week', label: t('operations.lastWeek') },
          ]}
          value={filters.since}
          onChange={(value) => setFilter('since', value)}
        />
      </FilterBar>
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={
          isFiltered ? (
            <EmptyState title={t('list.noMatch')} />
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
