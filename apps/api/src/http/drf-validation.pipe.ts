import { InvalidInputError } from '@firmware-upgrader/domain';
import { type ArgumentMetadata, Inject, Injectable, Optional, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { withAddedChoices } from './added-choices';
import { Additions } from './additions';
import { standInFor } from './field';
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
    const plain =
      type === 'body'
        ? requireObject(value === undefined ? {} : value)
        : filledParameters(value as Record<string, unknown>);
    const { instance, errors } = await readInto(metatype as Type<object>, plain, this.additions);
    if (Object.keys(errors).length > 0) throw new InvalidInputError(errors);
    return instance;
  }
}

/** What was sent, as the class has it, and all that is wrong with it. */
export async function readInto(
  type: Type<object>,
  plain: object,
  additions: Additions,
): Promise<{ readonly instance: object; readonly errors: Record<string, string[]> }> {
  const instance = plainToInstance(additions.classOf(type), standInFor(plain));
  const errors = await withAddedChoices(additions.choices, () =>
    validate(instance, { whitelist: true, forbidUnknownValues: false }),
  );
  return {
    instance,
    errors: Object.fromEntries(errors.map((error) => [error.property, Object.values(error.constraints ?? {})])),
  };
}

function requireObject(body: unknown): object {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  const refusal = body === null ? wording.noData : wording.bodyNotObject(kindOf(body));
  throw new InvalidInputError({ non_field_errors: [refusal] });
}

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
