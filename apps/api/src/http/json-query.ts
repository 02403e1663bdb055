import { field, type FieldOptions } from './field';
import { readJson } from './validators';
import { wording } from './wording';

/** A JSON object as a query can carry it: its text. */
export function JsonObjectQuery(options: Omit<FieldOptions, 'required'> = {}) {
  return field(
    {
      read: readJson,
      complaint: (value) => {
        if (typeof value === 'string') return wording.notJson;
        return typeof value !== 'object' || Array.isArray(value) ? wording.notObject : undefined;
      },
      schema: { type: String },
      label: 'string',
    },
    { ...options, required: false },
  );
}
