import { isBatchTerminal } from '@firmware-upgrader/domain';
import { Button, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { notifyProblem } from '../../../shared/ui/notify';
import { useCan, useMe } from '../../session/api/session.queries';
import { useBatchAction } from '../api/batches.queries';
import { batchTitle } from './batches-table';

/** Whether the person may act on a mass upgrade: on those of shared builds only superusers. */
export function useCanAct(batch: BatchDetail): boolean {
  const can = useCan();
  const { is_superuser } = useMe();
  const isShared = batch.build.category_relation.organization === null;
  return can('change_batchupgradeoperation') && (is_superuser || !isShared);
}

export function BatchActions({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation();
  const action = useBatchAction(batch.id);
  const canAct = useCanAct(batch);
  const [isAsking, setIsAsking] = useState(false);
  if (isBatchTerminal(batch.status) || !canAct) return null;
  const isPaused = batch.paused_at !== null;
  const remaining = formatNumber(batch.counts['in-progress'] ?? 0);

  return (
    <>
      <Button
        variant="default"
        leftSection={isPaused ? <IconPlayerPlay size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />}
        loading={action.isPending && !isAsking}
        onClick={() => action.mutate(isPaused ? 'resume' : 'pause', { onError: notifyProblem })}
      >
        {isPaused ? t('batches.resume') : t('batches.pause')}
      </Button>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        {t('batches.cancel')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('batches.cancelTitle', { name: batchTitle(batch) })}
        confirmLabel={t('batches.cancelConfirm', { n: remaining })}
        isDangerous
        isBusy={action.isPending}
        error={action.error}
        onConfirm={() => action.mutate('cancel', { onSuccess: () => setIsAsking(false) })}
      >
        <Text>{t('batches.cancelText', { n: remaining })}</Text>
      </ConfirmDialog>
    </>
  );
}
