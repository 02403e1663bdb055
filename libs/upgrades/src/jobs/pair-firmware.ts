import type { EntityManager } from 'typeorm';
import type { UpgradeRules } from '../firmware/upgrade-rules';

/** Whose pairing is due: of one device, or of all devices that fit the images of one build or one image. */
export type PairingScope =
  | { readonly deviceId: string }
  | { readonly imageId: string }
  | { readonly buildId: string }
  | { readonly credentialsId: string };

interface PairingImage {
  readonly id: string;
  readonly type: string;
  readonly os: string;
  readonly organizationId: string | null;
}

/**
 * Devices without a firmware row that report the os of a build and a model of one of its images get that image as
 * installed; nothing is upgraded. Returns how many were paired. Safe to repeat.
 */
export async function pairFirmware(em: EntityManager, rules: UpgradeRules, scope: PairingScope): Promise<number> {
  let paired = 0;
  for (const image of await imagesOf(em, scope)) {
    const rows: unknown[] = await em.query(
      `INSERT INTO device_firmware (device_id, image_id, installed, installed_image_id)
       SELECT d.id, $1::uuid, TRUE, $1::uuid FROM device d
       WHERE d.os = $2 AND d.model = ANY($3) AND NOT d.is_deactivated
         AND ($4::uuid IS NULL OR d.organization_id = $4) AND ($5::uuid IS NULL OR d.id = $5)
         AND EXISTS (SELECT FROM device_connection c WHERE c.device_id = d.id)
       ORDER BY d.id
       ON CONFLICT (device_id) DO NOTHING RETURNING id`,
      [
        image.id,
        image.os,
        rules.boardsOf(image.type),
        image.organizationId,
        'deviceId' in scope ? scope.deviceId : null,
      ],
    );
    paired += rows.length;
  }
  return paired;
}

// A device looks among the images of its own organization; an image, also a shared one, among all devices. Newest first.
async function imagesOf(em: EntityManager, scope: PairingScope): Promise<PairingImage[]> {
  const select = `SELECT i.id, i.type, b.os, b.organization_id AS "organizationId"
    FROM firmware_image i JOIN build b ON b.id = i.build_id`;
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
  return em.query(
    `${select} JOIN credentials k ON k.organization_id IS NULL OR k.organization_id = b.organization_id
     WHERE k.id = $1 AND b.os <> '' AND b.organization_id IS NOT NULL ${order}`,
    [scope.credentialsId],
  );
}
