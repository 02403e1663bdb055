import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/format/format';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { useNow } from '../../../shared/hooks/use-now';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ExportButton } from '../../../shared/ui/export-button';
import { PageHeader } from '../../../shared/ui/page-header';
import { QueryView } from '../../../shared/ui/query-view';
import { useChosenOrganization } from '../../session/organization-choice';
import { OPERATIONS, operationsQuery } from '../api/operations.queries';
import { operationFilterNames, operationQueryOf } from '../operation-query';
import { OperationDrawer } from './operation-drawer';
import { OperationFilters } from './operation-filters';
import { listKeyOf, SteadyOperations } from './steady-operations';

/** "Within the last hour" moves on in steps of this. */
const TIME_STEP_MS = 600_000;

export function OperationsPage() {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const { filters, page, setFilter, setPage, clear, isFiltered } = useListParams(operationFilterNames);
  const now = useNow(TIME_STEP_MS);
  const wanted = { ...useChosenOrganization('slug'), ...operationQueryOf(filters, now) };
  const asked = { ...wanted, page, page_size: pageSize };
  const query = useQuery(operationsQuery(asked));

  return (
    <>
      <PageHeader
        title={t('menu.operations')}
        answer={
          query.data ? t('operations.answer', { count: query.data.count, n: formatNumber(query.data.count) }) : ' '
        }
        actions={<ExportButton path={OPERATIONS} filters={wanted} />}
      />
      <OperationFilters filters={filters} setFilter={setFilter} onClear={isFiltered ? clear : undefined} />
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
        {(data) => (
          <SteadyOperations
            listKey={listKeyOf(asked, query.isPlaceholderData)}
            data={data}
            page={page}
            setPage={setPage}
          />
        )}
      </QueryView>
      <OperationDrawer />
    </>
  );
}
