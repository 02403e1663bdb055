import { Anchor, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../../../app/paths';
import { formatDuration, formatNumber } from '../../../shared/format/format';
import { useNow } from '../../../shared/hooks/use-now';
import { Panel } from '../../../shared/ui/panel';
import { QueryView } from '../../../shared/ui/query-view';
import { Status } from '../../../shared/ui/status';
import { batchesQuery, useBatchUpgrade } from '../../upgrades/api/batches.queries';
import { BatchBar } from '../../upgrades/components/batch-bar';
import { batchTitle } from '../../upgrades/components/batches-table';
import { batchProgress } from '../../upgrades/batch-progress';
import { batchState } from '../../upgrades/operation-status';
import classes from './home.module.css';

const SHOWN = 3;

/** The mass upgrades that run now; as many as are expected have their room before they are there. */
export function RunningPanel({ expected }: { expected: number }) {
  const { t } = useTranslation();
  const query = useQuery(batchesQuery({ status: 'in-progress', page_size: SHOWN }));
  const none = <Text c="dimmed">{t('home.noMassUpgrade')}</Text>;
  const toCome = Array.from({ length: Math.min(expected, SHOWN) }, (_, index) => <BatchToCome key={index} />);
  return (
    <Panel title={t('home.runningTitle')}>
      <QueryView
        query={query}
        skeleton={toCome.length > 0 ? toCome : none}
        isEmpty={({ count }) => count === 0}
        empty={none}
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
  if (!batch) return <BatchToCome />;
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

function BatchToCome() {
  return (
    <div className={classes.batch} aria-hidden>
      <Skeleton className={classes.batchToCome} />
    </div>
  );
}
