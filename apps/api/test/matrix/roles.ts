import { allPermissions, defaultGroups, type Permission, permissionsOf } from '@firmware-upgrader/domain';
import type { Organization } from '@firmware-upgrader/database';
import { addedPermissionModels } from '../harness/added';
import type { Person } from '../harness/people';
import type { TestApi } from '../harness/test-api';

export interface Role {
  readonly name: string;
  /** Manages: our organization, another one, or none. */
  readonly manages: 'ours' | 'another' | 'none';
  readonly isSuperuser?: boolean;
  readonly permissions: readonly Permission[];
  /** Null: nobody is signed in. */
  readonly appear: (api: TestApi, ours: Organization, another: Organization) => Promise<Person | null>;
}

const { Administrator, Operator } = defaultGroups;
const views = [...allPermissions, ...permissionsOf(addedPermissionModels)].filter((permission) =>
  permission.startsWith('view_'),
);

/** Everybody that may stand before a route. */
export const roles: readonly Role[] = [
  { name: 'anonymous', manages: 'none', permissions: [], appear: async () => null },
  {
    name: 'outsider',
    manages: 'none',
    permissions: Administrator,
    appear: ({ people }) => people.aPerson({ organizationId: null, group: 'Administrator' }),
  },
  {
    name: 'member',
    manages: 'none',
    permissions: Administrator,
    appear: ({ people }, ours) => people.aPerson({ organizationId: ours.id, manages: false, group: 'Administrator' }),
  },
  {
    name: 'administrator of a disabled organization',
    manages: 'none',
    permissions: Administrator,
    appear: async ({ make, people }) => people.anAdministrator((await make.anOrganization({ isActive: false })).id),
  },
  {
    name: 'no permission',
    manages: 'ours',
    permissions: [],
    appear: ({ people }, ours) => people.aPerson({ organizationId: ours.id }),
  },
  {
    name: 'viewer',
    manages: 'ours',
    permissions: views,
    appear: ({ people }, ours) => people.aPerson({ organizationId: ours.id, permissions: views }),
  },
  {
    name: 'operator',
    manages: 'ours',
    permissions: Operator,
    appear: ({ people }, ours) => people.anOperator(ours.id),
  },
  {
    name: 'administrator',
    manages: 'ours',
    permissions: Administrator,
    appear: ({ people }, ours) => people.anAdministrator(ours.id),
  },
  {
    name: 'foreign administrator',
    manages: 'another',
    permissions: Administrator,
    appear: ({ people }, _, another) => people.anAdministrator(another.id),
  },
  {
    name: 'superuser',
    manages: 'none',
    isSuperuser: true,
    permissions: allPermissions,
    appear: ({ people }) => people.aSuperuser(),
  },
];
