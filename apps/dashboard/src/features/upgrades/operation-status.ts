import { isBatchTerminal, isReasonCode, reasonOf, type BatchStatus } from '@firmware-upgrader/domain';
import type { TFunction } from 'i18next';
import type { Batch, Operation, OperationDetail } from '../../shared/api/contract';
import { codeText } from '../../shared/i18n';
import type { StatusProps } from '../../shared/ui/status';

export const reasonMeaning = (code: string) => reasonText(code, 'meaning', code);
export const reasonAdvice = (code: string) => reasonText(code, 'advice', '');

function reasonText(code: string, part: 'meaning' | 'advice', unknown: string): string {
  if (isReasonCode(code)) return codeText('reasons', `${code}.${part}`, reasonOf(code)[part]);
  // Those of extensions have the extension's name in front, which also names its texts.
  const [extension, word] = code.split('/');
  return word === undefined ? unknown : codeText(`${extension}:reasons`, `${word}.${part}`, unknown);
}

/** Of an operation what its state is told from; how far the upload is only its own page knows. */
type StatedOperation = Pick<Operation, 'status' | 'phase' | 'progress' | 'reason_code'> & Partial<UploadedBytes>;
type UploadedBytes = Pick<OperationDetail, 'uploaded_bytes' | 'image_bytes'>;

const hasBytes = (operation: Partial<UploadedBytes>): operation is UploadedBytes =>
  operation.uploaded_bytes !== undefined && (operation.image_bytes ?? 0) > 0;

export const uploadPercent = ({ uploaded_bytes, image_bytes }: UploadedBytes) =>
  Math.min(100, Math.floor((uploaded_bytes / image_bytes) * 100));

/** How an upgrade shows: its phase while it runs, its end and the reason afterwards. */
export function operationStatus(t: TFunction, operation: StatedOperation): StatusProps {
  const { status, phase, progress, reason_code } = operation;
  const reason = reason_code ? reasonMeaning(reason_code) : null;
  switch (status) {
    case 'in-progress':
      if (phase === 'uploading' && hasBytes(operation)) {
        const percent = uploadPercent(operation);
        return { kind: 'running', word: t('phase.uploadingPercent', { percent }), percent };
      }
      if (phase !== 'queued') return { kind: 'running', word: t(`phase.${phase}`), percent: progress };
      return reason
        ? { kind: 'waiting', word: t('status.waitingToRetry'), reason }
        : { kind: 'waiting', word: t('status.waiting') };
    case 'success':
      if (reason_code === 'unverified') return { kind: 'unverified', word: t('status.unverified') };
      if (reason_code === 'not-needed') return { kind: 'success', word: t('status.notNeeded') };
      return { kind: 'success', word: t('status.done') };
    default:
      return { kind: status, word: t(`status.${status}`), reason: status === 'cancelled' ? null : reason };
  }
}

/** How a mass upgrade shows. */
export function batchState(t: TFunction, batch: Pick<Batch, 'status' | 'paused_at'>, percent?: number): StatusProps {
  if (!isBatchTerminal(batch.status) && batch.paused_at) return { kind: 'paused', word: t('status.paused') };
  const shapes: Record<BatchStatus, StatusProps> = {
    idle: { kind: 'waiting', word: t('status.waiting') },
    'in-progress': { kind: 'running', word: t('status.running'), percent },
    success: { kind: 'success', word: t('status.done') },
    failed: { kind: 'failed', word: t('status.finishedWithFailures') },
    cancelled: { kind: 'cancelled', word: t('status.cancelled') },
  };
  return shapes[batch.status];
}
