import { systemActor, type BatchFilters, type Database } from '@firmware-upgrader/database';
import type { UpgradeOptions } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import type { UpgradeRules } from '../firmware/upgrade-rules';
import { startOperations } from '../operations/start-operations';
import { moveCounters, settleBatch } from './batch-counters';
import { planBatch } from './plan-batch';
import type { BatchSelection, PlannedDevice } from './planned-device';

const LEASE = `interval '30 seconds'`;

interface LaunchingBatch extends BatchSelection {
  /** When the lease ends, as text: whoever finds another value in the row was overtaken. */
  readonly lease: string;
  readonly startedById: string | null;
  readonly isSelectionGone: boolean;
}

/**
 * Turns the selection of a stored batch into operations and skips, a chunk per transaction. Whoever is killed in the
 * middle leaves whole chunks behind; the next one takes up the devices that are in none. Does nothing when another
 * process has the launch in hand or it is over.
 */
export async function launchBatch(database: Database, rules: UpgradeRules, batchId: string): Promise<void> {
  const batch = await claimLaunch(database, batchId);
  if (!batch) return;
  if (batch.isSelectionGone) return endLaunch(database, batchId, 'selection-gone');
  await database.read(async (em) => {
    let { lease } = batch;
    for await (const devices of planBatch(em, rules, { selection: batch, exceptOfBatchId: batchId })) {
      const held = { ...batch, lease };
      const next = await database.transaction(systemActor, (chunk) => takeUp(chunk, batchId, held, devices));
      if (next === null) return;
      lease = next;
    }
    await endLaunch(database, batchId, null);
  });
}

/** A launch that could not be finished; its batch ends, saying so. */
export function failLaunch(database: Database, batchId: string): Promise<void> {
  return endLaunch(database, batchId, 'launch-failed');
}

async function claimLaunch(database: Database, batchId: string): Promise<LaunchingBatch | null> {
  return database.transaction(systemActor, async (em) => {
    const [[row]] = (await em.query(
      `UPDATE batch_upgrade_operation
       SET status = 'in-progress', launch_claimed_until = now() + ${LEASE}, version = version + 1, modified = now()
       WHERE id = $1 AND status IN ('idle', 'in-progress') AND launched_at IS NULL
         AND (launch_claimed_until IS NULL OR launch_claimed_until < now())
       RETURNING build_id AS "buildId", upgrade_options AS options, filters, group_id AS "groupId",
                 location_id AS "locationId", retry_of_id AS "retryOfId", started_by_id AS "startedById",
                 launch_claimed_until::text AS lease`,
      [batchId],
    )) as [
      {
        buildId: string;
        options: UpgradeOptions;
        filters: BatchFilters;
        groupId: string | null;
        locationId: string | null;
        retryOfId: string | null;
        startedById: string | null;
        lease: string;
      }[],
      number,
    ];
    if (!row) return null;
    const { filters } = row;
    return {
      buildId: row.buildId,
      options: row.options,
      startedById: row.startedById,
      lease: row.lease,
      group: filters.group,
      location: filters.location,
      includeFirmwareless: filters.includeFirmwareless,
      retry: filters.retry && {
        batchId: row.retryOfId ?? '00000000-0000-0000-0000-000000000000',
        statuses: filters.retry.statuses as NonNullable<BatchSelection['retry']>['statuses'],
        reasonCodes: filters.retry.reasonCodes,
      },
      // The values stay when the rows they name are deleted: then nobody knows any more which devices were meant.
      isSelectionGone:
        filters.group !== row.groupId ||
        filters.location !== row.locationId ||
        (filters.retry !== undefined && row.retryOfId === null),
    };
  });
}

