import { allPermissions, type Permission } from '@firmware-upgrader/domain';
import type { Type } from '@nestjs/common';
import { IntersectionType, PartialType } from '@nestjs/swagger';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { AddedChoices } from './added-choices';

/** Our resources that take fields of extensions, as `@Resource` and permissions call them. */
export type ExtensibleResource =
  'category' | 'build' | 'firmwareimage' | 'device' | 'devicefirmware' | 'batchupgradeoperation' | 'upgradeoperation';

/** The classes that describe a resource in requests and answers. */
export interface ResourceClasses {
  readonly bodies: readonly Type<object>[];
  /** Of requests that change only what they name. */
  readonly partialBodies: readonly Type<object>[];
  readonly filters: readonly Type<object>[];
  readonly answers: readonly Type<object>[];
}

/** Fields that an extension adds to a resource of ours, and keeps in a table of its own by the ids of our rows. */
export interface AddedFields<
  Body extends object = object,
  Filter extends object = object,
  Answer extends object = object,
> {
  readonly resource: ExtensibleResource;
  /** What requests may say, validated and documented as our own bodies are; none: routes of its own say it. */
  readonly body?: Type<Body>;
  readonly filter?: Type<Filter>;
  readonly answer: Type<Answer>;
  /** What is answered for a row of ours that has none of its own. */
  readonly none: Answer;
  /** By the ids of our rows, for all rows of a page at once. */
  load(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Answer>>;
  /** In the transaction that writes our row. A field that the request leaves out is undefined and keeps its value. */
  save?(em: EntityManager, id: string, body: Partial<Body>): Promise<void>;
  /** Limits a list of ours; `id` is the path of our row's id in the query, such as `device.id`. */
  narrow?(query: SelectQueryBuilder<ObjectLiteral>, id: string, filter: Partial<Filter>): void;
}

/** All that the extensions of an installation add to requests and answers. */
export class Additions {
  private readonly extended = new Map<Type<object>, Type<object>>();

  constructor(
    readonly fields: readonly AddedFields[] = [],
    readonly choices: AddedChoices = new Map(),
    private readonly resources?: Readonly<Record<ExtensibleResource, ResourceClasses>>,
  ) {}

  /** All that can be allowed here. */
  get permissions(): readonly Permission[] {
    return [...allPermissions, ...((this.choices.get(allPermissions) ?? []) as Permission[])];
  }

  of(resource: ExtensibleResource): readonly AddedFields[] {
    return this.fields.filter((field) => field.resource === resource);
  }

  /** The class, with the fields that extensions add to it. */
  classOf(ours: Type<object>): Type<object> {
    const known = this.extended.get(ours);
    if (known) return known;
    const whole = this.partsOf(ours).reduce((extended, added) => IntersectionType(extended, added));
    this.extended.set(ours, whole);
    return whole;
  }

  /** The class itself, and a class for each extension that adds fields to it. */
  partsOf(ours: Type<object>): Type<object>[] {
    const added = this.addedTo(ours);
    return [ours, ...added.map(({ type, isPartial }) => (isPartial ? partial(type) : type))];
  }

  /** The classes of added fields; `isPartial`: none of them is required. */
  addedTo(ours: Type<object>): { readonly type: Type<object>; readonly isPartial: boolean }[] {
    return this.fields.flatMap(({ resource, body, filter, answer }) => {
      const classes = this.resources?.[resource];
      const isPartial = classes?.partialBodies.includes(ours) ?? false;
      if (isPartial || classes?.bodies.includes(ours)) return body ? [{ type: body, isPartial }] : [];
      if (classes?.filters.includes(ours)) return filter ? [{ type: filter, isPartial }] : [];
      return classes?.answers.includes(ours) ? [{ type: answer, isPartial }] : [];
    });
  }

  /** Whether it describes the filters of a list of ours. */
  isFilter(ours: Type<object>): boolean {
    return Object.values(this.resources ?? {}).some(({ filters }) => filters.includes(ours));
  }

  /** Our classes that extensions add something to. */
  get changedClasses(): Type<object>[] {
    const all = this.fields.flatMap(({ resource }) => Object.values(this.resources?.[resource] ?? {}).flat());
    return [...new Set(all as Type<object>[])].filter((ours) => this.addedTo(ours).length > 0);
  }

  /** The classes of all added fields. */
  get addedClasses(): Type<object>[] {
    const all = this.fields.flatMap(({ body, filter, answer }) => [body, filter, answer]);
    return [...new Set(all.filter((type) => type !== undefined))];
  }
}

const partial = (type: Type<object>) => PartialType(type, { skipNullProperties: false }) as Type<object>;
