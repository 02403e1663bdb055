import type { DeepPartial, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Inserts rows; what a caller does not say is filled in so that the row is valid and collides with no other. */
export class Rows {
  private last = 0;

  constructor(readonly em: EntityManager) {}

  /** Another number at each call. */
  next(): number {
    return ++this.last;
  }

  insert<T extends ObjectLiteral>(entity: EntityTarget<T>, values: NoInfer<DeepPartial<T>>): Promise<T> {
    const repository = this.em.getRepository(entity);
    return repository.save(repository.create(values));
  }
}
