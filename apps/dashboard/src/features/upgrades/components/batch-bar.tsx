import type { UpgradeStatus } from '@firmware-upgrader/domain';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths';
import type { Batch, BatchCounts, BatchDetail } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { SegmentBar, SegmentTrack, type Segment } from '../../../shared/ui/segment-bar';
import type { StatusKind } from '../../../shared/ui/status';
import { batchProgress } from '../batch-progress';
import classes from './batch-bar.module.css';

const segmentsOf = (t: TFunction, counts: BatchCounts, running = 0): Segment[] => [
  { kind: 'success', word: t('batches.count.success'), count: counts.success },
  { kind: 'failed', word: t('batches.count.failed'), count: counts.failed },
  { kind: 'aborted', word: t('batches.count.aborted'), count: counts.aborted },
  { kind: 'cancelled', word: t('batches.count.cancelled'), count: counts.cancelled },
  { kind: 'running', word: t('batches.count.running'), count: Math.min(running, counts['in-progress']) },
  { kind: 'waiting', word: t('batches.count.waiting'), count: Math.max(0, counts['in-progress'] - running) },
];

interface BatchBarProps {
  batch: Pick<BatchDetail, 'id' | 'counts' | 'running'>;
}

/** The devices of a mass upgrade by status; each figure leads to them. */
export function BatchBar({ batch: { id, counts, running } }: BatchBarProps) {
  const { t } = useTranslation();
  const toThose = (kind: StatusKind) => `${paths.massUpgrade(id)}?status=${statusOf[kind] ?? 'in-progress'}`;
  const segments = segmentsOf(t, counts, running).map((segment) => ({ ...segment, to: toThose(segment.kind) }));
  return <SegmentBar label={t('batches.figures')} segments={segments} />;
}

/** What the list of devices is narrowed to; the others are in progress. */
const statusOf: Partial<Record<StatusKind, UpgradeStatus>> = {
  success: 'success',
  failed: 'failed',
  aborted: 'aborted',
  cancelled: 'cancelled',
};

/** The same in the space of a row: how far it is, and whether anything went wrong. */
export function SmallBatchBar({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const { total, finished, unsuccessful } = batchProgress(batch, 0);
  const words = [t('batches.progress', { finished: formatNumber(finished), total: formatNumber(total) })];
  if (unsuccessful > 0) words.push(t('batches.unsuccessful', { n: formatNumber(unsuccessful) }));
  return (
    <div className={classes.small}>
      <SegmentTrack segments={segmentsOf(t, batch.counts)} isSmall />
      <span className={classes.words}>{words.join(' · ')}</span>
    </div>
  );
}
