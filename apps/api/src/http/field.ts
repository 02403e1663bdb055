import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { registerDecorator } from 'class-validator';
import { type DescribedField, type DescribedFields, labelOf } from './described-fields';
import { wording } from './wording';

/** How one kind of field is read and judged. */
export interface FieldKind {
  /** Takes what clients may send for the value; what it cannot read stays as it is. */
  readonly read?: (value: unknown) => unknown;
  /** Whether the empty text is a value; otherwise a form that sends it says nothing. */
  readonly takesEmpty?: boolean;
  /** What is wrong with a value that is neither missing nor null. */
  readonly complaint: (value: unknown) => string | undefined;
  readonly schema: ApiPropertyOptions;
  /** Its name in the answer to OPTIONS. */
  readonly label: string;
}

export interface FieldOptions {
  /** Default true. */
  readonly required?: boolean;
  readonly nullable?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

const FIELDS = 'firmware-upgrader:fields';

/** A property of a request: documented, read and validated in one place, in the contract's words. */
export function field(kind: FieldKind, options: FieldOptions = {}): PropertyDecorator {
  const { required = true, nullable = false, description, example } = options;
  const complaint = (value: unknown): string | undefined => {
    if (value === undefined) return required ? wording.required : undefined;
    if (value === null) return nullable ? undefined : wording.notNull;
    return kind.complaint(value);
  };
  return (target, property) => {
    const name = String(property);
    const schema = { ...kind.schema, required, ...(nullable ? { nullable } : {}) } as ApiPropertyOptions;
    ApiProperty({ ...schema, ...(description ? { description } : {}), ...(example !== undefined ? { example } : {}) })(
      target,
      property,
    );
    const nothing = nullable ? null : required ? '' : undefined;
    Transform(({ obj, key }) => {
      const given = givenValues.get(obj as object);
      const value = given?.[key];
      const saysNothing = value === '' && !kind.takesEmpty && given !== undefined && forms.has(given);
      return readValue(kind, saysNothing ? nothing : value);
    })(target, property);
    registerDecorator({
      name: 'field',
      target: target.constructor,
      propertyName: name,
      validator: {
        validate: (value: unknown) => complaint(value) === undefined,
        defaultMessage: (args) => complaint(args?.value) ?? '',
      },
    });
    const known = (Reflect.getMetadata(FIELDS, target) ?? {}) as Record<string, DescribedField>;
    Reflect.defineMetadata(FIELDS, { ...known, [name]: describe(name, kind, required) }, target);
  };
}

const forms = new WeakSet<object>();

/** Tells that a body came as a form, which cannot say null or leave out what it shows. */
export function markAsForm(body: object): void {
  forms.add(body);
}

const givenValues = new WeakMap<object, Readonly<Record<string, unknown>>>();

/** An object for `plainToInstance` that stands for this one: what is nested in values is the fields' own business. */
export function standInFor(given: object): object {
  const standIn = Object.fromEntries(Object.keys(given).map((name) => [name, null]));
  givenValues.set(standIn, given as Record<string, unknown>);
  return standIn;
}

function readValue(kind: FieldKind, value: unknown): unknown {
  return value === null || value === undefined || !kind.read ? value : kind.read(value);
}

function describe(name: string, kind: FieldKind, required: boolean): DescribedField {
  const schema = kind.schema as { maxLength?: number; enum?: readonly string[] };
  return {
    type: kind.label,
    required,
    read_only: false,
    label: labelOf(name),
    ...(schema.maxLength !== undefined ? { max_length: schema.maxLength } : {}),
    ...(schema.enum ? { choices: schema.enum.map((value) => ({ value, display_name: value })) } : {}),
  };
}

/** The fields of a request class, as OPTIONS answers them. */
export function describeFields(body: { readonly prototype: unknown }): DescribedFields {
  return (Reflect.getMetadata(FIELDS, body.prototype as object) ?? {}) as DescribedFields;
}
