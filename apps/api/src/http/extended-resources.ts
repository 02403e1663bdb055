import { Database } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Additions, type ExtensibleResource } from './additions';
import { type ListRequest, type Page, type Slice, toPage } from './pagination';
import type { DescribedFields } from './described-fields';
import { describeFields } from './field';

interface Identified {
  readonly id: string;
}

/** What the features whose resources take fields of extensions do with these. */
@Injectable()
export class ExtendedResources {
  constructor(
    private readonly additions: Additions,
    private readonly database: Database,
  ) {}

  /** Stores what a request says of added fields, in the transaction of the row they belong to, and tells what that is. */
  async save(em: EntityManager, resource: ExtensibleResource, id: string, body: object): Promise<object> {
    for (const added of this.additions.of(resource)) await added.save?.(em, id, body);
    const names = this.writtenFields(resource);
    return Object.fromEntries(Object.entries(body).filter(([name, value]) => name in names && value !== undefined));
  }

  /** What requests may say of added fields. */
  writtenFields(resource: ExtensibleResource): DescribedFields {
    const fields = this.additions.of(resource);
    return Object.assign({}, ...fields.map(({ body }) => body && describeFields(body))) as DescribedFields;
  }

  /** Limits a list by the added filters. */
  narrow<T extends ObjectLiteral>(resource: ExtensibleResource, query: SelectQueryBuilder<T>, filter: object): void {
    for (const fields of this.additions.of(resource)) {
      fields.narrow?.(query as unknown as SelectQueryBuilder<ObjectLiteral>, `${query.alias}.id`, filter);
    }
  }

  /** An answer with the added fields in it. */
  async one<D extends Identified>(resource: ExtensibleResource, answer: D): Promise<D> {
    const [whole = answer] = await this.many(resource, [answer]);
    return whole;
  }

  async page<T, D extends Identified>(
    resource: ExtensibleResource,
    slice: Slice<T>,
    list: ListRequest,
    encode: (row: T) => D,
  ): Promise<Page<D>> {
    const rows = await this.many(resource, slice.rows.map(encode));
    return toPage({ ...slice, rows }, list, (row) => row);
  }

  /** The same for any number; each extension is asked once. */
  async many<D extends Identified>(resource: ExtensibleResource, answers: readonly D[]): Promise<readonly D[]> {
    const added = this.additions.of(resource);
    if (added.length === 0 || answers.length === 0) return answers;
    const ids = answers.map(({ id }) => id);
    return this.database.read(async (em) => {
      let whole = answers;
      for (const fields of added) {
        const found = await fields.load(em, ids);
        whole = whole.map((answer) => ({ ...answer, ...(found.get(answer.id) ?? fields.none) }));
      }
      return whole;
    });
  }
}
