import { InvalidInputError } from '@firmware-upgrader/domain';
import { type ArgumentMetadata, Inject, Injectable, Optional, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { withAddedChoices } from './added-choices';
import { Additions } from './additions';
import { standInFor } from './field';
import { currentRoute } from './request-context';
import { UnreadableBody } from './unreadable-body';
import { wording } from './wording';

const primitives = new Set<unknown>([String, Boolean, Number, Array, Object, Date]);

/** Reads bodies and queries into their classes; all field errors are reported together, unknown keys are dropped. */
@Injectable()
export class DrfValidationPipe implements PipeTransform {
  private readonly additions: Additions;

  constructor(@Optional() @Inject(Additions) additions?: Additions) {
    this.additions = additions ?? new Additions();
  }

  async transform(value: unknown, { metatype, type }: ArgumentMetadata): Promise<unknown> {
    if (!metatype || primitives.has(metatype) || (type !== 'body' && type !== 'query')) return value;
    if (type === 'query')
      return this.read(metatype as Type<object>, filledParameters(value as Record<string, unknown>));
    if (value instanceof UnreadableBody) return refuse(value.refusal);
    const { instance, errors } = await this.readBody(metatype as Type<object>, value === undefined ? {} : value);
    if (Object.keys(errors).length === 0) return instance;
    return refuse(new InvalidInputError(errors));
  }

  /** Values as their class has them; throws what is wrong with them. */
  async read<T extends object>(type: Type<T>, plain: object): Promise<T> {
    const { instance, errors } = await readInto(type, plain, this.additions);
    if (Object.keys(errors).length > 0) throw new InvalidInputError(errors);
    return instance as T;
  }

  private async readBody(type: Type<object>, body: unknown): Promise<Reading> {
    if (isObject(body)) return readInto(type, body, this.additions);
    const refusal = body === null ? wording.noData : wording.bodyNotObject(kindOf(body));
    return { instance: {}, errors: { non_field_errors: [refusal] } };
  }
}

interface Reading {
  readonly instance: object;
  readonly errors: Record<string, string[]>;
}

/** Whether the path of the request names an object by its id. */
function isAboutAnObject(): boolean {
  return currentRoute()?.path.includes('/:') ?? false;
}

function refuse(refusal: Error): object {
  if (!isAboutAnObject()) throw refusal;
  return faulty(refusal);
}

/**
 * A body with faults. Whether the object of the path is there and may be written to is told first, the faults as soon
 * as somebody reads the body.
 */
function faulty(refusal: Error): object {
  const fail = (): never => {
    throw refusal;
  };
  return new Proxy(
    {},
    {
      // Whoever awaits it asks whether it is a promise.
      get: (_target, key) => (key === 'then' ? undefined : fail()),
      has: fail,
      ownKeys: fail,
      getOwnPropertyDescriptor: fail,
    },
  );
}

/** What was sent, as the class has it, and all that is wrong with it. */
export async function readInto(type: Type<object>, plain: object, additions: Additions): Promise<Reading> {
  const instance = plainToInstance(additions.classOf(type), standInFor(plain));
  const errors = await withAddedChoices(additions.choices, () =>
    validate(instance, { whitelist: true, forbidUnknownValues: false }),
  );
  return {
    instance,
    errors: Object.fromEntries(errors.map((error) => [error.property, Object.values(error.constraints ?? {})])),
  };
}

const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null && !Array.isArray(body);

/** As the original calls it. */
function kindOf(body: unknown): string {
  if (typeof body === 'string') return 'str';
  if (typeof body === 'boolean') return 'bool';
  if (typeof body === 'number') return Number.isInteger(body) ? 'int' : 'float';
  return 'list';
}

/** An empty parameter is no filter, and of a repeated one the last counts. */
function filledParameters(query: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(query)
      .map(([name, value]) => [name, Array.isArray(value) ? (value as unknown[]).at(-1) : value] as const)
      .filter(([, value]) => value !== ''),
  );
}
