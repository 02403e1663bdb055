import { isTerminal, type Ending, type Transition } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import { countEnds } from '../batches/batch-counters';
import { makeWay } from '../operations/end-operations';
import { PAST_FLASH_SQL } from '../operations/phases';
import type { ClaimedOperation } from './claim';
import { appendSql, type LogPortion } from './operation-log';

export interface RecordedStep {
  readonly transition: Transition;
  /** Until it is due again; null: at once, or never when it is over. */
  readonly waitMs: number | null;
  readonly log: LogPortion;
}

/**
 * Writes the change of an operation under its claim, and with it what its end means for firmware row and batch. False:
 * the claim is lost or the operation was ended from outside; then nothing was written.
 */
export async function recordTransition(
  em: EntityManager,
  operation: ClaimedOperation,
  { transition, waitMs, log }: RecordedStep,
): Promise<boolean> {
  const isOver = isTerminal(transition.status);
  const isGivenBack = transition.runAt !== undefined;
  const [, changed] = (await em.query(
    `UPDATE upgrade_operation o
     SET phase = $3::varchar, status = $4, progress = $5, reason_code = $6, tries = $7, reconnects = $8,
         flashed_at = CASE WHEN $3::varchar NOT IN (${PAST_FLASH_SQL}) THEN NULL
                           WHEN o.phase IN (${PAST_FLASH_SQL}) THEN o.flashed_at ELSE now() END,
         finished_at = CASE WHEN $9 THEN now() END,
         run_at = CASE WHEN $9 THEN NULL ELSE now() + make_interval(secs => $10::float8 / 1000) END,
         claim_token = CASE WHEN $11 THEN NULL ELSE o.claim_token END,
         claimed_until = CASE WHEN $11 THEN NULL ELSE o.claimed_until END,
         ${appendSql('$12', '$13::int')}
     WHERE o.id = $1 AND o.claim_token = $2 AND o.status = 'in-progress'`,
    [
      operation.operationId,
      operation.token,
      transition.phase,
      transition.status,
      transition.progress,
      transition.reason,
      transition.tries,
      transition.reconnects,
      isOver,
      waitMs ?? 0,
      isGivenBack,
      JSON.stringify(log.lines),
      log.uploadedBytes,
    ],
  )) as [unknown, number];
  if (changed === 0) return false;
  if (transition.phase === 'queued') await makeWay(em, operation.operationId);
  if (transition.ending) await recordInstalled(em, operation, transition.ending);
  if (isOver && transition.status !== 'in-progress') {
    await countEnds(em, [{ batchId: operation.batchId, status: transition.status }]);
  }
  return true;
}

/** The firmware row learns what was flashed in any case, and that it is installed only while it still wants this image. */
async function recordInstalled(em: EntityManager, operation: ClaimedOperation, ending: Ending): Promise<void> {
  if (!ending.isInstalled || operation.imageId === null) return;
  await em.query(
    `UPDATE device_firmware
     SET installed = (image_id = $2), installed_image_id = $2, verified = $3, modified = now()
     WHERE device_id = $1`,
    [operation.deviceId, operation.imageId, ending.isVerified],
  );
}
