import { ConflictError } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import type { Canceller } from '../operations/cancel-operation';
import { endOperations } from '../operations/end-operations';
import { pokeDispatcher } from '../operations/start-operations';
import { settleBatch } from './batch-counters';

export interface CancelledBatch {
  readonly cancelled: number;
  /** Past the flash: they go on to their end. */
  readonly notCancelled: number;
}

/** Ends every operation of a batch that may be cancelled; a launch under way takes up no further device. */
export async function cancelBatch(em: EntityManager, batchId: string, by: Canceller): Promise<CancelledBatch> {
  // Operations before their batch, as everywhere; and once more for what a launch added in between.
  const first = await cancelOperations(em, batchId, by);
  const wasUnfinished = await changeUnfinished(
    em,
    batchId,
    // A launch that is not complete ends here: the mark is what its last statement would have written.
    'launched_at = coalesce(launched_at, now()), launch_claimed_until = NULL',
    'TRUE',
  );
  // Unless it is the end of its operations just now that finished it.
  if (!wasUnfinished && first === 0) throw new ConflictError('This mass upgrade is already finished.');
  const second = await cancelOperations(em, batchId, by);
  const [{ left }]: [{ left: number }] = await em.query(
    `SELECT count(*)::int AS "left" FROM upgrade_operation WHERE batch_id = $1 AND status = 'in-progress'`,
    [batchId],
  );
  await settleBatch(em, batchId);
  return { cancelled: first + second, notCancelled: left };
}

async function cancelOperations(em: EntityManager, batchId: string, by: Canceller): Promise<number> {
  const ended = await endOperations(
    em,
    { where: 'o.batch_id = $1', parameters: [batchId] },
    {
      status: 'cancelled',
      reason: 'cancelled',
      line: { code: 'cancelled', data: { by: by.username } },
      cancelledById: by.userId,
    },
  );
  return ended.length;
}

/** No further operation of it starts; those under way finish. */
export async function pauseBatch(em: EntityManager, batchId: string): Promise<void> {
  const isPaused = await changeUnfinished(em, batchId, 'paused_at = now()', 'paused_at IS NULL');
  if (!isPaused) throw new ConflictError('This mass upgrade is finished or already paused.');
}

export async function resumeBatch(em: EntityManager, batchId: string): Promise<void> {
  const isResumed = await changeUnfinished(em, batchId, 'paused_at = NULL', 'paused_at IS NOT NULL');
  if (!isResumed) throw new ConflictError('This mass upgrade is finished or not paused.');
  await pokeDispatcher(em);
}

/** False: it is finished, or the condition does not hold. */
async function changeUnfinished(
  em: EntityManager,
  batchId: string,
  change: string,
  condition: string,
): Promise<boolean> {
  const [, changed] = (await em.query(
    `UPDATE batch_upgrade_operation SET ${change}, version = version + 1, modified = now()
     WHERE id = $1 AND status IN ('idle', 'in-progress') AND ${condition}`,
    [batchId],
  )) as [unknown, number];
  return changed > 0;
}
