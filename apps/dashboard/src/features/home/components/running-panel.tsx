import { Anchor, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { formatDuration, formatNumber } from '../../../shared/format/format';
import { useNow } from '../../../shared/hooks/use-now';
import { Panel } from '../../../shared/ui/panel';
import { QueryView, RowsSkeleton } from '../../../shared/ui/query-view';
import { Status } from '../../../shared/ui/status';
import { batchesQuery, useBatchUpgrade } from '../../upgrades/api/batches.queries';
import { BatchBar } from '../../upgrades/components/batch-bar';
import { batchTitle } from '../../upgrades/components/batches-table';
import { batchProgress } from '../../upgrades/batch-progress';
import { batchState } from '../../upgrades/operation-status';
import classes from './home.module.css';

/** The mass upgrades that run now. */
export function RunningPanel() {
  const { t } = useTranslation();
  const query = useQuery(batchesQuery({ status: 'in-progress', page_size: 3 }));
  return (
    <Panel title={t('home.runningTitle')}>
      <QueryView
        query={query}
        skeleton={<RowsSkeleton rows={2} />}
        isEmpty={({ count }) => count === 0}
        empty={<Text c="dimmed">{t('home.noMassUpgrade')}</Text>}
      >
        {({ results }) => results.map(({ id }) => <RunningBatch key={id} id={id} />)}
      </QueryView>
    </Panel>
  );
}

function RunningBatch({ id }: { id: string }) {
  const { t } = useTranslation();
  const now = useNow();
  const { data: batch } = useBatchUpgrade(id);
  if (!batch) return <RowsSkeleton rows={1} />;
  const { total, finished, percent, remainingMs } = batchProgress(batch, now);
  return (
    <div className={classes.batch}>
      <Group justify="space-between" mb={6}>
        <Anchor component={Link} to={paths.massUpgrade(id)} fw={500}>
          {batchTitle(batch)}
        </Anchor>
        <Status {...batchState(t, batch, percent)} />
      </Group>
      <Text size="sm" c="dimmed" mb={8}>
        {t('batches.progress', { finished: formatNumber(finished), total: formatNumber(total) })}
        {remainingMs === null ? null : ` · ${t('batches.left', { time: formatDuration(remainingMs) })}`}
      </Text>
      <BatchBar batch={batch} />
    </div>
  );
}
