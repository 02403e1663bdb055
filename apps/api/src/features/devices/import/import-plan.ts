import type { Credentials, Device, DeviceConnection } from '@firmware-upgrader/database';
import { type FieldErrors, InvalidInputError } from '@firmware-upgrader/domain';
import { randomUUID } from 'node:crypto';
import { deviceKeyTaken, deviceNameTaken } from '../../../http/constraint-errors';
import { canonicalAddress } from '../../../http/plain-address';
import { wording } from '../../../http/wording';
import { readConnectionParams } from '../../credentials/connection-params';
import { DEACTIVATED } from '../device-access';
import type { NewDevice } from '../device-entry.service';
import { consistentKey } from '../device-key';
import { LIMIT_REACHED } from '../device-rules.service';
import { isReadressed, valuesOf } from '../devices.service';
import type { KnownDevice, NamedObjects } from './import-facts.repository';
import { type Column, credentialNames, type ImportRow, type ImportRowDto, type TableRow } from './import-row';

/** What is so before an import. */
export interface ImportFacts extends NamedObjects {
  readonly organizationId: string;
  /** What the keys of its devices are made from. */
  readonly sharedSecret: string;
  /** How many more devices may join. */
  readonly room: number;
  readonly devices: ReadonlyMap<string, KnownDevice>;
  /** Ids by name in lower case. */
  readonly ownersOfNames: ReadonlyMap<string, string>;
  readonly takenKeys: ReadonlySet<string>;
  /** Throws where a device may not be reached. */
  readonly checkAddresses: (values: Partial<Device>) => void;
}

export interface PlannedConnection {
  readonly credentials: Credentials;
  /** Beside those that the connection has. */
  readonly params: DeviceConnection['params'];
  readonly isNew: boolean;
}

/** What a row makes of a device. */
export interface PlannedDevice {
  readonly isNew: boolean;
  /** Of a device that is there, all that an import may change, as it will be. */
  readonly values: NewDevice & Pick<Device, 'id'>;
  readonly isReadressed: boolean;
  readonly locationId: string | undefined;
  readonly connections: readonly PlannedConnection[];
  /** What the row changes, by column; ids where it has names. Without connections. */
  readonly changes: Readonly<Record<string, unknown>>;
}

export type PlannedRow = { readonly source: TableRow } & (
  | { readonly result: 'created' | 'updated'; readonly device: PlannedDevice }
  | { readonly result: 'unchanged' }
  | { readonly result: 'failed'; readonly errors: FieldErrors }
);

/** Columns that are columns of the device's own row. */
const PROPERTIES = {
  name: 'name',
  management_ip: 'managementIp',
  last_ip: 'lastIp',
  model: 'model',
  os: 'os',
  system: 'system',
  notes: 'notes',
  group: 'groupId',
} as const satisfies Partial<Record<Column, keyof Device>>;

/** Decides row by row what an import does: a later row gives way to an earlier one. */
export class ImportPlan {
  private readonly lines = new Map<string, number>();
  private readonly names = new Set<string>();
  private added = 0;

  constructor(private readonly facts: ImportFacts) {}

  decide(row: ImportRow): PlannedRow {
    const { source } = row;
    if ('errors' in row) return { source, result: 'failed', errors: row.errors };
    try {
      const device = this.plan(source, row.said);
      if (device.isNew) return { source, result: 'created', device };
      const isChanged = Object.keys(device.changes).length > 0 || device.connections.length > 0;
      return isChanged ? { source, result: 'updated', device } : { source, result: 'unchanged' };
    } catch (error) {
      if (error instanceof InvalidInputError) return { source, result: 'failed', errors: error.fields };
      throw error;
    }
  }

  private plan({ line }: TableRow, said: ImportRowDto): PlannedDevice {
    const { mac_address: macAddress } = said;
    const earlier = this.lines.get(macAddress);
    if (earlier !== undefined) refuse({ mac_address: [`Line ${earlier} has the same address.`] });
    this.lines.set(macAddress, line);
    const known = this.facts.devices.get(macAddress);
    const { given, locationId, connections } = this.resolve(said, known);
    const changes = changesOf(given, locationId, known);
    if (!known) return this.planNew(said, { given, locationId, connections, changes });

    const { device } = known;
    const readdressed = isReadressed(device, given);
    if (changes['name'] !== undefined) this.claimName(said.name, device.id);
    if (device.isDeactivated && (Object.keys(changes).length > 0 || connections.length > 0)) {
      refuse({ __all__: [DEACTIVATED] });
    }
    if (readdressed && known.isBeingFlashed) refuse({ __all__: ['The device is being flashed right now.'] });
    return {
      isNew: false,
      values: { ...rowOf(device), ...given },
      isReadressed: readdressed,
      locationId: changes['location'] === undefined ? undefined : locationId,
      connections,
      changes,
    };
  }

