import type { DeviceCheckKind, StoredDeviceFacts } from '@firmware-upgrader/database';
import type { ReasonCode } from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import { lockContact } from '../engine/contact-lock';
import { UPGRADE_IN_HAND_SQL } from './start-checks';

/** How long a check may take. */
export const CHECK_LIMIT_MS = 60_000;
/** Longer than any check takes, so a claim needs no renewal; a check whose worker died is due again after it. */
const CLAIM_LEASE_MS = CHECK_LIMIT_MS + 15_000;
const MOST_AT_ONCE = 100;

export interface ClaimedCheck {
  readonly id: string;
  readonly token: string;
  readonly kind: DeviceCheckKind;
  readonly deviceId: string;
  readonly tries: number;
  /** An upgrade has the device in hand. */
  readonly isUpgrading: boolean;
}

export interface CheckEnd {
  /** Null: the device is well. */
  readonly reason: ReasonCode | null;
  /** Null: the device was not read. */
  readonly facts: StoredDeviceFacts | null;
}

const DUE = `(status = 'queued' OR (status = 'running' AND claimed_until <= now()))`;

export function dueChecks(em: EntityManager): Promise<{ id: string; tries: number }[]> {
  return em.query(
    `SELECT id, tries FROM device_check WHERE status <> 'done' AND ${DUE} ORDER BY created, id LIMIT ${MOST_AT_ONCE}`,
  );
}

/** Null: it is in other hands, over, or another one took its place. */
export async function claimCheck(em: EntityManager, id: string): Promise<ClaimedCheck | null> {
  await lockContact(em, 'device_check', id);
  const [[check]] = (await em.query(
    `UPDATE device_check c
     SET status = 'running', claim_token = gen_random_uuid(), tries = tries + 1, modified = now(),
         claimed_until = now() + interval '${CLAIM_LEASE_MS} milliseconds'
     WHERE id = $1 AND ${DUE}
     RETURNING id, claim_token AS token, kind, device_id AS "deviceId", tries, EXISTS (
       SELECT FROM upgrade_operation o WHERE o.device_id = c.device_id AND ${UPGRADE_IN_HAND_SQL}) AS "isUpgrading"`,
    [id],
  )) as [ClaimedCheck[], number];
  return check ?? null;
}

/** False: the claim is lost, and nothing was written. */
export async function finishCheck(
  em: EntityManager,
  check: ClaimedCheck,
  { reason, facts }: CheckEnd,
): Promise<boolean> {
  const [, changed] = (await em.query(
    `UPDATE device_check
     SET status = 'done', ok = $3::varchar IS NULL, reason_code = $3::varchar, facts = $4::jsonb, finished_at = now(),
         claim_token = NULL, claimed_until = NULL, modified = now()
     WHERE id = $1 AND claim_token = $2`,
    [check.id, check.token, reason, facts === null ? null : JSON.stringify(facts)],
  )) as [unknown, number];
  return changed > 0;
}

/** Gives a check back as if it had never been taken up. */
export async function returnCheck(em: EntityManager, check: ClaimedCheck): Promise<void> {
  await em.query(
    `UPDATE device_check SET status = 'queued', tries = tries - 1, claim_token = NULL, claimed_until = NULL
     WHERE id = $1 AND claim_token = $2`,
    [check.id, check.token],
  );
}
