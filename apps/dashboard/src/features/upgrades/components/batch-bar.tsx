import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Batch, BatchCounts, BatchDetail } from '../../../shared/api/contract';
import { formatNumber } from '../../../shared/format/format';
import { SegmentBar, SegmentTrack, type Segment } from '../../../shared/ui/segment-bar';
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

/** The devices of a mass upgrade by status. */
export function BatchBar({ batch: { counts, running } }: { batch: Pick<BatchDetail, 'counts' | 'running'> }) {
  const { t } = useTranslation();
  return <SegmentBar label={t('batches.figures')} segments={segmentsOf(t, counts, running)} />;
}

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
