import { field } from '../../../http/validators';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** `{"organization_user": <id of a membership, or null>}`; in forms, its text. Read when an organization is changed. */
export function OwnerField() {
  return field(
    {
      read: (value) => {
        if (typeof value !== 'string') return value;
        try {
          return JSON.parse(value) as unknown;
        } catch {
          return value;
        }
      },
      complaint: (value) => {
        const id = typeof value === 'object' ? (value as { organization_user?: unknown }).organization_user : undefined;
        const isId = id === null || (typeof id === 'string' && UUID.test(id));
        return isId ? undefined : 'Expected {"organization_user": <id of a membership, or null>}.';
      },
      schema: {
        type: 'object',
        properties: { organization_user: { type: 'string', format: 'uuid', nullable: true } },
        required: ['organization_user'],
        additionalProperties: false,
      },
      label: 'nested object',
    },
    { required: false },
  );
}
