import {
  Organization,
  OrganizationDeviceSettings,
  OrganizationOwner,
  OrganizationUser,
  User,
} from '@firmware-upgrader/database';
import { hash } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import type { Rows } from './rows';

/** The password of every user that a builder makes. */
export const TEST_PASSWORD = 'tester-of-upgrades';

// Cheap: nothing worth guessing hangs on it.
let passwordHash: Promise<string> | undefined;
const testPasswordHash = () => (passwordHash ??= hash(TEST_PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 }));

export function peopleBuilders(rows: Rows) {
  let ours: Promise<Organization> | undefined;

  async function anOrganization(values: Partial<Organization> = {}): Promise<Organization> {
    const n = rows.next();
    const organization = await rows.insert(Organization, {
      name: `Organization ${n}`,
      slug: `organization-${n}`,
      ...values,
    });
    await rows.insert(OrganizationDeviceSettings, {
      organizationId: organization.id,
      sharedSecret: randomBytes(16).toString('hex'),
    });
    return organization;
  }

  async function aUser(values: Partial<User> = {}): Promise<User> {
    const n = rows.next();
    return rows.insert(User, {
      username: `user-${n}`,
      email: `user-${n}@example.org`,
      passwordHash: await testPasswordHash(),
      ...values,
    });
  }

  return {
    anOrganization,
    aUser,
    /** The one to which rows belong whose organization nobody names. */
    ourOrganization: () => (ours ??= anOrganization()),
    aSuperuser: (values: Partial<User> = {}) => aUser({ isSuperuser: true, isStaff: true, ...values }),
    aMember: async (values: Partial<OrganizationUser> = {}) =>
      rows.insert(OrganizationUser, {
        ...values,
        userId: values.userId ?? (await aUser({ isStaff: true })).id,
        organizationId: values.organizationId ?? (await (ours ??= anOrganization())).id,
      }),
    anOwner: (membership: OrganizationUser) =>
      rows.insert(OrganizationOwner, {
        organizationId: membership.organizationId,
        organizationUserId: membership.id,
      }),
  };
}
