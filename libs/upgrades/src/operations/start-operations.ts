import type { UpgradeOptions } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import { supersedeOperations } from './end-operations';

export interface WantedUpgrade {
  readonly deviceId: string;
  readonly imageId: string;
}

export interface StartedOperation {
  readonly id: string;
  readonly deviceId: string;
}

/** PostgreSQL channel on which a dispatcher listens: delivered with the commit, and only then. */
export const DUE_CHANNEL = 'upgrades_due';

/**
 * Makes an operation for each device, due at once, in the caller's transaction: the row is the promise. An operation
 * keeps its own copy of what it needs of the image. A device that the batch already has is left out.
 */
export async function startOperations(
  em: EntityManager,
  upgrades: readonly WantedUpgrade[],
  common: {
    readonly options: UpgradeOptions;
    readonly startedById: string | null;
    readonly batchId: string | null;
  },
): Promise<StartedOperation[]> {
  if (upgrades.length === 0) return [];
  const deviceIds = upgrades.map(({ deviceId }) => deviceId);
  await supersedeOperations(em, deviceIds);
  const rows: StartedOperation[] = await em.query(
    `INSERT INTO upgrade_operation (device_id, organization_id, image_id, batch_id, upgrade_options, started_by_id,
                                    image_file, image_size_bytes, image_sha256, expected_version, expected_revision)
     SELECT d.id, d.organization_id, i.id, $3::uuid, $4::jsonb, $5::uuid,
            i.file, i.size_bytes, i.sha256, i.expected_version, i.expected_revision
     FROM unnest($1::uuid[], $2::uuid[]) AS wanted(device_id, image_id)
     JOIN device d ON d.id = wanted.device_id
     JOIN firmware_image i ON i.id = wanted.image_id
     ORDER BY d.id
     ON CONFLICT (batch_id, device_id) DO NOTHING
     RETURNING id, device_id AS "deviceId"`,
    [
      deviceIds,
      upgrades.map(({ imageId }) => imageId),
      common.batchId,
      JSON.stringify(common.options),
      common.startedById,
    ],
  );
  await pokeDispatcher(em);
  return rows;
}

/** Something may be due: delivered when the transaction of `em` commits. */
export async function pokeDispatcher(em: EntityManager): Promise<void> {
  await em.query(`SELECT pg_notify('${DUE_CHANNEL}', '')`);
}
