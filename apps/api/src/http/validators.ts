import { isIP } from 'node:net';
import { isChoice } from './added-choices';
import { field, type FieldOptions } from './field';
import { plainAddress } from './plain-address';
import { wording } from './wording';

const characters = (value: string) => [...value].length;
const LONE_SURROGATE = /\p{Surrogate}/u;
const trimmed = (value: unknown) => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : value;
};

export interface TextOptions extends FieldOptions {
  readonly maxLength?: number;
  readonly minLength?: number;
  /** Whether the empty text will do. */
  readonly blank?: boolean;
  /** False for passwords. */
  readonly trim?: boolean;
  /** A further condition and the sentence for who breaks it. */
  readonly pattern?: readonly [RegExp, string];
}

/** Text: trimmed, numbers taken as text. */
export function TextField({ maxLength, minLength, blank = false, trim = true, pattern, ...options }: TextOptions = {}) {
  return field(
    {
      ...(trim ? { read: trimmed } : {}),
      takesEmpty: blank,
      complaint: (value) => {
        if (typeof value !== 'string') return wording.notText;
        if (value.includes('\0')) return wording.nullCharacter;
        const half = LONE_SURROGATE.exec(value);
        if (half) return wording.surrogate(half[0]);
        if (value === '') return blank ? undefined : wording.notBlank;
        if (maxLength !== undefined && characters(value) > maxLength) return wording.tooLong(maxLength);
        if (minLength !== undefined && characters(value) < minLength) return wording.tooShort(minLength);
        return pattern && !pattern[0].test(value) ? pattern[1] : undefined;
      },
      schema: {
        type: String,
        ...(maxLength === undefined ? {} : { maxLength }),
        ...(blank ? {} : { minLength: minLength ?? 1, pattern: (pattern?.[0] ?? /\S/).source }),
      },
      label: 'string',
    },
    options,
  );
}

const TRUE = new Set(['true', 't', 'yes', 'y', 'on', '1']);
const FALSE = new Set(['false', 'f', 'no', 'n', 'off', '0']);

export function BooleanField(options: FieldOptions = {}) {
  return field(
    {
      read: (value) => {
        if (typeof value !== 'string' && typeof value !== 'number') return value;
        const word = String(value).trim().toLowerCase();
        if (TRUE.has(word)) return true;
        return FALSE.has(word) ? false : value;
      },
      complaint: (value) => (typeof value === 'boolean' ? undefined : wording.notBoolean),
      schema: { type: Boolean },
      label: 'boolean',
    },
    options,
  );
}

export function IntegerField({ min, max, ...options }: FieldOptions & { min?: number; max?: number } = {}) {
  return field(
    {
      read: (value) => (typeof value === 'string' && /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : value),
      complaint: (value) => {
        if (typeof value !== 'number' || !Number.isSafeInteger(value)) return wording.notInteger;
        if (min !== undefined && value < min) return wording.tooSmall(min);
        return max !== undefined && value > max ? wording.tooLarge(max) : undefined;
      },
      schema: {
        type: 'integer',
        ...(min === undefined ? {} : { minimum: min }),
        ...(max === undefined ? {} : { maximum: max }),
      },
      label: 'integer',
    },
    options,
  );
}

const UUID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
export const canonical = (value: string) =>
  value
    .toLowerCase()
    .replaceAll('-', '')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The id of another object, or of any if it is a filter; the empty text means null. Its existence is the service's question. */
export function RelationField(options: FieldOptions = {}) {
  return field(
    {
      read: (value) => {
        if (value === '') return null;
        return isUuid(value) ? canonical(value) : value;
      },
      complaint: (value) => {
        if (typeof value === 'boolean') return wording.notPk('bool');
        if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return wording.invalidPk(value);
        return isUuid(value) ? undefined : wording.notUuid(shown(value));
      },
      schema: { type: String, format: 'uuid' },
      label: 'field',
    },
    options,
  );
}

/** A value as a complaint about it names it. */
export function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** One of some words; `blank`: or the empty text. */
export function ChoiceField(
  choices: readonly string[],
  { blank = false, ...options }: FieldOptions & { blank?: boolean } = {},
) {
  return field(
    {
      complaint: (value) => {
        if (value === '') return blank ? undefined : wording.notChoice('');
        return isChoice(choices, value) ? undefined : wording.notChoice(shown(value));
      },
      takesEmpty: blank,
      schema: { type: String, enum: [...choices] },
      label: 'choice',
    },
    options,
  );
}

