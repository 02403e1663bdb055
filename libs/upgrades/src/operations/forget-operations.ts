import type { UpgradeStatus } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import { moveCounters } from '../batches/batch-counters';

interface Forgotten {
  readonly batchId: string;
  readonly what: UpgradeStatus | 'skipped';
  readonly rows: number;
}

/** Whose deletion takes operations and skips along, out of batches that stay. */
export type ForgottenOwner = { readonly kind: 'device' | 'organization'; readonly id: string };

const THEIRS: Record<ForgottenOwner['kind'], string> = {
  device: 'device_id = $1',
  // Both belong to the organization in which they came about, wherever their device is now.
  organization: '(organization_id = $1 OR device_id IN (SELECT id FROM device WHERE organization_id = $1))',
};

/**
 * Before its owner is deleted: operations and skips go, and out of the counters of their batches. Operations in
 * progress are to be aborted first.
 */
export async function forgetOperations(em: EntityManager, { kind, id }: ForgottenOwner): Promise<void> {
  const forgotten: Forgotten[] = await em.query(
    `WITH operations AS (DELETE FROM upgrade_operation WHERE ${THEIRS[kind]} RETURNING batch_id, status),
          skips AS (DELETE FROM batch_skip WHERE ${THEIRS[kind]} RETURNING batch_id)
     SELECT batch_id AS "batchId", what, count(*)::int AS rows FROM (
       SELECT batch_id, status AS what FROM operations WHERE batch_id IS NOT NULL
       UNION ALL SELECT batch_id, 'skipped' FROM skips) AS gone
     GROUP BY batch_id, what ORDER BY batch_id`,
    [id],
  );
  for (const { batchId, what, rows } of forgotten) {
    const less = (kind: Forgotten['what']) => (what === kind ? -rows : 0);
    await moveCounters(em, batchId, {
      inProgress: less('in-progress'),
      success: less('success'),
      failed: less('failed'),
      aborted: less('aborted'),
      cancelled: less('cancelled'),
      skipped: less('skipped'),
    });
  }
}
