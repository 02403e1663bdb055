import type { DeepPartial, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Inserts rows; what a caller does not say is filled in so that the row is valid and collides with no other. */
export class Rows {
  private last = 0;
  private lastCreated = 0;

  constructor(readonly em: EntityManager) {}

  /** Another number at each call. */
  next(): number {
    return ++this.last;
  }

  insert<T extends ObjectLiteral>(entity: EntityTarget<T>, values: NoInfer<DeepPartial<T>>): Promise<T> {
    const repository = this.em.getRepository(entity);
    const row = repository.create(values);
    const { createDateColumn } = repository.metadata;
    if (createDateColumn && !createDateColumn.getEntityValue(row))
      createDateColumn.setEntityValue(row, this.nextMoment());
    return repository.save(row);
  }

  /** Another millisecond at each call: lists by age have one order only. */
  private nextMoment(): Date {
    this.lastCreated = Math.max(Date.now(), this.lastCreated + 1);
    return new Date(this.lastCreated);
  }
}
