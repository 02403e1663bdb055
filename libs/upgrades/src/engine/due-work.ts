import type { EntityManager } from 'typeorm';
import { PAST_FLASH_SQL } from '../operations/phases';
import { CHECK_IN_HAND_SQL } from './contact-lock';
import { DISPATCH_LEASE_MS } from './engine-settings';

/** An operation handed to a run: the sequence tells this handing over from every earlier one. */
export interface DueOperation {
  readonly id: string;
  readonly sequence: number;
  /** It does not stand in line behind what mass upgrades begin. */
  readonly isUrgent: boolean;
}

/** How many operations may be handed out. */
export interface Room {
  readonly any: number;
  /** To begin upgrades of mass upgrades: less, so that single ones and flashed devices find a session free. */
  readonly batches: number;
}

const CLASS_OF_BATCHES = 3;
const RESERVED_SHARE = 0.1;

/** Nothing is handed out that would have to wait: whatever comes after it would have to wait behind it. */
export function roomIn({ slots, free }: { readonly slots: number; readonly free: number }): Room {
  const any = Math.max(0, free);
  return { any, batches: Math.max(0, any - Math.floor(RESERVED_SHARE * slots)) };
}

/** How many operations runs have in hand, and how many were handed out and not taken up yet. */
export async function workAhead(em: EntityManager): Promise<{ claimed: number; dispatched: number }> {
  const [row]: [{ claimed: number; dispatched: number }] = await em.query(
    `SELECT count(*) FILTER (WHERE claimed_until > now())::int AS claimed,
            count(*) FILTER (WHERE claim_token IS NULL
              AND dispatched_at > now() - interval '${DISPATCH_LEASE_MS} milliseconds')::int AS dispatched
     FROM upgrade_operation WHERE status = 'in-progress' AND (claim_token IS NOT NULL OR dispatched_at IS NOT NULL)`,
  );
  return row;
}

/**
 * Takes due operations for dispatch, as many as there is room for: those past the flash first, then those that were interrupted,
 * then single upgrades, then batches in turn: the next of the batch that has fewest in hand. An operation that has not begun waits for a hold, a paused batch, and
 * every other upgrade of its device that begun or was asked for earlier. None begins while its device is checked.
 */
export async function takeDueOperations(em: EntityManager, room: Room): Promise<DueOperation[]> {
  if (room.any <= 0) return [];
  const [rows] = (await em.query(
    `WITH in_hand AS (
       SELECT batch_id, count(*) AS operations FROM upgrade_operation
       WHERE status = 'in-progress' AND batch_id IS NOT NULL
         AND (claimed_until > now() OR dispatched_at > now() - interval '${DISPATCH_LEASE_MS} milliseconds')
       GROUP BY batch_id
     ), due AS (
       SELECT o.id, o.run_at, o.class,
              row_number() OVER (PARTITION BY o.class, o.batch_id ORDER BY o.run_at, o.id)
                + coalesce(in_hand.operations, 0) AS turn
       FROM (
         SELECT o.id, o.run_at, o.batch_id, o.device_id, o.created, o.started_at, o.phase,
                CASE WHEN o.phase IN (${PAST_FLASH_SQL}) THEN 0 WHEN o.phase <> 'queued' THEN 1
                     WHEN o.batch_id IS NULL THEN 2 ELSE ${CLASS_OF_BATCHES} END AS class
         FROM upgrade_operation o
         WHERE o.status = 'in-progress' AND o.run_at <= now()
           AND (o.claim_token IS NULL OR o.claimed_until <= now())
           AND (o.dispatched_at IS NULL OR o.dispatched_at <= now() - interval '${DISPATCH_LEASE_MS} milliseconds')
       ) o
       LEFT JOIN batch_upgrade_operation b ON b.id = o.batch_id
       LEFT JOIN in_hand ON in_hand.batch_id = o.batch_id
       WHERE (o.phase <> 'queued'
              OR (b.paused_at IS NULL AND NOT EXISTS (SELECT FROM upgrade_hold WHERE active)))
         AND NOT EXISTS (
           SELECT FROM upgrade_operation other
           WHERE other.device_id = o.device_id AND other.id <> o.id AND other.claim_token IS NOT NULL
             AND other.claimed_until > now())
         AND NOT EXISTS (${CHECK_IN_HAND_SQL})
         AND (o.started_at IS NOT NULL OR NOT EXISTS (
           SELECT FROM upgrade_operation other
           WHERE other.device_id = o.device_id AND other.id <> o.id AND other.status = 'in-progress'
             AND (other.started_at IS NOT NULL OR (other.created, other.id) < (o.created, o.id))))
     )
     UPDATE upgrade_operation o SET sequence = o.sequence + 1, dispatched_at = now()
     FROM (SELECT id, class, row_number() OVER (ORDER BY class, turn, run_at, id) AS place FROM due
           ORDER BY place LIMIT $1) chosen
     WHERE o.id = chosen.id AND (chosen.class < ${CLASS_OF_BATCHES} OR chosen.place <= $2) AND o.status = 'in-progress' AND (o.claim_token IS NULL OR o.claimed_until <= now())
     RETURNING o.id, o.sequence, chosen.class < ${CLASS_OF_BATCHES} AS "isUrgent"`,
    [room.any, room.batches],
  )) as [DueOperation[], number];
  return rows;
}

/** Takes back a handing over that nobody will take up, so that it is not waited for. */
export async function returnOperation(
  em: EntityManager,
  { id, sequence }: Pick<DueOperation, 'id' | 'sequence'>,
): Promise<void> {
  await em.query(
    `UPDATE upgrade_operation SET dispatched_at = NULL
     WHERE id = $1 AND sequence = $2 AND claim_token IS NULL AND status = 'in-progress'`,
    [id, sequence],
  );
}

const MOST_AT_ONCE = 100;

/** Batches whose launch nobody has in hand. */
export async function dueLaunches(em: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await em.query(
    `SELECT id FROM batch_upgrade_operation
     WHERE status IN ('idle', 'in-progress') AND launched_at IS NULL
       AND (launch_claimed_until IS NULL OR launch_claimed_until < now())
     ORDER BY created, id LIMIT ${MOST_AT_ONCE}`,
  );
  return rows.map(({ id }) => id);
}

export async function dueJobs(em: EntityManager): Promise<{ id: string; tries: number }[]> {
  return em.query(`SELECT id, tries FROM job WHERE run_at <= now() ORDER BY run_at, id LIMIT ${MOST_AT_ONCE}`);
}
