import type { Upgrader, UpgraderRegistry } from '@firmware-upgrader/upgraders';
import type { EntityManager } from 'typeorm';

/** Order in which the connections of a device are tried: known to work, never tried, known to fail; then by age. */
export const CONNECTION_ORDER =
  'CASE WHEN c.is_working THEN 0 WHEN c.is_working IS NULL THEN 1 ELSE 2 END, c.created, c.id';

/** Only connections over SSH can upgrade. */
export const SSH_CONNECTION = `c.enabled AND c.update_strategy ILIKE '%ssh%'`;

export interface DeviceUpgrader {
  /** Has a connection row of any kind, enabled or not. */
  readonly hasConnection: boolean;
  /** Of the enabled SSH connections, preferred first. */
  readonly strategies: readonly string[];
  /** Null: no enabled SSH connection, or nothing here upgrades its strategy. */
  readonly upgrader: Upgrader | null;
}

/** Which upgrader would upgrade this device now. */
export async function upgraderOfDevice(
  em: EntityManager,
  upgraders: UpgraderRegistry,
  deviceId: string,
): Promise<DeviceUpgrader> {
  const rows: { strategy: string; usable: boolean }[] = await em.query(
    `SELECT c.update_strategy AS strategy, ${SSH_CONNECTION} AS usable
     FROM device_connection c WHERE c.device_id = $1 ORDER BY ${CONNECTION_ORDER}`,
    [deviceId],
  );
  const strategies = rows.filter(({ usable }) => usable).map(({ strategy }) => strategy);
  const [first] = strategies;
  return {
    hasConnection: rows.length > 0,
    strategies,
    upgrader: first === undefined ? null : (upgraders.get(first) ?? null),
  };
}
