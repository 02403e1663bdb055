import type { DeviceCheckKind } from '@firmware-upgrader/database';
import type { EntityManager } from 'typeorm';
import { pokeDispatcher } from '../operations/start-operations';

/** Operations that have a device in hand, also while they wait for their next try. */
export const UPGRADE_IN_HAND_SQL = `o.status = 'in-progress' AND o.started_at IS NOT NULL`;

/** Those of these devices that an upgrade has in hand: nothing else may touch them. */
export async function devicesBeingUpgraded(em: EntityManager, deviceIds: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await em.query(
    `SELECT o.device_id AS id FROM upgrade_operation o WHERE o.device_id = ANY($1) AND ${UPGRADE_IN_HAND_SQL}`,
    [deviceIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * A check of each device in the place of its last one. One that waits or runs stays as it is, except that an adoption
 * takes the place of a mere check, which it includes.
 */
export async function startChecks(
  em: EntityManager,
  kind: DeviceCheckKind,
  deviceIds: readonly string[],
): Promise<void> {
  await em.query(
    `INSERT INTO device_check AS c (device_id, kind)
     SELECT id, $2 FROM (SELECT DISTINCT unnest($1::uuid[]) AS id) devices ORDER BY id
     ON CONFLICT (device_id) DO UPDATE
     SET id = gen_random_uuid(), kind = excluded.kind, status = 'queued', ok = NULL, reason_code = NULL, facts = NULL,
         finished_at = NULL, tries = 0, claim_token = NULL, claimed_until = NULL, created = now(), modified = now()
     WHERE c.status = 'done' OR (c.kind = 'check' AND excluded.kind = 'adopt')`,
    [deviceIds, kind],
  );
  await pokeDispatcher(em);
}
