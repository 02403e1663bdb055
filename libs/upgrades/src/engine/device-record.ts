import { reasonSentence, type ReasonCode } from '@firmware-upgrader/domain';
import type { DeviceReport, HostKey, Witness } from '@firmware-upgrader/upgraders';
import type { EntityManager } from 'typeorm';
import type { Claim } from './claim';

/** Writes of a run about its device and what it learnt of it; none of them decides anything. */

/** False: the claim is lost. */
export async function recordWitness(em: EntityManager, claim: Claim, witness: Witness): Promise<boolean> {
  const { bootId, flashAttempt, servicesStopped, ...stored } = witness;
  const [, changed] = (await em.query(
    `UPDATE upgrade_operation
     SET boot_id = $3, flash_attempt = $4, services_stopped = $5, witness = $6::jsonb, modified = now()
     WHERE id = $1 AND claim_token = $2`,
    [claim.operationId, claim.token, bootId, flashAttempt, servicesStopped, JSON.stringify(stored)],
  )) as [unknown, number];
  return changed > 0;
}

/** What the device cannot tell stays as it was known. */
export async function recordDevice(em: EntityManager, deviceId: string, report: DeviceReport): Promise<void> {
  await em.query(
    `UPDATE device
     SET os = coalesce(nullif(left($2, 128), ''), os), model = coalesce(nullif(left($3, 64), ''), model),
         board_name = coalesce(nullif(left($4, 128), ''), board_name),
         release = coalesce(nullif(left($5, 128), ''), release), image_sha256 = coalesce($6, image_sha256),
         last_contact_at = now(), modified = now()
     WHERE id = $1`,
    [deviceId, report.os, report.model, report.boardName, report.release, report.imageSha256],
  );
}

export async function recordConnection(
  em: EntityManager,
  connectionId: string,
  failure: ReasonCode | null,
): Promise<void> {
  await em.query(
    `UPDATE device_connection
     SET is_working = $2, failure_reason = $3, last_attempt = now(), modified = now() WHERE id = $1`,
    [connectionId, failure === null, failure === null ? '' : reasonSentence(failure)],
  );
}

/** Before the new one is pinned: a device that lost its configuration made all its keys anew. */
export async function forgetHostKeys(em: EntityManager, deviceId: string): Promise<void> {
  await em.query(`DELETE FROM host_key WHERE device_id = $1 AND state = 'pinned'`, [deviceId]);
}

/** A pinned key takes the place of the one of its type, and ends the offer of the same. */
export async function recordHostKey(
  em: EntityManager,
  deviceId: string,
  key: HostKey,
  state: 'pinned' | 'offered',
): Promise<void> {
  await em.query(
    `INSERT INTO host_key (device_id, key_type, public_key, fingerprint, state) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (device_id, key_type, state) DO UPDATE
     SET public_key = excluded.public_key, fingerprint = excluded.fingerprint, created = now(), modified = now()
     WHERE host_key.fingerprint <> excluded.fingerprint`,
    [deviceId, key.keyType, key.publicKey, key.fingerprint, state],
  );
  if (state === 'pinned') {
    await em.query(
      `DELETE FROM host_key WHERE device_id = $1 AND key_type = $2 AND state = 'offered' AND fingerprint = $3`,
      [deviceId, key.keyType, key.fingerprint],
    );
  }
}
