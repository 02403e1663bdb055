import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Build } from '../../../shared/api/contract';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { batchesQuery } from '../api/batches.queries';
import { BatchesTable } from './batches-table';

const noFilters = [] as const;

export function BuildUpgradesTab({ build }: { build: Build }) {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const { page, setPage } = useListParams(noFilters);
  const query = useQuery(batchesQuery({ build: build.id, page, page_size: pageSize }));
  return (
    <QueryView
      query={query}
      isEmpty={({ count }) => count === 0}
      empty={<EmptyState title={t('batches.emptyBuild')} text={t('batches.emptyBuildText')} />}
    >
      {({ results, count }) => (
        <>
          <BatchesTable rows={results} />
          <Pager page={page} count={count} onChange={setPage} />
        </>
      )}
    </QueryView>
  );
}