  private planNew(
    { name, mac_address: macAddress }: ImportRowDto,
    planned: Resolved & Pick<PlannedDevice, 'changes'>,
  ): PlannedDevice {
    const { organizationId, sharedSecret, takenKeys, room } = this.facts;
    if (name === undefined) refuse({ name: [wording.required] });
    const key = consistentKey(macAddress, sharedSecret);
    if (takenKeys.has(key)) refuse(deviceKeyTaken);
    if (this.added >= room) refuse(LIMIT_REACHED);
    this.claimName(name, null);
    this.added++;
    return {
      isNew: true,
      values: { ...planned.given, id: randomUUID(), key, name, macAddress, organizationId },
      isReadressed: false,
      locationId: planned.locationId,
      connections: planned.connections,
      changes: { organization: organizationId, mac_address: macAddress, ...planned.changes },
    };
  }

  /** A name is free if nobody had it before the import and no earlier row asks for it. */
  private claimName(name = '', deviceId: string | null): void {
    const lower = name.toLowerCase();
    const owner = this.facts.ownersOfNames.get(lower) ?? deviceId;
    if (owner !== deviceId || this.names.has(lower)) refuse(deviceNameTaken);
    this.names.add(lower);
  }

  /** What a row says, with ids for its names; all that is wrong with it at once. */
  private resolve(said: ImportRowDto, known: KnownDevice | undefined): Resolved {
    const { groups, locations, checkAddresses } = this.facts;
    const errors: Record<string, readonly string[]> = {};
    const attempt = <T>(read: () => T): T | undefined => {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof InvalidInputError)) throw error;
        Object.assign(errors, error.fields);
        return undefined;
      }
    };
    const group = attempt(() => idNamed('group', groups, said.group));
    const locationId = attempt(() => idNamed('location', locations, said.location));
    const connections = attempt(() => this.connectionsOf(said, known)) ?? [];
    const given = withCanonicalAddresses(valuesOf({ ...said, group }));
    attempt(() => checkAddresses(given));
    if (Object.keys(errors).length > 0) refuse(errors);
    return { given, locationId, connections };
  }

  /** Those that are missing, or have another port. */
  private connectionsOf(said: ImportRowDto, known: KnownDevice | undefined): PlannedConnection[] {
    const names = credentialNames(said);
    const { port } = said;
    if (port !== undefined && names.length === 0) refuse({ port: ['A port belongs to credentials: name them, too.'] });
    return names.flatMap((name): PlannedConnection[] => {
      const credentials = this.facts.credentials.get(name) ?? refuse({ credentials: [wording.noneNamed(name)] });
      const { shown: params } = readConnectionParams(port === undefined ? {} : { port }, credentials);
      const present = known?.connections.find(({ credentialsId }) => credentialsId === credentials.id);
      if (present && (port === undefined || present.params.port === port)) return [];
      return [{ credentials, params, isNew: present === undefined }];
    });
  }
}

interface Resolved extends Pick<PlannedDevice, 'locationId' | 'connections'> {
  readonly given: ReturnType<typeof valuesOf>;
}

/** What an import may change of a device, and what names it. */
function rowOf(device: Device): PlannedDevice['values'] {
  const { id, organizationId, macAddress, name, managementIp, lastIp, model, os, system, notes, groupId } = device;
  return { id, organizationId, macAddress, name, managementIp, lastIp, model, os, system, notes, groupId };
}

function changesOf(
  given: Resolved['given'],
  locationId: string | undefined,
  known: KnownDevice | undefined,
): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const [column, property] of Object.entries(PROPERTIES)) {
    if (given[property] !== undefined && given[property] !== known?.device[property]) changes[column] = given[property];
  }
  if (locationId !== undefined && locationId !== known?.locationId) changes['location'] = locationId;
  return changes;
}

function idNamed(
  column: string,
  ids: ReadonlyMap<string, readonly string[]>,
  name: string | undefined,
): string | undefined {
  if (name === undefined) return undefined;
  const [id, second] = ids.get(name) ?? [];
  if (id === undefined) refuse({ [column]: [wording.noneNamed(name)] });
  if (second !== undefined) refuse({ [column]: [`More than one has the name ${name}.`] });
  return id;
}

/** As the database writes them, or the same address would look like another. */
function withCanonicalAddresses(given: Resolved['given']): Resolved['given'] {
  const { managementIp, lastIp } = given;
  return {
    ...given,
    ...(managementIp ? { managementIp: canonicalAddress(managementIp) } : {}),
    ...(lastIp ? { lastIp: canonicalAddress(lastIp) } : {}),
  };
}

function refuse(errors: FieldErrors): never {
  throw new InvalidInputError(errors);
}
