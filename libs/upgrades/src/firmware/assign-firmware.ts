import { InvalidInputError, NotFoundError, type UpgradeOptions } from '@firmware-upgrader/domain';
import { optionProblems } from '@firmware-upgrader/upgraders';
import type { EntityManager } from 'typeorm';
import { startOperations } from '../operations/start-operations';
import type { UpgradeRules } from './upgrade-rules';
import { upgraderOfDevice } from './upgrader-of-device';

export interface FirmwareAssignment {
  readonly deviceId: string;
  readonly imageId: string;
  readonly options: UpgradeOptions;
  readonly startedById: string | null;
}

export interface AssignedFirmware {
  readonly firmwareId: string;
  readonly isNew: boolean;
  /** The upgrade that this started; null when the device already has the image. */
  readonly operationId: string | null;
}

interface Candidate {
  readonly model: string;
  readonly isDeactivated: boolean;
  readonly organizationId: string;
  readonly imageType: string | null;
  readonly imageOrganizationId: string | null;
  readonly firmwareId: string | null;
  readonly firmwareImageId: string | null;
  readonly installed: boolean | null;
}

/**
 * Says which image a device shall run, and starts the upgrade that this takes, in the caller's transaction. Throws
 * `InvalidInputError`, with the field each message belongs to, and `NotFoundError` for an unknown device.
 */
export async function assignFirmware(
  em: EntityManager,
  rules: UpgradeRules,
  wanted: FirmwareAssignment,
): Promise<AssignedFirmware> {
  const candidate = await load(em, wanted);
  const isNew = candidate.firmwareId === null;
  const startsUpgrade = isNew || candidate.firmwareImageId !== wanted.imageId || candidate.installed !== true;
  await check(em, rules, wanted, candidate, startsUpgrade);

  const [{ id: firmwareId }]: [{ id: string }] = await em.query(
    `INSERT INTO device_firmware (device_id, image_id) VALUES ($1, $2)
     ON CONFLICT (device_id) DO UPDATE
     SET image_id = excluded.image_id, installed = device_firmware.installed AND NOT $3, modified = now()
     RETURNING id`,
    [wanted.deviceId, wanted.imageId, startsUpgrade],
  );
  if (!startsUpgrade) return { firmwareId, isNew, operationId: null };
  const [operation] = await startOperations(em, [wanted], {
    options: wanted.options,
    startedById: wanted.startedById,
    batchId: null,
  });
  return { firmwareId, isNew, operationId: operation?.id ?? null };
}

async function load(em: EntityManager, { deviceId, imageId }: FirmwareAssignment): Promise<Candidate> {
  // It can be neither deactivated nor moved until this is decided. First, so that the rest is read as it is by then.
  await em.query('SELECT FROM device WHERE id = $1 FOR UPDATE', [deviceId]);
  const [candidate]: Candidate[] = await em.query(
    `SELECT d.model, d.is_deactivated AS "isDeactivated", d.organization_id AS "organizationId",
            i.type AS "imageType", b.organization_id AS "imageOrganizationId",
            f.id AS "firmwareId", f.image_id AS "firmwareImageId", f.installed
     FROM device d
     LEFT JOIN firmware_image i ON i.id = $2
     LEFT JOIN build b ON b.id = i.build_id
     LEFT JOIN device_firmware f ON f.device_id = d.id
     WHERE d.id = $1`,
    [deviceId, imageId],
  );
  if (!candidate) throw new NotFoundError('device not found');
  return candidate;
}

async function check(
  em: EntityManager,
  rules: UpgradeRules,
  wanted: FirmwareAssignment,
  candidate: Candidate,
  startsUpgrade: boolean,
): Promise<void> {
  const refuse = (field: string, ...messages: string[]) => {
    throw new InvalidInputError({ [field]: messages });
  };
  if (candidate.isDeactivated) refuse('__all__', 'The device is deactivated.');
  if (candidate.imageType === null) {
    refuse('image', `Invalid pk "${wanted.imageId}" - object does not exist.`);
    return;
  }
  if (candidate.imageOrganizationId !== null && candidate.imageOrganizationId !== candidate.organizationId) {
    refuse('image', 'The image belongs to another organization than the device.');
  }
  const { hasConnection, strategies, upgrader } = await upgraderOfDevice(em, rules.upgraders, wanted.deviceId);
  if (startsUpgrade && !hasConnection) {
    refuse('__all__', 'The device has no connection: add credentials before its firmware is upgraded.');
  }
  if (!rules.boardsOf(candidate.imageType).includes(candidate.model)) {
    refuse('__all__', `The image is not made for this device model (${candidate.model || 'unknown'}).`);
  }
  if (Object.keys(wanted.options).length === 0) return;
  if (strategies.length === 0) refuse('__all__', 'Upgrade options need an enabled SSH connection.');
  if (!upgrader?.optionsSchema) {
    refuse('__all__', 'The upgrader of this device takes no options.');
    return;
  }
  const problems = optionProblems(upgrader, wanted.options);
  if (problems.length > 0) refuse('upgrade_options', ...problems);
}
