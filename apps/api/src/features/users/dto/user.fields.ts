import { field } from '../../../http/field';
import { canonical, isUuid, readJson, shown } from '../../../http/validators';
import { wording } from '../../../http/wording';

/** What shall become of a user in an organization; `isAdmin` null: a member no longer. */
export interface MembershipChange {
  readonly organizationId: string;
  readonly isAdmin: boolean | null;
}

const MOST = 1_000;

/** The ids of groups; one alone is a list of one. */
export function GroupsField() {
  return field(
    {
      read: (value) => list(value).map((id) => (typeof id === 'string' && /^\d{1,9}$/.test(id) ? Number(id) : id)),
      complaint: (value) => {
        if (!Array.isArray(value) || value.length > MOST) return wording.notList;
        const wrong = (value as unknown[]).find((id) => !(Number.isSafeInteger(id) && Number(id) <= 2 ** 31 - 1));
        return wrong === undefined ? undefined : wording.invalidPk(shown(wrong));
      },
      schema: { type: [Number] },
      label: 'list',
    },
    { required: false },
  );
}

/**
 * Memberships to make, change or end: one object `{organization, is_admin}` or a list of them. Others stay as they
 * are.
 */
export function MembershipsField() {
  return field(
    {
      read: (value) => {
        const given = list(readJson(value));
        return given.every(isMembership) ? given.map(toChange) : value;
      },
      complaint: (value) => {
        const isRead = Array.isArray(value) && value.length <= MOST && (value as unknown[]).every(isChange);
        return isRead ? undefined : 'Expected {"organization": <id>, "is_admin": <boolean, or null to end it>}.';
      },
      schema: {
        type: 'array',
        items: {
          type: 'object',
          required: ['organization'],
          properties: {
            organization: { type: 'string', format: 'uuid' },
            is_admin: { type: 'boolean', nullable: true },
          },
        },
        description: 'Others stay as they are. `is_admin` null ends a membership.',
      },
      label: 'list',
    },
    { required: false },
  );
}

interface GivenMembership {
  readonly organization: string;
  readonly is_admin?: boolean | null;
}

function isMembership(value: unknown): value is GivenMembership {
  if (typeof value !== 'object' || value === null) return false;
  const { organization, is_admin: isAdmin } = value as Record<string, unknown>;
  const isFlag = isAdmin === undefined || isAdmin === null || typeof isAdmin === 'boolean';
  return isUuid(organization) && isFlag;
}

function toChange({ organization, is_admin: isAdmin = false }: GivenMembership): MembershipChange {
  return { organizationId: canonical(organization), isAdmin };
}

function isChange(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'organizationId' in value && 'isAdmin' in value;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value];
}
