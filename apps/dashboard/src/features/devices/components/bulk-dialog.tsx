import { isReasonCode } from '@firmware-upgrader/domain';
import { Anchor, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Query } from '../../../shared/api/client';
import type { ManyDevicesAnswer } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { reasonMeaning } from '../../upgrades/operation-status';
import { useBulkAction, type BulkOrder } from '../api/device-bulk.mutations';
import type { DeviceSelection } from '../use-device-selection';
import { BulkTarget } from './bulk-target';

export type MoveTask = 'group' | 'location' | 'credentials';
export type BulkTask = 'check' | 'adopt' | MoveTask | 'delete';

interface BulkDialogProps {
  task: BulkTask;
  selection: DeviceSelection;
  filters: Query;
  onDone: () => void;
  onClose: () => void;
}

const hasTarget = (task: BulkTask): task is MoveTask =>
  task === 'group' || task === 'location' || task === 'credentials';

/** Asks once, with the number of devices; then says what was done and which were left alone, and why. */
export function BulkDialog({ task, selection, filters, onDone, onClose }: BulkDialogProps) {
  const { t } = useTranslation();
  const bulk = useBulkAction();
  const [target, setTarget] = useState<string | null | undefined>(undefined);
  const [count] = useState(selection.count);
  const n = formatNumber(count);
  if (bulk.data) return <BulkOutcome task={task} answer={bulk.data} onClose={onClose} />;

  const order = (): Pick<BulkOrder, 'action' | 'change'> => {
    if (task === 'check' || task === 'adopt') return { action: task };
    if (task === 'delete') return { action: 'delete', change: { force: true } };
    return { action: 'change', change: { [task]: target } };
  };
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t(`devices.bulk.${task}.title`, { count, n })}
      confirmLabel={t(`devices.bulk.${task}.confirm`, { count, n })}
      isDangerous={task === 'delete'}
      isBusy={bulk.isPending}
      isDisabled={hasTarget(task) && target === undefined}
      error={bulk.error}
      typedWord={
        task === 'delete' && count > 1
          ? { word: String(count), label: t('devices.bulk.typeNumber', { count }) }
          : undefined
      }
      onConfirm={() => bulk.mutate({ ...order(), selection, filters }, { onSuccess: onDone })}
    >
      <Text>{t(`devices.bulk.${task}.text`)}</Text>
      {hasTarget(task) ? <BulkTarget task={task} value={target} onChange={setTarget} /> : null}
    </ConfirmDialog>
  );
}

interface BulkOutcomeProps {
  task: BulkTask;
  answer: ManyDevicesAnswer;
  onClose: () => void;
}

function BulkOutcome({ task, answer: { accepted, refused }, onClose }: BulkOutcomeProps) {
  const { t } = useTranslation();
  const reasons = new Map<string, number>();
  for (const { reason_code, detail } of refused) {
    const words = detail || (isReasonCode(reason_code) ? reasonMeaning(reason_code) : reason_code);
    reasons.set(words, (reasons.get(words) ?? 0) + 1);
  }
  const asked = task === 'check' || task === 'adopt';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`devices.bulk.${task}.done`, { count: accepted.length, n: formatNumber(accepted.length) })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="md">
        {refused.length > 0 ? (
          <div>
            <Text>{t('devices.bulk.leftAlone', { count: refused.length, n: formatNumber(refused.length) })}</Text>
            <List size="sm" mt={4}>
              {[...reasons].map(([words, count]) => (
                <List.Item key={words}>
                  {formatNumber(count)} · {words}
                </List.Item>
              ))}
            </List>
          </div>
        ) : null}
        {asked ? (
          <Text>
            {t('devices.bulk.checksRun')}{' '}
            <Anchor
              component={Link}
              to={`${paths.devices}?attention=check_failed`}
              onClick={onClose}
              underline="always"
            >
              {t('devices.bulk.toFailed')}
            </Anchor>
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('action.close')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
