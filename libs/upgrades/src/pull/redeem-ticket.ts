import type { EntityManager } from 'typeorm';
import type { PullTickets } from './pull-tickets';

export interface PullRequest {
  readonly ticket: string;
  /** `whole` opens the image once; `rest`, a part that does not begin at its start, goes on; `look` takes nothing. */
  readonly wants: 'whole' | 'rest' | 'look';
}

export interface PulledImage {
  readonly file: string;
  readonly sha256: string;
}

/** Requests of one attempt: enough to go on over a bad line, too few to be served for ever. */
const MOST_REQUESTS = 20;

/**
 * The image that a ticket opens now, its use noted. Null: the ticket is not ours, too old, used up, or its attempt does
 * not upload any more.
 */
export async function redeemTicket(
  em: EntityManager,
  tickets: PullTickets,
  { ticket, wants }: PullRequest,
): Promise<PulledImage | null> {
  const operationId = tickets.operationOf(ticket, new Date());
  if (operationId === null) return null;
  const [found]: { claimToken: string; file: string; sha256: string }[] = await em.query(
    `SELECT claim_token AS "claimToken", image_file AS file, image_sha256 AS sha256 FROM upgrade_operation
     WHERE id = $1 AND status = 'in-progress' AND phase = 'uploading' AND claimed_until > now()`,
    [operationId],
  );
  if (!found) return null;
  const { claimToken, file, sha256 } = found;
  if (!tickets.isFor(ticket, { operationId, claimToken, imageSha256: sha256 })) return null;
  if (wants !== 'look' && !(await noteUse(em, operationId, claimToken, wants === 'whole' ? 1 : MOST_REQUESTS))) {
    return null;
  }
  return { file, sha256 };
}

/** False: there were so many uses of this claim already. */
async function noteUse(em: EntityManager, operationId: string, claimToken: string, most: number): Promise<boolean> {
  const [, changed] = (await em.query(
    `UPDATE upgrade_operation SET pull_requests = pull_requests + 1
     WHERE id = $1 AND claim_token = $2 AND pull_requests < $3`,
    [operationId, claimToken, most],
  )) as [unknown, number];
  return changed > 0;
}
