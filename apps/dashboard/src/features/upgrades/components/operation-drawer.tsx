import { Drawer, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../../shared/hooks/use-url-state';
import { QueryView } from '../../../shared/ui/query-view';
import { Status } from '../../../shared/ui/status';
import { useUpgradeOperation } from '../api/operations.queries';
import { operationStatus } from '../operation-status';
import { CancelOperationButton } from './cancel-operation-button';
import { OperationLinks } from './operation-links';
import { OperationView } from './operation-view';

/** Opens over a list for the operation in the URL's `operation`. */
export function OperationDrawer() {
  const { t } = useTranslation();
  const [id, setId] = useUrlState('operation');
  return (
    <Drawer
      opened={id !== ''}
      onClose={() => setId(null)}
      position="right"
      size="min(760px, 100%)"
      title={t('operations.drawer')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {id ? <DrawerContent id={id} /> : null}
    </Drawer>
  );
}

function DrawerContent({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useUpgradeOperation(id);
  return (
    <QueryView query={query}>
      {(operation) => (
        <Stack gap="md">
          <Group justify="space-between" align="flex-start">
            <div>
              <Group gap="sm">
                <strong>{operation.device_name}</strong>
                <Status {...operationStatus(t, operation)} />
              </Group>
              <OperationLinks operation={operation} withPage />
            </div>
            <CancelOperationButton operation={operation} />
          </Group>
          <OperationView operation={operation} />
        </Stack>
      )}
    </QueryView>
  );
}
