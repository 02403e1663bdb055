import { isBatchTerminal } from '@firmware-upgrader/domain';
import { Stack, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router-dom';
import { paths } from '../../../app/paths';
import type { BatchDetail } from '../../../shared/api/contract';
import { formatDuration, formatNumber } from '../../../shared/format/format';
import { useNow } from '../../../shared/hooks/use-now';
import { useAdded } from '../../../shared/extensions';
import { AddedPanels } from '../../../shared/ui/added-fields';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { QueryView } from '../../../shared/ui/query-view';
import { Status } from '../../../shared/ui/status';
import { useBatchUpgrade } from '../api/batches.queries';
import { batchProgress } from '../batch-progress';
import { batchState, reasonAdvice, reasonMeaning } from '../operation-status';
import { BatchActions } from './batch-actions';
import { BatchBar } from './batch-bar';
import { BatchFacts } from './batch-facts';
import { BatchOperations } from './batch-operations';
import { BatchReasons } from './batch-reasons';
import { BatchSkips } from './batch-skips';
import { batchTitle } from './batches-table';
import { OperationDrawer } from './operation-drawer';

export function BatchPage() {
  const { id = '' } = useParams();
  const query = useBatchUpgrade(id);
  return (
    <QueryView query={query} isPage>
      {(batch) => <BatchContent batch={batch} />}
    </QueryView>
  );
}

function BatchContent({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { counts } = batch;
  const { percent } = batchProgress(batch, 0);
  const added = useAdded('batchFields');
  return (
    <>
      <PageHeader
        trail={[{ label: t('menu.massUpgrades'), to: paths.massUpgrades }]}
        title={batchTitle(batch)}
        aside={<Status {...batchState(t, batch, percent)} />}
        answer={<BatchAnswer batch={batch} />}
        actions={<BatchActions batch={batch} />}
      />
      <Stack gap="md">
        <Panel>
          {batch.reason_code ? (
            <Text mb="sm" c="var(--status-red)">
              {t('batches.ended', {
                meaning: reasonMeaning(batch.reason_code),
                advice: reasonAdvice(batch.reason_code),
              })}
            </Text>
          ) : null}
          <BatchBar batch={batch} />
          <BatchFacts batch={batch} />
        </Panel>
        <AddedPanels fields={added} row={batch} />
        <BatchReasons batch={batch} />
        <Tabs
          value={params.get('tab') ?? 'devices'}
          // The filters of one list are none of the other's.
          onChange={(tab) => setParams(tab === 'skipped' ? { tab } : {}, { preventScrollReset: true })}
          keepMounted={false}
        >
          <Tabs.List mb="sm">
            <Tabs.Tab value="devices">{t('batches.devices', { n: formatNumber(counts.total) })}</Tabs.Tab>
            <Tabs.Tab value="skipped">{t('batches.skipped', { n: formatNumber(counts.skipped) })}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="devices">
            <BatchOperations batch={batch} />
          </Tabs.Panel>
          <Tabs.Panel value="skipped">
            <BatchSkips batch={batch} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
      <OperationDrawer />
    </>
  );
}

/** Where the mass upgrade stands, in one line. */
function BatchAnswer({ batch }: { batch: BatchDetail }) {
  const { t } = useTranslation();
  const now = useNow();
  const { total, finished, unsuccessful, perMinute, remainingMs } = batchProgress(batch, now);
  const parts = [t('batches.progress', { finished: formatNumber(finished), total: formatNumber(total) })];
  if (batch.started_by_username) parts.push(t('batches.startedBy', { name: batch.started_by_username }));
  if (perMinute !== null && perMinute >= 1) parts.push(t('batches.pace', { n: formatNumber(perMinute, 0) }));
  if (unsuccessful > 0) parts.push(t('batches.unsuccessful', { n: formatNumber(unsuccessful) }));
  if (!batch.launched_at && !isBatchTerminal(batch.status)) parts.push(t('batches.launching'));
  else if (remainingMs !== null) parts.push(t('batches.left', { time: formatDuration(remainingMs) }));
  if (batch.launched_at && batch.finished_at) {
    const tookMs = new Date(batch.finished_at).getTime() - new Date(batch.created).getTime();
    parts.push(t('batches.took', { time: formatDuration(tookMs) }));
  }
  return parts.join(' · ');
}
