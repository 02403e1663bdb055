import { ApiToken, type User, UserGroup, UserGroupMember } from '@firmware-upgrader/database';
import type { Permission } from '@firmware-upgrader/domain';
import type { builders } from '@firmware-upgrader/testing';
import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** A user with a token to sign in by. */
export interface Person {
  readonly user: User;
  readonly token: string;
}

export interface Standing {
  /** Null: a member of none. Absent: ours. */
  readonly organizationId?: string | null;
  /** Manages the organization; default true. */
  readonly manages?: boolean;
  readonly group?: 'Administrator' | 'Operator';
  /** Beside those of the group. */
  readonly permissions?: Permission[];
}

export function people(em: EntityManager, make: ReturnType<typeof builders>) {
  const withToken = async (user: User): Promise<Person> => {
    const token = randomBytes(20).toString('hex');
    const tokenHash = createHash('sha256').update(token).digest('hex');
    await em.insert(ApiToken, { userId: user.id, tokenHash });
    return { user, token };
  };

  const aPerson = async ({ organizationId, manages = true, group, permissions = [] }: Standing = {}) => {
    const user = await make.aUser({ permissions });
    if (organizationId !== null) {
      const ours = organizationId ?? (await make.ourOrganization()).id;
      await make.aMember({ userId: user.id, organizationId: ours, isAdmin: manages });
    }
    if (group) {
      const { id: groupId } = await em.findOneByOrFail(UserGroup, { name: group });
      await em.insert(UserGroupMember, { userId: user.id, groupId });
    }
    return withToken(user);
  };

  return {
    aPerson,
    aSuperuser: async () => withToken(await make.aSuperuser()),
    anAdministrator: (organizationId?: string) => aPerson({ organizationId, group: 'Administrator' }),
    anOperator: (organizationId?: string) => aPerson({ organizationId, group: 'Operator' }),
  };
}
