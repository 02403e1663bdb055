import { isReasonCode, reasonOf, type ReasonCode, type ReasonEnding } from '@firmware-upgrader/domain';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { BatchDetail } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { Panel } from '../../../shared/ui/panel';
import { useCan, useMe } from '../../session/api/session.queries';
import { useRetryBatch } from '../api/batches.queries';
import { reasonAdvice, reasonMeaning } from '../operation-status';
import { batchTitle } from './batches-table';
import classes from './batch-reasons.module.css';

interface ReasonCount {
  reason: ReasonCode;
  count: number;
}

/** Why devices were not upgraded; what needed nothing is no reason. */
function reasonsOf(batch: BatchDetail, endings: readonly ReasonEnding[]): ReasonCount[] {
  return Object.entries(batch.reasons)
    .flatMap(([reason, count]) => (isReasonCode(reason) && count ? [{ reason, count }] : []))
    .filter(({ reason }) => endings.some((ending) => ending === reasonOf(reason).ending))
    .sort((one, other) => other.count - one.count);
}

/** Why devices failed, what to do about each reason, and the button that tries those again. */
export function BatchReasons({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation();
  const failures = reasonsOf(batch, ['failed', 'aborted', 'recoverable']);
  // Last, and not among "all": whoever stopped those wanted it so.
  const rows = [...failures, ...reasonsOf(batch, ['cancelled'])];
  if (rows.length === 0) return null;
  return (
    <Panel
      title={t('batches.reasons')}
      actions={failures.length > 1 ? <RetryButton batch={batch} rows={failures} /> : null}
      flush
    >
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.reason} className={classes.row}>
            <span className={classes.count}>{formatNumber(row.count)}</span>
            <span className={classes.words}>
              <Anchor component={Link} to={`?reason_code=${row.reason}`} preventScrollReset className={classes.meaning}>
                {reasonMeaning(row.reason)}
              </Anchor>
              <Text span c="dimmed">
                {reasonAdvice(row.reason)}
              </Text>
            </span>
            <RetryButton batch={batch} rows={[row]} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Tries those again that failed for these reasons. */
function RetryButton({ batch, rows }: { batch: BatchDetail; rows: readonly ReasonCount[] }) {
  const { t } = useTranslation();
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const isAll = rows.length > 1;
  const navigate = useNavigate();
  const can = useCan();
  const { is_superuser } = useMe();
  const retry = useRetryBatch(batch.id);
  const [isAsking, setIsAsking] = useState(false);
  const isShared = batch.build.category_relation.organization === null;
  if (!batch.launched_at || !can('add_build') || (isShared && !is_superuser)) return null;
  return (
    <Group>
      <Button variant="default" size="compact-sm" onClick={() => setIsAsking(true)}>
        {t(isAll ? 'batches.retryAll' : 'batches.retry', { n: formatNumber(count) })}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('batches.retryTitle')}
        confirmLabel={t('batches.retryConfirm', { count, n: formatNumber(count) })}
        isBusy={retry.isPending}
        error={retry.error}
        onConfirm={() =>
          retry.mutate(
            rows.map(({ reason }) => reason),
            { onSuccess: ({ batch: next }) => void navigate(paths.massUpgrade(next)) },
          )
        }
      >
        <Text>
          {t('batches.retryText', {
            count,
            n: formatNumber(count),
            build: batchTitle(batch),
            meaning: rows.map(({ reason }) => reasonMeaning(reason)).join(', '),
          })}
        </Text>
      </ConfirmDialog>
    </Group>
  );
}
