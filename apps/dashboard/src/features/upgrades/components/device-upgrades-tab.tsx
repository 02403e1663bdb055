import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Device } from '../../../shared/api/contract';
import { useListParams } from '../../../shared/hooks/use-list-params';
import { usePageSize } from '../../../shared/hooks/use-page-size';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Pager } from '../../../shared/ui/pager';
import { QueryView } from '../../../shared/ui/query-view';
import { operationsQuery } from '../api/operations.queries';
import { OperationDrawer } from './operation-drawer';
import { OperationsTable } from './operations-table';

const noFilters = [] as const;

export function DeviceUpgradesTab({ device }: { device: Device }) {
  const { t } = useTranslation();
  const [pageSize] = usePageSize();
  const { page, setPage } = useListParams(noFilters);
  const query = useQuery(operationsQuery({ device: device.id, page, page_size: pageSize }));
  return (
    <>
      <QueryView
        query={query}
        isEmpty={({ count }) => count === 0}
        empty={<EmptyState title={t('operations.emptyDevice')} text={t('operations.emptyDeviceText')} />}
      >
        {({ results, count }) => (
          <>
            <OperationsTable rows={results} same="device" />
            <Pager page={page} count={count} onChange={setPage} />
          </>
        )}
      </QueryView>
      <OperationDrawer />
    </>
  );
}
