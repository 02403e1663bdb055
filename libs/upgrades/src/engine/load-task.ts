import type { Database, SecretSealer } from '@firmware-upgrader/database';
import { credentialsSecretContext, connectionSecretContext } from '@firmware-upgrader/database';
import { StoredFileMissingError, type FirmwareStorage } from '@firmware-upgrader/storage';
import {
  UpgradeError,
  type DeviceConnectionTarget,
  type PinnedHostKey,
  type Transfer,
  type Upgrader,
  type UpgraderRegistry,
  type UpgradeTask,
} from '@firmware-upgrader/upgraders';
import type { EntityManager } from 'typeorm';
import { CONNECTION_ORDER, SSH_CONNECTION } from '../firmware/upgrader-of-device';
import type { ClaimedOperation } from './claim';

export interface LoadedTask {
  readonly task: UpgradeTask;
  readonly isDeactivated: boolean;
  /** Null: nothing here upgrades the strategy of the first connection, or there is none. */
  readonly upgrader: Upgrader | null;
}

/** How to get at a device, and who knows how to talk to it. */
export type LoadedContact = Omit<LoadedTask, 'task'> & {
  readonly task: Pick<UpgradeTask, 'device' | 'connections' | 'pinnedHostKeys'>;
};

export interface ContactSources {
  readonly database: Database;
  readonly sealer: SecretSealer;
  readonly upgraders: UpgraderRegistry;
  readonly managementIpOnly: boolean;
}

export interface TaskSources extends ContactSources {
  readonly storage: FirmwareStorage;
  /** For credentials that do not say. */
  readonly transfer: Transfer;
}

const DEFAULT_SSH_PORT = 22;

/** Reads anew, for each run, what may have changed since the last: addresses, credentials, pinned keys. */
export async function loadTask(sources: TaskSources, operation: ClaimedOperation): Promise<LoadedTask> {
  const contact = await loadContact(sources, operation.deviceId);
  const { expectedVersion: version, expectedRevision: revision } = operation;
  return {
    ...contact,
    task: {
      ...contact.task,
      connections: contact.task.connections.map((connection) => ({ transfer: sources.transfer, ...connection })),
      operationId: operation.operationId,
      image: {
        sizeBytes: operation.imageSizeBytes,
        sha256: operation.imageSha256,
        expectedRelease: version === '' ? null : { version, revision },
        open: (startByte) => openImage(sources.storage, operation.imageFile, startByte),
      },
      options: operation.options,
    },
  };
}

export function loadContact(sources: ContactSources, deviceId: string): Promise<LoadedContact> {
  return sources.database.read(async (em) => {
    const device = await readDevice(em, deviceId);
    const rows = await readConnections(em, deviceId);
    const pinnedHostKeys: PinnedHostKey[] = await em.query(
      `SELECT key_type AS "keyType", fingerprint FROM host_key
       WHERE device_id = $1 AND state = 'pinned' ORDER BY created, id`,
      [deviceId],
    );
    const [first] = rows;
    const addresses = [device.managementIp, sources.managementIpOnly ? null : device.lastIp];
    return {
      isDeactivated: device.isDeactivated,
      upgrader: first ? (sources.upgraders.get(first.strategy) ?? null) : null,
      task: {
        device: {
          id: deviceId,
          name: device.name,
          macAddress: device.macAddress,
          model: device.model,
          addresses: [...new Set(addresses.filter((address) => address !== null))],
        },
        connections: rows.map((row) => openConnection(sources.sealer, row)),
        pinnedHostKeys,
      },
    };
  });
}

interface DeviceRow {
  readonly name: string;
  readonly macAddress: string;
  readonly model: string;
  readonly managementIp: string | null;
  readonly lastIp: string | null;
  readonly isDeactivated: boolean;
}

async function readDevice(em: EntityManager, deviceId: string): Promise<DeviceRow> {
  const [row]: [DeviceRow] = await em.query(
    `SELECT name, mac_address AS "macAddress", model, host(management_ip) AS "managementIp", host(last_ip) AS "lastIp",
            is_deactivated AS "isDeactivated" FROM device WHERE id = $1`,
    [deviceId],
  );
  return row;
}

interface ConnectionRow {
  readonly id: string;
  readonly strategy: string;
  readonly label: string;
  readonly credentialsId: string;
  readonly params: { readonly username: string; readonly port?: number };
  readonly secretKind: 'password' | 'key';
  readonly transfer: Transfer | null;
  readonly sealedSecret: string;
  readonly ownSealedSecret: string | null;
}

function readConnections(em: EntityManager, deviceId: string): Promise<ConnectionRow[]> {
  return em.query(
    `SELECT c.id, c.update_strategy AS strategy, k.name AS label, k.id AS "credentialsId", k.params || c.params AS params,
            k.secret_kind AS "secretKind", k.transfer, k.sealed_secret AS "sealedSecret", c.sealed_secret AS "ownSealedSecret"
     FROM device_connection c JOIN credentials k ON k.id = c.credentials_id
     WHERE c.device_id = $1 AND ${SSH_CONNECTION} ORDER BY ${CONNECTION_ORDER}`,
    [deviceId],
  );
}

function openConnection(sealer: SecretSealer, row: ConnectionRow): DeviceConnectionTarget {
  const secret = openSecret(sealer, row);
  return {
    id: row.id,
    label: row.label,
    username: row.params.username,
    port: row.params.port ?? DEFAULT_SSH_PORT,
    ...(row.transfer === null ? {} : { transfer: row.transfer }),
    ...(secret === null ? {} : row.secretKind === 'key' ? { privateKey: secret } : { password: secret }),
  };
}

/** Null: it was sealed under another SECRET_KEY. Such a connection fails as others do, and does not hold up the rest. */
function openSecret(sealer: SecretSealer, row: ConnectionRow): string | null {
  try {
    return row.ownSealedSecret === null
      ? sealer.open(row.sealedSecret, credentialsSecretContext(row.credentialsId))
      : sealer.open(row.ownSealedSecret, connectionSecretContext(row.id));
  } catch {
    return null;
  }
}

async function openImage(storage: FirmwareStorage, key: string, startByte: number) {
  try {
    return await storage.open(key, { start: startByte });
  } catch (error) {
    if (error instanceof StoredFileMissingError) throw new UpgradeError('image-unavailable', '', { cause: error });
    throw error;
  }
}
