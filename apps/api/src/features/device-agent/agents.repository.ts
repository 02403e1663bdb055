import type { Settings } from '@firmware-upgrader/config';
import { Device, DeviceAgent } from '@firmware-upgrader/database';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SETTINGS } from '../../http/tokens';

/** A device as its agent meets it. */
export interface AgentDevice {
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly key: string;
  readonly managementIp: string | null;
  readonly lastIp: string | null;
  readonly reportsManagementIp: boolean;
  readonly leavesConfiguration: boolean;
  /** Nobody has read over SSH what it is, and it can be read without sending a password. */
  readonly isUnread: boolean;
}

export type Addresses = Pick<AgentDevice, 'managementIp' | 'lastIp' | 'reportsManagementIp'>;

// Addresses that two devices of one network cannot have at once (RFC 1918, 3927, 4193, 4291).
const PRIVATE = '{10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,fc00::/7,fe80::/10}';

// Whoever names a host receives what is sent to it: a router that joined by itself gets no password by itself.
const OPENED_BY_KEYS = `COALESCE((SELECT bool_and(k.secret_kind = 'key') FROM device_connection c
  JOIN credentials k ON k.id = c.credentials_id WHERE c.device_id = d.id AND c.enabled), FALSE)`;

@Injectable()
export class AgentsRepository {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Neither deactivated nor of an inactive organization. */
  async findActive(em: EntityManager, id: string): Promise<AgentDevice | null> {
    const [device]: AgentDevice[] = await em.query(
      `SELECT d.id, d.organization_id AS "organizationId", d.name, d.key,
         host(d.management_ip) AS "managementIp", host(d.last_ip) AS "lastIp",
         COALESCE(a.reports_management_ip, FALSE) AS "reportsManagementIp",
         s.leaves_configuration AS "leavesConfiguration", d.last_contact_at IS NULL
           AND NOT EXISTS (SELECT FROM device_check k WHERE k.device_id = d.id) AND ${OPENED_BY_KEYS} AS "isUnread"
       FROM device d JOIN organization o ON o.id = d.organization_id
       JOIN organization_device_settings s ON s.organization_id = d.organization_id
       LEFT JOIN device_agent a ON a.device_id = d.id
       WHERE d.id = $1 AND o.is_active AND NOT d.is_deactivated`,
      [id],
    );
    return device ?? null;
  }

  /** Two registrations with one key come one after the other. */
  async findByKey(em: EntityManager, key: string): Promise<Device | null> {
    await em.query(`SELECT pg_advisory_xact_lock(hashtextextended('device key ' || $1, 0))`, [key]);
    return em.findOne(Device, { where: { key }, lock: { mode: 'pessimistic_write' } });
  }

  async saveAddresses(em: EntityManager, id: string, addresses: Addresses): Promise<void> {
    const { managementIp, lastIp, reportsManagementIp } = addresses;
    await em.query(
      `UPDATE device SET management_ip = $2, last_ip = $3, modified = now()
       WHERE id = $1 AND (management_ip IS DISTINCT FROM $2::inet OR last_ip IS DISTINCT FROM $3::inet)`,
      [id, managementIp, lastIp],
    );
    if (reportsManagementIp) await em.upsert(DeviceAgent, { deviceId: id, reportsManagementIp }, ['deviceId']);
  }

  /** An address has moved: the devices that had it before have it no longer. */
  async takeAddressesFromOthers(
    em: EntityManager,
    { id, organizationId }: AgentDevice,
    { managementIp, lastIp }: Addresses,
  ): Promise<void> {
    const whose = 'id <> $2 AND ($3 OR organization_id = $4)';
    const who = [id, this.settings.SHARED_MANAGEMENT_ADDRESSES, organizationId];
    if (managementIp !== null) {
      await em.query(
        `UPDATE device SET management_ip = NULL, modified = now() WHERE management_ip = $1::inet AND ${whose}`,
        [managementIp, ...who],
      );
    }
    await em.query(
      `UPDATE device SET last_ip = NULL, modified = now()
       WHERE last_ip = $1::inet AND $1::inet <<= ANY($5::inet[]) AND ${whose}`,
      [lastIp, ...who, PRIVATE],
    );
  }

  /** Its first poll tells no management address yet (openwisp.agent: discover_management_ip): the one known stays. */
  async saveRegistration(em: EntityManager, deviceId: string, isNew: boolean): Promise<void> {
    await em.query(
      `INSERT INTO device_agent (device_id, registered_at) VALUES ($1, CASE WHEN $2 THEN now() END)
       ON CONFLICT (device_id) DO UPDATE SET refused_at = NULL, reports_management_ip = FALSE`,
      [deviceId, isNew],
    );
  }

  /** Notes on the device with this MAC address that a router with another key says it is the one. */
  async saveRefusal(em: EntityManager, organizationId: string, macAddress: string, key: string): Promise<void> {
    await em.query(
      `INSERT INTO device_agent (device_id, refused_at)
       SELECT id, now() FROM device WHERE organization_id = $1 AND mac_address = $2 AND key <> $3
       ON CONFLICT (device_id) DO UPDATE SET refused_at = excluded.refused_at`,
      [organizationId, macAddress, key],
    );
  }

  async saveState(em: EntityManager, deviceId: string, status: string, errorReason: string): Promise<void> {
    await em.upsert(DeviceAgent, { deviceId, status, errorReason }, ['deviceId']);
  }
}
