import { NotFoundError } from '@firmware-upgrader/domain';
import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';

/** Deletes a row that was there a moment ago: of two who do, one is told that it is gone. */
export async function deleteRow<T extends { id: string }>(
  em: EntityManager,
  entity: EntityTarget<T>,
  id: string,
  refusal: string,
): Promise<void> {
  const { affected } = await em.delete(entity, { id } as FindOptionsWhere<T>);
  if (affected === 0) throw new NotFoundError(refusal);
}
