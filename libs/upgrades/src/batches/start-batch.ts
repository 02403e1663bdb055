import {
  ActionRefusedError,
  ConflictError,
  type ReasonCode,
  type UpgradeOptions,
  type UpgradeStatus,
} from '@firmware-upgrader/domain';
import type { BatchFilters } from '@firmware-upgrader/database';
import type { EntityManager } from 'typeorm';
import type { UpgradeRules } from '../firmware/upgrade-rules';
import { pokeDispatcher } from '../operations/start-operations';
import { planBatch } from './plan-batch';
import type { BatchSelection } from './planned-device';

export interface BatchOrder {
  readonly selection: BatchSelection;
  readonly maxFailures: number | null;
  readonly startedById: string | null;
}

/**
 * Stores a mass upgrade; its devices are taken up in the background. Throws `ActionRefusedError` when the selection
 * breaks a rule or has no device to upgrade.
 */
export async function startBatch(em: EntityManager, rules: UpgradeRules, order: BatchOrder): Promise<string> {
  await refuseForeignSelection(em, order.selection);
  if (!(await hasDeviceToUpgrade(em, rules, order.selection))) {
    throw new ActionRefusedError('No devices found matching this selection that this build can upgrade.');
  }
  const { selection } = order;
  const filters: BatchFilters = {
    group: selection.group,
    location: selection.location,
    includeFirmwareless: selection.includeFirmwareless,
    ...(selection.retry && {
      retry: { statuses: selection.retry.statuses, reasonCodes: selection.retry.reasonCodes },
    }),
  };
  const [{ id }]: [{ id: string }] = await em.query(
    `INSERT INTO batch_upgrade_operation (build_id, upgrade_options, group_id, location_id, filters, max_failures,
                                          started_by_id, retry_of_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      selection.buildId,
      JSON.stringify(selection.options),
      selection.group,
      selection.location,
      JSON.stringify(filters),
      order.maxFailures,
      order.startedById,
      selection.retry?.batchId ?? null,
    ],
  );
  await pokeDispatcher(em);
  return id;
}

async function hasDeviceToUpgrade(em: EntityManager, rules: UpgradeRules, selection: BatchSelection): Promise<boolean> {
  for await (const devices of planBatch(em, rules, { selection })) {
    if (devices.some(({ plan }) => plan.decision === 'upgrade')) return true;
  }
  return false;
}

async function refuseForeignSelection(em: EntityManager, { buildId, group, location }: BatchSelection): Promise<void> {
  const [foreign]: { foreignGroup: boolean | null; foreignLocation: boolean | null }[] = await em.query(
    `SELECT g.organization_id <> b.organization_id AS "foreignGroup",
            l.organization_id <> b.organization_id AS "foreignLocation"
     FROM build b LEFT JOIN device_group g ON g.id = $2 LEFT JOIN location l ON l.id = $3 WHERE b.id = $1`,
    [buildId, group, location],
  );
  if (foreign?.foreignGroup) throw new ActionRefusedError('The group belongs to another organization than the build.');
  if (foreign?.foreignLocation) {
    throw new ActionRefusedError('The location belongs to another organization than the build.');
  }
}

export interface RetryOrder {
  readonly batchId: string;
  /** Empty: all that can be retried. */
  readonly statuses: readonly Extract<UpgradeStatus, 'failed' | 'aborted' | 'cancelled'>[];
  readonly reasonCodes: readonly ReasonCode[];
  /** Absent: as the batch that is retried. */
  readonly maxFailures?: number | null;
  readonly startedById: string | null;
}

/** A new batch of the same build and options for those devices of a batch that did not make it. */
export async function retryBatch(em: EntityManager, rules: UpgradeRules, order: RetryOrder): Promise<string> {
  const [batch]: {
    buildId: string;
    options: UpgradeOptions;
    filters: BatchFilters;
    maxFailures: number | null;
    launchedAt: Date | null;
  }[] = await em.query(
    `SELECT build_id AS "buildId", upgrade_options AS options, filters, max_failures AS "maxFailures",
            launched_at AS "launchedAt"
     FROM batch_upgrade_operation WHERE id = $1`,
    [order.batchId],
  );
  if (!batch?.launchedAt) throw new ConflictError('This mass upgrade is still being launched.');
  return startBatch(em, rules, {
    selection: {
      buildId: batch.buildId,
      options: batch.options,
      group: null,
      location: null,
      includeFirmwareless: true,
      retry: {
        batchId: order.batchId,
        statuses: order.statuses.length > 0 ? order.statuses : ['failed', 'aborted', 'cancelled'],
        reasonCodes: order.reasonCodes,
      },
    },
    maxFailures: order.maxFailures === undefined ? batch.maxFailures : order.maxFailures,
    startedById: order.startedById,
  });
}
