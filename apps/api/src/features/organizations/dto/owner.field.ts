import { field } from '../../../http/field';
import { isUuid, readJson } from '../../../http/validators';

/** `{"organization_user": <id of a membership, or null>}`; in forms, its text. Read when an organization is changed. */
export function OwnerField() {
  return field(
    {
      read: readJson,
      complaint: (value) => {
        const id = typeof value === 'object' ? (value as { organization_user?: unknown }).organization_user : undefined;
        return id === null || isUuid(id) ? undefined : 'Expected {"organization_user": <id of a membership, or null>}.';
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