/** Returns the lease as renewed; null: it was cancelled, or another process goes on with it. */
async function takeUp(
  em: EntityManager,
  batchId: string,
  batch: LaunchingBatch,
  devices: readonly PlannedDevice[],
): Promise<string | null> {
  const [[held]] = (await em.query(
    `UPDATE batch_upgrade_operation SET launch_claimed_until = now() + ${LEASE}
     WHERE id = $1 AND launched_at IS NULL AND launch_claimed_until = $2::timestamptz
     RETURNING launch_claimed_until::text AS lease`,
    [batchId, batch.lease],
  )) as [{ lease: string }[], number];
  if (!held) return null;

  const present = await lockDevices(em, devices);
  const upgrades: { deviceId: string; imageId: string }[] = [];
  const skips: { deviceId: string; reason: string; detail: string }[] = [];
  for (const { deviceId, plan } of devices) {
    const isActive = present.get(deviceId);
    if (isActive === undefined) continue;
    if (plan.decision === 'skip') skips.push({ deviceId, reason: plan.reason, detail: plan.detail ?? '' });
    else if (isActive) upgrades.push({ deviceId, imageId: plan.imageId });
    else skips.push({ deviceId, reason: 'device-deactivated', detail: '' });
  }
  await wantImages(em, upgrades);
  const started = await startOperations(em, upgrades, {
    options: batch.options,
    startedById: batch.startedById,
    batchId,
  });
  const skipped = await insertSkips(em, batchId, skips);
  await moveCounters(em, batchId, {
    inProgress: started.length,
    success: 0,
    failed: 0,
    aborted: 0,
    cancelled: 0,
    skipped,
  });
  return held.lease;
}

// Between the plan and now a device may have gone or been deactivated; the locks keep the rest as it is.
async function lockDevices(em: EntityManager, devices: readonly PlannedDevice[]): Promise<Map<string, boolean>> {
  const rows: { id: string; isActive: boolean }[] = await em.query(
    `SELECT id, NOT is_deactivated AS "isActive" FROM device WHERE id = ANY($1) ORDER BY id FOR SHARE`,
    [devices.map(({ deviceId }) => deviceId)],
  );
  return new Map(rows.map(({ id, isActive }) => [id, isActive]));
}

async function wantImages(
  em: EntityManager,
  upgrades: readonly { deviceId: string; imageId: string }[],
): Promise<void> {
  if (upgrades.length === 0) return;
  await em.query(
    `INSERT INTO device_firmware (device_id, image_id)
     SELECT * FROM unnest($1::uuid[], $2::uuid[]) ORDER BY 1
     ON CONFLICT (device_id) DO UPDATE SET image_id = excluded.image_id, installed = FALSE, modified = now()`,
    [upgrades.map(({ deviceId }) => deviceId), upgrades.map(({ imageId }) => imageId)],
  );
}

async function insertSkips(
  em: EntityManager,
  batchId: string,
  skips: readonly { deviceId: string; reason: string; detail: string }[],
): Promise<number> {
  if (skips.length === 0) return 0;
  const rows: unknown[] = await em.query(
    `INSERT INTO batch_skip (batch_id, device_id, organization_id, reason_code, detail)
     SELECT $1::uuid, d.id, d.organization_id, s.reason, s.detail
     FROM unnest($2::uuid[], $3::text[], $4::text[]) AS s (device_id, reason, detail) JOIN device d ON d.id = s.device_id
     ON CONFLICT DO NOTHING RETURNING device_id`,
    [
      batchId,
      skips.map(({ deviceId }) => deviceId),
      skips.map(({ reason }) => reason),
      skips.map(({ detail }) => detail),
    ],
  );
  return rows.length;
}

async function endLaunch(
  database: Database,
  batchId: string,
  failure: 'selection-gone' | 'launch-failed' | null,
): Promise<void> {
  await database.transaction(systemActor, async (em) => {
    const [, changed] = (await em.query(
      `UPDATE batch_upgrade_operation
       SET launched_at = now(), launch_claimed_until = NULL, reason_code = $2, version = version + 1, modified = now()
       WHERE id = $1 AND launched_at IS NULL`,
      [batchId, failure],
    )) as [unknown, number];
    if (changed > 0) await settleBatch(em, batchId);
  });
}
