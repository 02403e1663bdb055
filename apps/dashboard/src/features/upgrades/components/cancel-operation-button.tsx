import { canCancel } from '@firmware-upgrader/domain';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '../../../shared/api/contract';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { useCan } from '../../session/api/session.queries';
import { useCancelOperation } from '../api/operations.queries';

/** There only while the server would agree: before the flash, for who may. */
export function CancelOperationButton({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const can = useCan();
  const cancel = useCancelOperation(operation.id);
  const [isAsking, setIsAsking] = useState(false);
  if (!canCancel(operation) || !can('change_upgradeoperation')) return null;
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {t('operations.cancel')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('operations.cancelTitle', { name: operation.device_name })}
        confirmLabel={t('operations.cancel')}
        isDangerous
        isBusy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: () => setIsAsking(false) })}
      >
        <Text>{t('operations.cancelText')}</Text>
      </ConfirmDialog>
    </>
  );
}
