import type { Type } from '@nestjs/common';

/** A field as OPTIONS answers it. */
export interface DescribedField {
  readonly type: string;
  readonly required: boolean;
  readonly read_only: boolean;
  readonly label: string;
  readonly max_length?: number;
  readonly choices?: readonly { readonly value: string; readonly display_name: string }[];
}

export type DescribedFields = Readonly<Record<string, DescribedField>>;

interface ApiProperty {
  readonly type?: unknown;
  readonly format?: string;
  readonly isArray?: boolean;
}

// Where `@ApiProperty` and the decorators of answers leave what they are told.
const PROPERTY_NAMES = 'swagger/apiModelPropertiesArray';
const PROPERTY = 'swagger/apiModelProperties';
const ANSWERS = 'swagger/apiResponse';

/** The name of a field, for people. */
export const labelOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`;

/** The class that a handler says it answers with when all is well. */
export function answerOf(handler: object): Type<object> | undefined {
  const answers = (Reflect.getMetadata(ANSWERS, handler) ?? {}) as Record<string, { type?: unknown }>;
  const type = (answers['201'] ?? answers['200'])?.type;
  return typeof type === 'function' ? (type as Type<object>) : undefined;
}

/** What an answer tells beside the fields of its request. */
export function readOnlyFields(answer: Type<object>, written: DescribedFields): DescribedFields {
  const prototype = answer.prototype as object;
  const names = ((Reflect.getMetadata(PROPERTY_NAMES, prototype) ?? []) as string[]).map((name) => name.slice(1));
  return Object.fromEntries(
    names
      .filter((name) => !(name in written))
      .map((name) => {
        const property = (Reflect.getMetadata(PROPERTY, prototype, name) ?? {}) as ApiProperty;
        return [
          name,
          { type: name === 'id' ? 'string' : wordOf(property), required: false, read_only: true, label: labelOf(name) },
        ];
      }),
  );
}

function wordOf({ type, format, isArray }: ApiProperty): string {
  if (isArray === true || Array.isArray(type)) return 'list';
  if (format === 'date-time') return 'datetime';
  if (format === 'uuid') return 'field';
  if (type === Boolean || type === 'boolean') return 'boolean';
  if (type === 'integer' || type === Number || type === 'number') return 'integer';
  return type === undefined || type === String || type === 'string' ? 'string' : 'nested object';
}
