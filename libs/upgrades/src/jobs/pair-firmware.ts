import type { EntityManager } from 'typeorm';
import { CANDIDATE_MEANT_SQL, FIRMWARE_CANDIDATE_SQL, WITHOUT_FIRMWARE_SQL } from '../firmware/firmware-candidates';
import type { UpgradeRules } from '../firmware/upgrade-rules';

/** Whose pairing is due: of one device or all of an organization, or of all devices that fit the images of one build or one image. */
export type PairingScope =
  | { readonly deviceId: string }
  | { readonly organizationId: string }
  | { readonly imageId: string }
  | { readonly buildId: string }
  | { readonly credentialsId: string };

interface PairingImage {
  readonly id: string;
  readonly type: string;
  readonly os: string;
  readonly organizationId: string | null;
  readonly supportedBoards: readonly string[];
}

/**
 * Devices without a firmware row get the image that they already run as installed; nothing is upgraded. Which one it is
 * follows from os and model as they report them, else from board and release as they were read over SSH. Returns how
 * many were paired. Safe to repeat.
 */
export async function pairFirmware(em: EntityManager, rules: UpgradeRules, scope: PairingScope): Promise<number> {
  const reported = await pairByReport(em, rules, scope);
  return reported + (await pairByBoard(em, scope));
}

/** The os of a build and a model of one of its images; a board that was read must not contradict. */
async function pairByReport(em: EntityManager, rules: UpgradeRules, scope: PairingScope): Promise<number> {
  let paired = 0;
  const images = await imagesOf(em, scope);
  for (const image of images.sort((a, b) => rules.rankOf(b.type) - rules.rankOf(a.type))) {
    const rows: unknown[] = await em.query(
      `INSERT INTO device_firmware (device_id, image_id, installed, installed_image_id)
       SELECT d.id, $1::uuid, TRUE, $1::uuid FROM device d
       WHERE d.os = $2 AND d.model = ANY($3) AND NOT d.is_deactivated
         AND ($4::uuid IS NULL OR d.organization_id = $4) AND ($5::uuid IS NULL OR d.id = $5)
         AND (d.board_name = '' OR $6::text[] = '{}' OR d.board_name = ANY($6))
         AND EXISTS (SELECT FROM device_connection c WHERE c.device_id = d.id)
       ORDER BY d.id
       ON CONFLICT (device_id) DO NOTHING RETURNING id`,
      [
        image.id,
        image.os,
        rules.boardsOf(image.type),
        image.organizationId,
        'deviceId' in scope ? scope.deviceId : null,
        image.supportedBoards,
      ],
    );
    paired += rows.length;
  }
  return paired;
}

/** Only where one image alone can be meant, be it by the mark of the last flash. */
async function pairByBoard(em: EntityManager, scope: PairingScope): Promise<number> {
  const { devices = 'TRUE', images = 'TRUE', id } = boardScope(scope);
  const rows: unknown[] = await em.query(
    `INSERT INTO device_firmware (device_id, image_id, installed, installed_image_id, verified)
     SELECT d.id, ${CANDIDATE_MEANT_SQL}, TRUE, ${CANDIDATE_MEANT_SQL}, TRUE
     FROM device d CROSS JOIN firmware_image i JOIN build b ON b.id = i.build_id
     WHERE ${WITHOUT_FIRMWARE_SQL} AND ${FIRMWARE_CANDIDATE_SQL} AND ${devices}
       AND EXISTS (SELECT FROM device_connection c WHERE c.device_id = d.id)
     GROUP BY d.id HAVING ${CANDIDATE_MEANT_SQL} IS NOT NULL AND bool_or(${images})
     ORDER BY d.id
     ON CONFLICT (device_id) DO NOTHING RETURNING id`,
    [id],
  );
  return rows.length;
}

/** Which devices are looked at, and which image must be the one. */
function boardScope(scope: PairingScope): { readonly devices?: string; readonly images?: string; readonly id: string } {
  if ('deviceId' in scope) return { devices: 'd.id = $1', id: scope.deviceId };
  if ('organizationId' in scope) return { devices: 'd.organization_id = $1', id: scope.organizationId };
  if ('imageId' in scope) return { images: 'i.id = $1', id: scope.imageId };
  if ('buildId' in scope) return { images: 'b.id = $1', id: scope.buildId };
  const isConnected = 'SELECT FROM device_connection c WHERE c.device_id = d.id AND c.credentials_id = $1';
  return { devices: `EXISTS (${isConnected})`, id: scope.credentialsId };
}

// A device looks among the images of its own organization; an image, also a shared one, among all devices. Newest first.
async function imagesOf(em: EntityManager, scope: PairingScope): Promise<PairingImage[]> {
  const select = `SELECT i.id, i.type, b.os, b.organization_id AS "organizationId",
      i.supported_boards AS "supportedBoards" FROM firmware_image i JOIN build b ON b.id = i.build_id`;
  const order = 'ORDER BY i.created DESC, i.id';
  if ('imageId' in scope) return em.query(`${select} WHERE b.os <> '' AND i.id = $1`, [scope.imageId]);
  if ('buildId' in scope) return em.query(`${select} WHERE b.os <> '' AND b.id = $1 ${order}`, [scope.buildId]);
  if ('deviceId' in scope) {
    return em.query(
      `${select} JOIN device d ON d.os = b.os AND d.organization_id = b.organization_id
       WHERE d.id = $1 AND b.os <> '' ${order}`,
      [scope.deviceId],
    );
  }
  if ('organizationId' in scope) {
    const isWanted = `SELECT FROM device d WHERE d.organization_id = $1 AND d.os = b.os AND ${WITHOUT_FIRMWARE_SQL}`;
    return em.query(`${select} WHERE b.organization_id = $1 AND b.os <> '' AND EXISTS (${isWanted}) ${order}`, [
      scope.organizationId,
    ]);
  }
  return em.query(
    `${select} JOIN credentials k ON k.organization_id IS NULL OR k.organization_id = b.organization_id
     WHERE k.id = $1 AND b.os <> '' AND b.organization_id IS NOT NULL ${order}`,
    [scope.credentialsId],
  );
}
