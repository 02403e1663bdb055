import { Button, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconRocket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { Build } from '../../../shared/api/contract';
import { applyServerErrors, fieldErrors } from '../../../shared/api/errors';
import { formatNumber } from '../../../shared/format/format';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { useCan, useMe } from '../../session/api/session.queries';
import { upgradeSummaryQuery, type Plan, type useStartBatch } from '../api/batches.queries';
import { OptionLetters } from './option-letters';
import { skippedTotal } from './upgrade-summary-panel';
import { isDangerous } from '../upgrade-options';
import classes from './start-batch-bar.module.css';

interface StartBatchBarProps {
  build: Build;
  name: string;
  plan: Plan;
  maxFailures: number | null;
  /** Fields of extensions. */
  added: UseFormReturnType<Record<string, string>>;
  start: ReturnType<typeof useStartBatch>;
}

/** The button that starts, and the one question before it. */
export function StartBatchBar({ build, name, plan, maxFailures, added, start }: StartBatchBarProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const can = useCan();
  const { is_superuser } = useMe();
  const { data: summary, isPlaceholderData } = useQuery(upgradeSummaryQuery(build.id, plan));
  const [isAsking, setIsAsking] = useState(false);
  if (!can('add_build') || (build.category_relation.organization === null && !is_superuser)) return null;

  const count = summary?.total ?? 0;
  const n = formatNumber(count);
  const isWholeFleet = !plan.group && !plan.location;
  const options = plan.upgrade_options;
  const confirm = () =>
    start.mutate(
      { ...added.values, ...plan, max_failures: maxFailures },
      {
        onSuccess: ({ batch }) => void navigate(paths.massUpgrade(batch)),
        onError: (error) => {
          applyServerErrors(added, error);
          if (fieldErrors(error).upgrade_options) setIsAsking(false);
        },
      },
    );

  return (
    <div className={classes.bar}>
      <Button
        leftSection={<IconRocket size={18} aria-hidden />}
        disabled={count === 0 || isPlaceholderData}
        onClick={() => setIsAsking(true)}
      >
        {t('start.button', { count, n })}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        title={t('start.confirmTitle', { count, n })}
        confirmLabel={t('start.button', { count, n })}
        isDangerous={isDangerous(options)}
        isBusy={start.isPending}
        // What is wrong with the options stands at them.
        error={fieldErrors(start.error).upgrade_options ? null : start.error}
        typedWord={
          isWholeFleet || isDangerous(options)
            ? { word: build.version, label: t('start.typeVersion', { version: build.version }) }
            : undefined
        }
        onConfirm={confirm}
      >
        <Text>{t('start.confirmText', { count, n, name, skipped: formatNumber(skippedTotal(summary)) })}</Text>
        <Text component="div">
          <OptionLetters options={options} />
        </Text>
        {isDangerous(options) ? <Text c="var(--status-red)">{t('start.dangerText')}</Text> : null}
      </ConfirmDialog>
    </div>
  );
}
