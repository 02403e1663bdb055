import type { EntityManager } from 'typeorm';

/** Connections with these credentials, if they add themselves, for all devices they fit and that lack one. Safe to repeat. */
export async function attachCredentials(
  em: EntityManager,
  credentialsId: string,
  updateStrategy: string,
): Promise<number> {
  const rows: unknown[] = await em.query(
    `INSERT INTO device_connection (device_id, credentials_id, update_strategy)
     SELECT d.id, k.id, $2 FROM credentials k
     JOIN device d ON k.organization_id IS NULL OR k.organization_id = d.organization_id
     WHERE k.id = $1 AND k.auto_add
     ORDER BY d.id
     ON CONFLICT (device_id, credentials_id) DO NOTHING RETURNING id`,
    [credentialsId, updateStrategy],
  );
  return rows.length;
}
