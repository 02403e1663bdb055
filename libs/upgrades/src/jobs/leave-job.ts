import type { EntityManager } from 'typeorm';
import { pokeDispatcher } from '../operations/start-operations';

/**
 * Work that a change leaves behind for a worker, done some time after the commit, at least once:
 * - `pair-firmware`: rows for devices that already run an image we have, by the os and model they report. Of one
 *   device, of all of an organization, of all that fit one image, or of all that fit the images of one build.
 * - `attach-credentials`: connections of all fitting devices with credentials that add themselves, then pairing.
 * - `delete-file`: a stored firmware file, once neither an image nor an operation in progress needs it.
 */
export type JobOrder =
  | { readonly kind: 'pair-firmware'; readonly payload: { readonly deviceId: string } }
  | { readonly kind: 'pair-firmware'; readonly payload: { readonly organizationId: string } }
  | { readonly kind: 'pair-firmware'; readonly payload: { readonly imageId: string } }
  | { readonly kind: 'pair-firmware'; readonly payload: { readonly buildId: string } }
  | { readonly kind: 'attach-credentials'; readonly payload: { readonly credentialsId: string } }
  | { readonly kind: 'delete-file'; readonly payload: { readonly key: string } };

/** Leaves jobs in the caller's transaction: they exist if, and only if, its change does. */
export async function leaveJobs(em: EntityManager, orders: readonly JobOrder[]): Promise<void> {
  if (orders.length === 0) return;
  await em.query(`INSERT INTO job (kind, payload) SELECT * FROM unnest($1::text[], $2::jsonb[])`, [
    orders.map(({ kind }) => kind),
    orders.map(({ payload }) => JSON.stringify(payload)),
  ]);
  await pokeDispatcher(em);
}
