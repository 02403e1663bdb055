import type { StoredWitness } from '@firmware-upgrader/database';
import type { UpgradeOptions, UpgradePhase } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import { PAST_FLASH_SQL } from '../operations/phases';
import { CHECK_IN_HAND_SQL, lockContact } from './contact-lock';
import { CLAIM_LEASE_MS } from './engine-settings';

/** An operation in the hands of one run; every later write of the run has the token in its WHERE. */
export interface Claim {
  readonly operationId: string;
  readonly token: string;
}

/** The row as the run found it. */
export interface ClaimedOperation extends Claim {
  readonly deviceId: string;
  readonly batchId: string | null;
  readonly imageId: string | null;
  readonly phase: UpgradePhase;
  readonly progress: number;
  readonly tries: number;
  readonly reconnects: number;
  readonly interruptions: number;
  /** An earlier run of ours died in it. */
  readonly wasInterrupted: boolean;
  /** Another upgrade of the device was asked for later, and this one has not touched the device yet. */
  readonly isSuperseded: boolean;
  readonly options: UpgradeOptions;
  readonly logBytes: number;
  readonly bootId: string | null;
  readonly flashAttempt: number;
  readonly servicesStopped: string | null;
  readonly witness: StoredWitness | null;
  readonly imageFile: string;
  readonly imageSizeBytes: number;
  readonly imageSha256: string;
  readonly expectedVersion: string;
  readonly expectedRevision: string;
}

/**
 * Takes an operation, unless it is over, not due, dispatched anew, in other hands, or its device is being checked. Before the flash a run begins with
 * connecting, whatever phase the row was left in. Throws a unique violation when another upgrade of the device runs.
 */
export async function claimOperation(
  em: EntityManager,
  { operationId, token }: Claim,
  sequence: number,
): Promise<ClaimedOperation | null> {
  await lockContact(em, 'upgrade_operation', operationId);
  const [[row]] = (await em.query(
    `WITH found AS (
       SELECT o.id, o.claim_token IS NOT NULL AS was_interrupted,
              o.started_at IS NULL AND EXISTS (
                SELECT FROM upgrade_operation newer
                WHERE newer.device_id = o.device_id AND newer.status = 'in-progress'
                  AND (newer.created, newer.id) > (o.created, o.id)) AS is_superseded
       FROM upgrade_operation o
       WHERE o.id = $1 AND o.sequence = $2 AND o.status = 'in-progress' AND o.run_at <= now()
         AND (o.claim_token IS NULL OR o.claimed_until <= now()) AND NOT EXISTS (${CHECK_IN_HAND_SQL})
       FOR UPDATE OF o)
     UPDATE upgrade_operation o
     SET claim_token = $3, claimed_until = now() + interval '${CLAIM_LEASE_MS} milliseconds',
         dispatched_at = NULL, pull_requests = 0, started_at = coalesce(o.started_at, now()), modified = now(),
         interruptions = o.interruptions + found.was_interrupted::int,
         interrupted_token = CASE WHEN found.was_interrupted THEN o.claim_token ELSE o.interrupted_token END,
         uploaded_bytes = CASE WHEN o.phase IN (${PAST_FLASH_SQL}) THEN o.uploaded_bytes ELSE 0 END,
         phase = CASE WHEN o.phase IN (${PAST_FLASH_SQL}) THEN o.phase ELSE 'connecting' END
     FROM found WHERE o.id = found.id
     RETURNING o.id AS "operationId", o.claim_token AS token, o.device_id AS "deviceId", o.batch_id AS "batchId",
       o.image_id AS "imageId", o.phase, o.progress, o.tries, o.reconnects, o.interruptions,
       found.was_interrupted AS "wasInterrupted", found.is_superseded AS "isSuperseded", o.upgrade_options AS options,
       o.log_bytes AS "logBytes", o.boot_id AS "bootId", o.flash_attempt AS "flashAttempt",
       o.services_stopped AS "servicesStopped", o.witness, o.image_file AS "imageFile",
       o.image_size_bytes AS "imageSizeBytes", o.image_sha256 AS "imageSha256",
       o.expected_version AS "expectedVersion", o.expected_revision AS "expectedRevision"`,
    [operationId, sequence, token],
  )) as [ClaimedOperation[], number];
  return row ?? null;
}

/** Gives an operation back. It is due again at once unless it is over. */
export async function releaseClaim(em: EntityManager, claim: Claim): Promise<void> {
  await em.query(
    `UPDATE upgrade_operation SET claim_token = NULL, claimed_until = NULL
     WHERE id = $1 AND claim_token = $2`,
    [claim.operationId, claim.token],
  );
}

/**
 * Gives back what a database that was away took out of the hands of a run. Who had taken it over meanwhile counted a death
 * that was none.
 */
export async function returnClaims(em: EntityManager, claims: readonly Claim[]): Promise<void> {
  await em.query(
    `UPDATE upgrade_operation o
     SET claim_token = nullif(o.claim_token, mine.token),
         claimed_until = CASE WHEN o.claim_token <> mine.token THEN o.claimed_until END,
         interruptions = o.interruptions - (o.interrupted_token IS NOT DISTINCT FROM mine.token)::int,
         interrupted_token = nullif(o.interrupted_token, mine.token)
     FROM unnest($1::uuid[], $2::uuid[]) AS mine(id, token)
     WHERE o.id = mine.id AND mine.token IN (o.claim_token, o.interrupted_token)`,
    [claims.map(({ operationId }) => operationId), claims.map(({ token }) => token)],
  );
}

export type ClaimState = 'held' | 'ended' | 'lost';

/** Renews many claims in one statement and says which were ended from outside meanwhile, or lost. */
export async function renewClaims(em: EntityManager, claims: readonly Claim[]): Promise<Map<string, ClaimState>> {
  const [rows] = (await em.query(
    `UPDATE upgrade_operation o SET claimed_until = now() + interval '${CLAIM_LEASE_MS} milliseconds'
     FROM unnest($1::uuid[], $2::uuid[]) AS mine(id, token)
     WHERE o.id = mine.id AND o.claim_token = mine.token
     RETURNING o.id, o.status = 'in-progress' AS running`,
    [claims.map(({ operationId }) => operationId), claims.map(({ token }) => token)],
  )) as [{ id: string; running: boolean }[], number];
  const states = new Map<string, ClaimState>(claims.map(({ operationId }) => [operationId, 'lost']));
  for (const { id, running } of rows) states.set(id, running ? 'held' : 'ended');
  return states;
}
