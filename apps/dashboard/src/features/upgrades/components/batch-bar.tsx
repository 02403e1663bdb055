import { useTranslation } from 'react-i18next';
import type { BatchDetail } from '../../../shared/api/contract';
import { SegmentBar } from '../../../shared/ui/segment-bar';

/** The devices of a mass upgrade by status. */
export function BatchBar({ batch: { counts } }: { batch: BatchDetail }) {
  const { t } = useTranslation();
  return (
    <SegmentBar
      label={t('batches.figures')}
      segments={[
        { kind: 'success', word: t('batches.count.success'), count: counts.success ?? 0 },
        { kind: 'failed', word: t('batches.count.failed'), count: counts.failed ?? 0 },
        { kind: 'aborted', word: t('batches.count.aborted'), count: counts.aborted ?? 0 },
        { kind: 'cancelled', word: t('batches.count.cancelled'), count: counts.cancelled ?? 0 },
        { kind: 'waiting', word: t('batches.count.unfinished'), count: counts['in-progress'] ?? 0 },
      ]}
    />
  );
}