/** A filter by one of some words. */
export function ChoiceFilter(choices: readonly string[], options: Omit<FieldOptions, 'required'> = {}) {
  return field(
    {
      complaint: (value) => (isChoice(choices, value) ? undefined : wording.notSelectableWord(value)),
      schema: { type: String, enum: [...choices] },
      label: 'choice',
    },
    { ...options, required: false },
  );
}

/** An IPv4 or IPv6 address; `blank`: the empty text means none. */
export function AddressField({ blank = false, ...options }: FieldOptions & { blank?: boolean } = {}) {
  return field(
    {
      read: (value) => {
        const text = value === '' && blank ? null : trimmed(value);
        return typeof text === 'string' && text.toLowerCase().startsWith('::ffff:') ? plainAddress(text) : text;
      },
      complaint: (value) => {
        if (value === '') return wording.notBlank;
        return typeof value === 'string' && isIP(value) !== 0 && !value.includes('%') ? undefined : wording.notAddress;
      },
      schema: { type: String, description: 'IPv4 or IPv6 address' },
      label: 'string',
    },
    options,
  );
}

export function EmailField(options: FieldOptions = {}) {
  return field(
    {
      read: (value) => (value === '' ? null : trimmed(value)),
      complaint: (value) => {
        if (typeof value !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return wording.notEmail;
        return characters(value) > 254 ? wording.tooLong(254) : undefined;
      },
      schema: { type: String, format: 'email', maxLength: 254 },
      label: 'email',
    },
    options,
  );
}

/** Text that is JSON, as forms send it, becomes what it says. */
export function readJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** A JSON object; in forms, its text. */
export function JsonObjectField(options: FieldOptions = {}) {
  return field(
    {
      read: readJson,
      complaint: (value) => {
        if (typeof value === 'string') return wording.notJson;
        if (typeof value !== 'object' || Array.isArray(value)) return wording.notObject;
        return hasUnstorableText(value) ? wording.nullCharacter : undefined;
      },
      schema: { type: 'object', additionalProperties: true },
      label: 'nested object',
    },
    options,
  );
}

/** PostgreSQL keeps neither null characters nor halves of characters in JSON. */
function hasUnstorableText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || LONE_SURROGATE.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, nested]) => hasUnstorableText(key) || hasUnstorableText(nested));
}

/** A list of ids or words; one value alone is a list of one. */
export function ListField(
  { most, choices }: { most: number; choices?: readonly string[] | 'uuid' },
  options: FieldOptions = {},
) {
  return field(
    {
      read: (value) => (typeof value === 'string' ? [value] : value),
      complaint: (value) => {
        if (!Array.isArray(value)) return wording.notList;
        if (value.length > most) return `Ensure this field has no more than ${most} elements.`;
        for (const item of value as unknown[]) {
          if (choices === 'uuid' && !isUuid(item)) return wording.notUuid(shown(item));
          if (Array.isArray(choices) && !isChoice(choices as string[], item)) {
            return wording.notChoice(shown(item));
          }
        }
        return undefined;
      },
      schema: { type: [String], ...(Array.isArray(choices) ? { enum: [...(choices as string[])] } : {}) },
      label: 'list',
    },
    options,
  );
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** A moment; without an offset it is UTC. Arrives as a `Date`. */
export function DateTimeField(options: FieldOptions = {}) {
  return field(
    {
      read: (value) => (typeof value === 'string' ? readDateTime(value) : value),
      complaint: (value) => (value instanceof Date ? undefined : wording.notDateTime),
      schema: { type: String, format: 'date-time' },
      label: 'datetime',
    },
    options,
  );
}

/** A day of the calendar, kept as its text. */
export function DateField(options: FieldOptions = {}) {
  return field(
    {
      complaint: (value) => (typeof value === 'string' && isDay(value) ? undefined : wording.notDate),
      schema: { type: String, format: 'date' },
      label: 'date',
    },
    options,
  );
}

function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function readDateTime(text: string): unknown {
  // A plus sign in a query that was not encoded arrives as a space.
  const value = text
    .trim()
    .replace(/ (\d{2}:?\d{2})$/, (match, offset: string) => (text.includes('T') ? `+${offset}` : match));
  if (!DATE_TIME.test(value)) return text;
  const [day = '', time] = value.split(/[T ]/i);
  const withZone = time === undefined ? '00:00Z' : /(Z|[+-]\d{2}:?\d{2})$/i.test(time) ? time : `${time}Z`;
  const date = new Date(`${day}T${withZone.replace(',', '.').replace(/(\.\d{3})\d+/, '$1')}`);
  return Number.isNaN(date.getTime()) ? text : date;
}
