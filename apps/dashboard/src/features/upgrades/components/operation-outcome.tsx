import { isTerminal } from '@firmware-upgrader/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Operation } from '../../../shared/api/contract';
import { formatDuration } from '../../../shared/format/format';
import { useNow } from '../../../shared/hooks/use-now';
import { reasonAdvice, reasonMeaning } from '../operation-status';
import classes from './operation-outcome.module.css';

/** What went wrong, what that means for the device, and what to do. Nothing to say when all is well. */
export function OperationOutcome({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const { reason_code: reason, status } = operation;
  if (!reason || status === 'success' || status === 'cancelled') return null;
  return (
    <div className={classes.outcome} data-status={status}>
      <Text fw={500}>{reasonMeaning(reason).replace(/^./, (first) => first.toUpperCase())}</Text>
      <Text>
        {isTerminal(status) ? <Consequence operation={operation} /> : <NextTry runAt={operation.run_at} />}{' '}
        {reasonAdvice(reason)}
      </Text>
      {reason === 'not-needed' ? null : (
        <Text size="xs" c="dimmed">
          {t('operations.reasonCode', { reason })}
        </Text>
      )}
    </div>
  );
}

function Consequence({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  return operation.flashed_at ? t('operations.wasFlashed') : t('operations.nothingChanged');
}

function NextTry({ runAt }: { runAt: string | null }) {
  const { t } = useTranslation();
  const now = useNow();
  const waitMs = runAt ? new Date(runAt).getTime() - now : 0;
  return waitMs > 0 ? t('operations.nextTry', { wait: formatDuration(waitMs) }) : t('operations.nextTrySoon');
}
