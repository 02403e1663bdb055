import { ConflictError, type ReasonCode } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import { endOperations, type OperationSelection } from './end-operations';
import { PAST_FLASH_SQL } from './phases';

/** What a change would take upgrades along with. */
export type UpgradeOwner = {
  readonly kind: 'device' | 'batch' | 'build' | 'category' | 'organization';
  readonly ids: readonly string[];
};

const conditions: Record<UpgradeOwner['kind'], string> = {
  device: 'o.device_id = ANY($1)',
  batch: 'o.batch_id = ANY($1)',
  build: 'o.batch_id IN (SELECT id FROM batch_upgrade_operation WHERE build_id = ANY($1))',
  category: `o.batch_id IN (SELECT b.id FROM batch_upgrade_operation b JOIN build ON build.id = b.build_id
             WHERE build.category_id = ANY($1))`,
  // A shared image flashed here belongs to nobody; the operation belongs to the device's organization.
  organization: `(o.organization_id = ANY($1) OR o.batch_id IN (
             SELECT b.id FROM batch_upgrade_operation b JOIN build ON build.id = b.build_id
             WHERE build.organization_id = ANY($1)))`,
};

function selectionOf(owner: UpgradeOwner): OperationSelection {
  return { where: conditions[owner.kind], parameters: [owner.ids] };
}

/**
 * Before a change that would take upgrades along (deactivating, deleting, a new address): aborts those before the
 * flash. Throws `ConflictError`, and so undoes the caller's transaction, when one is past it.
 */
export async function abortOperations(
  em: EntityManager,
  owner: UpgradeOwner,
  reason: Extract<ReasonCode, 'device-deactivated' | 'address-changed' | 'cancelled'>,
): Promise<number> {
  const selection = selectionOf(owner);
  const ended = await endOperations(em, selection, {
    status: reason === 'cancelled' ? 'cancelled' : 'aborted',
    reason,
    line: { code: reason === 'cancelled' ? 'cancelled' : 'failed', data: { reason } },
  });
  const [flashing]: unknown[] = await em.query(
    `SELECT FROM upgrade_operation o
     WHERE o.status = 'in-progress' AND o.phase IN (${PAST_FLASH_SQL}) AND (${selection.where}) LIMIT 1`,
    [...selection.parameters],
  );
  if (flashing) throw new ConflictError('A device is being flashed right now; wait for the end of its upgrade.');
  return ended.length;
}

/** Those of these devices that are past the flash: from there on nobody takes them along. */
export async function devicesBeingFlashed(em: EntityManager, deviceIds: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await em.query(
    `SELECT device_id AS id FROM upgrade_operation
     WHERE device_id = ANY($1) AND status = 'in-progress' AND phase IN (${PAST_FLASH_SQL})`,
    [deviceIds],
  );
  return new Set(rows.map(({ id }) => id));
}
