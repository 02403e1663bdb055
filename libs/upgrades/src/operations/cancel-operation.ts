import {
  ConflictError,
  isPastPointOfNoReturn,
  NotFoundError,
  type UpgradePhase,
  type UpgradeStatus,
} from '@firmware-upgrader/domain';
import type { EntityManager } from 'typeorm';
import { endOperations } from './end-operations';

export interface Canceller {
  readonly userId: string;
  readonly username: string;
}

/** Cancels an operation for a person, or says why that is impossible now. Of two callers one wins. */
export async function cancelOperation(em: EntityManager, operationId: string, by: Canceller): Promise<void> {
  const [ended] = await endOperations(
    em,
    { where: 'o.id = $1', parameters: [operationId] },
    {
      status: 'cancelled',
      reason: 'cancelled',
      line: { code: 'cancelled', data: { by: by.username } },
      cancelledById: by.userId,
    },
  );
  if (ended) return;
  const [operation]: { status: UpgradeStatus; phase: UpgradePhase }[] = await em.query(
    'SELECT status, phase FROM upgrade_operation WHERE id = $1',
    [operationId],
  );
  if (!operation) throw new NotFoundError('Upgrade operation not found.');
  if (operation.status === 'in-progress' && isPastPointOfNoReturn(operation.phase)) {
    throw new ConflictError('The flash has begun, this upgrade can no longer be cancelled.');
  }
  throw new ConflictError('This upgrade is not in progress any more.');
}
