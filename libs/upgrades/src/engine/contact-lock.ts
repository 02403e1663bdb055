import type { EntityManager } from 'typeorm';

/** A check that has the device of `o` in hand. */
export const CHECK_IN_HAND_SQL = `SELECT FROM device_check c
  WHERE c.device_id = o.device_id AND c.status = 'running' AND c.claimed_until > now()`;

/** Upgrades and checks take a device up one after the other, so that each sees whether another has it in hand. */
export async function lockContact(
  em: EntityManager,
  table: 'upgrade_operation' | 'device_check',
  id: string,
): Promise<void> {
  await em.query(`SELECT pg_advisory_xact_lock(hashtextextended(device_id::text, 0)) FROM ${table} WHERE id = $1`, [
    id,
  ]);
}
