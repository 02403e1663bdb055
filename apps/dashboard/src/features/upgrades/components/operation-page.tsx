import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { PageHeader } from '../../../shared/ui/page-header';
import { QueryView } from '../../../shared/ui/query-view';
import { Status } from '../../../shared/ui/status';
import { useUpgradeOperation } from '../api/operations.queries';
import { operationStatus } from '../operation-status';
import { CancelOperationButton } from './cancel-operation-button';
import { OperationLinks } from './operation-links';
import { OperationView } from './operation-view';

export function OperationPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const query = useUpgradeOperation(id);
  return (
    <QueryView query={query} isPage>
      {(operation) => (
        <>
          <PageHeader
            trail={[{ label: t('menu.operations'), to: paths.operations }]}
            title={t('operations.title', { name: operation.device_name })}
            aside={<Status {...operationStatus(t, operation)} />}
            answer={<OperationLinks operation={operation} />}
            actions={<CancelOperationButton operation={operation} />}
          />
          <OperationView operation={operation} />
        </>
      )}
    </QueryView>
  );
}
