import {
  Credentials,
  Device,
  DeviceConnection,
  DeviceGroup,
  DeviceLocation,
  Location,
} from '@firmware-upgrader/database';
import { devicesBeingFlashed } from '@firmware-upgrader/upgrades';
import { Injectable } from '@nestjs/common';
import { Any, type EntityManager, IsNull } from 'typeorm';
import { inChunks } from './chunks';

/** A device that the organization has already, with all that a table may say of it. */
export interface KnownDevice {
  readonly device: Device;
  readonly locationId: string | null;
  readonly connections: readonly DeviceConnection[];
  readonly isBeingFlashed: boolean;
}

/** What the organization has of the names in a table. Of one that it has twice, there are two ids. */
export interface NamedObjects {
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly locations: ReadonlyMap<string, readonly string[]>;
  readonly credentials: ReadonlyMap<string, Credentials>;
}

export type Names = Readonly<Record<keyof NamedObjects, readonly string[]>>;

/** What is so before an import; each question takes one statement for a thousand rows. */
@Injectable()
export class ImportFactsRepository {
  /** `withShared`: credentials that belong to nobody, too. */
  async named(em: EntityManager, organizationId: string, names: Names, withShared: boolean): Promise<NamedObjects> {
    const groups = await inChunks(names.groups, (some) =>
      em.findBy(DeviceGroup, { organizationId, name: Any([...some]) }),
    );
    const locations = await inChunks(names.locations, (some) =>
      em.findBy(Location, { organizationId, name: Any([...some]) }),
    );
    const credentials = await inChunks(names.credentials, (some) => {
      const named = { name: Any([...some]) };
      const shared = withShared ? [{ ...named, organizationId: IsNull() }] : [];
      return em.findBy(Credentials, [{ ...named, organizationId }, ...shared]);
    });
    // The organization's own come last, and so win.
    credentials.sort((a, b) => Number(a.organizationId !== null) - Number(b.organizationId !== null));
    return {
      groups: byKey(
        groups,
        ({ name }) => name,
        ({ id }) => id,
      ),
      locations: byKey(
        locations,
        ({ name }) => name,
        ({ id }) => id,
      ),
      credentials: new Map(credentials.map((found) => [found.name, found])),
    };
  }

  /** By MAC address. `isLocked`: nobody else changes them before the transaction ends. */
  async devices(
    em: EntityManager,
    organizationId: string,
    macAddresses: readonly string[],
    isLocked: boolean,
  ): Promise<ReadonlyMap<string, KnownDevice>> {
    const known = await inChunks(macAddresses, async (some) => {
      const devices = await em.find(Device, {
        where: { organizationId, macAddress: Any([...some]) },
        order: { id: 'ASC' },
        ...(isLocked ? { lock: { mode: 'pessimistic_write' as const } } : {}),
      });
      return this.withTies(em, devices);
    });
    return new Map(known.map((found) => [found.device.macAddress, found]));
  }

  /** The ids of the devices that have these names, which are in lower case as the answer is. */
  async ownersOfNames(
    em: EntityManager,
    organizationId: string,
    names: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const owners = await inChunks<{ id: string; name: string }>(names, (some) =>
      em.query('SELECT id, lower(name) AS name FROM device WHERE organization_id = $1 AND lower(name) = ANY($2)', [
        organizationId,
        some,
      ]),
    );
    return new Map(owners.map(({ id, name }) => [name, id]));
  }

  /** Those of these keys that a device of whatever organization has. */
  async takenKeys(em: EntityManager, keys: readonly string[]): Promise<ReadonlySet<string>> {
    const taken = await inChunks<{ key: string }>(keys, (some) =>
      em.query('SELECT key FROM device WHERE key = ANY($1)', [some]),
    );
    return new Set(taken.map(({ key }) => key));
  }

  private async withTies(em: EntityManager, devices: readonly Device[]): Promise<KnownDevice[]> {
    if (devices.length === 0) return [];
    const ids = devices.map(({ id }) => id);
    const places = await em.findBy(DeviceLocation, { deviceId: Any(ids) });
    const connections = byKey(await em.findBy(DeviceConnection, { deviceId: Any(ids) }), ({ deviceId }) => deviceId);
    const flashing = await devicesBeingFlashed(em, ids);
    const locations = new Map(places.map(({ deviceId, locationId }) => [deviceId, locationId]));
    return devices.map((device) => ({
      device,
      locationId: locations.get(device.id) ?? null,
      connections: connections.get(device.id) ?? [],
      isBeingFlashed: flashing.has(device.id),
    }));
  }
}

function byKey<T, V = T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  valueOf: (row: T) => V = (row) => row as unknown as V,
): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(valueOf(row));
    else groups.set(keyOf(row), [valueOf(row)]);
  }
  return groups;
}
