import { OrganizationUser, User, UserGroup, UserGroupMember } from '@firmware-upgrader/database';
import type { Permission } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { contains } from '../../http/like';
import type { Ordering } from '../../http/ordering';
import type { OrganizationScope } from '../../http/organization-scope';
import { type ListRequest, type Slice, takePage } from '../../http/pagination';
import type { Account } from './dto/user.dto';
import type { UserFilterDto } from './dto/write-user.dto';

const ordering: Ordering = {
  fields: { username: 'account.username', created: 'account.created', last_login: 'account.lastLogin' },
  default: '-created',
  id: 'account.id',
};
const groupOrdering: Ordering = { fields: { name: 'grp.name' }, default: 'name', id: 'grp.id' };

/** The accounts that somebody may look after. */
@Injectable()
export class AccountsRepository {
  async list(
    em: EntityManager,
    scope: OrganizationScope,
    { search, organization, is_active: isActive }: UserFilterDto,
    list: ListRequest,
  ): Promise<Slice<Account>> {
    const query = this.visible(em, scope);
    if (isActive !== undefined) query.andWhere('account.isActive = :isActive', { isActive });
    if (organization !== undefined) {
      query.andWhere(
        'account.id IN (SELECT m.user_id FROM organization_user m WHERE m.organization_id = :organization)',
        { organization },
      );
    }
    if (search !== undefined) {
      query.andWhere(
        `(account.username ILIKE :search OR account.email ILIKE :search
          OR account.firstName || ' ' || account.lastName ILIKE :search)`,
        { search: contains(search) },
      );
    }
    const slice = await takePage(query, list, ordering);
    return { ...slice, rows: await this.complete(em, scope, slice.rows) };
  }

  async find(em: EntityManager, scope: OrganizationScope, id: string): Promise<Account | null> {
    const user = await this.visible(em, scope).andWhere('account.id = :id', { id }).getOne();
    const [account] = user ? await this.complete(em, scope, [user]) : [];
    return account ?? null;
  }

  /** As the caller left it, who perhaps sees it for the last time: it may be in no organization of theirs. */
  async written(em: EntityManager, scope: OrganizationScope, id: string): Promise<Account> {
    const user = await em.findOneByOrFail(User, { id });
    const groups = await this.groupsOf(em, [id]);
    const memberships = await this.membershipsOf(em, scope, [id]);
    return { user, memberships, groupIds: groups.map(({ groupId }) => groupId) };
  }

  /** Locked until the transaction ends. */
  async lock(em: EntityManager, id: string): Promise<void> {
    await em.query('SELECT FROM users WHERE id = $1 FOR UPDATE', [id]);
  }

  /** Whether another active superuser is left beside this one; nobody can change that before the transaction ends. */
  async lockOtherSuperusers(em: EntityManager, id: string): Promise<boolean> {
    const rows: { id: string }[] = await em.query(
      'SELECT id FROM users WHERE is_superuser AND is_active ORDER BY id FOR UPDATE',
    );
    return rows.some((row) => row.id !== id);
  }

  /** Everything that a user may do, of their own and by their groups. */
  async permissionsOf(em: EntityManager, id: string): Promise<Permission[]> {
    const rows: { permission: Permission }[] = await em.query(
      `SELECT unnest(permissions) AS permission FROM users WHERE id = $1
       UNION SELECT unnest(g.permissions) FROM user_group_member m JOIN user_group g ON g.id = m.group_id WHERE m.user_id = $1`,
      [id],
    );
    return rows.map(({ permission }) => permission);
  }

  async organizationIdsOf(em: EntityManager, userId: string): Promise<string[]> {
    const rows = await em.find(OrganizationUser, { where: { userId }, select: { id: true, organizationId: true } });
    return rows.map(({ organizationId }) => organizationId);
  }

  async ownsAny(em: EntityManager, userId: string): Promise<boolean> {
    const [row]: { owns: boolean }[] = await em.query(
      `SELECT EXISTS (SELECT FROM organization_owner w JOIN organization_user m ON m.id = w.organization_user_id
         WHERE m.user_id = $1) AS owns`,
      [userId],
    );
    return row?.owns ?? false;
  }

  async passwordHashOf(em: EntityManager, id: string): Promise<string | null> {
    const user = await em.findOne(User, { where: { id }, select: { id: true, passwordHash: true } });
    return user?.passwordHash ?? null;
  }

  groupsByIds(em: EntityManager, ids: readonly number[]): Promise<UserGroup[]> {
    return em.findBy(UserGroup, { id: In(ids) });
  }

  async setGroups(em: EntityManager, userId: string, ids: readonly number[]): Promise<void> {
    await em.delete(UserGroupMember, { userId });
    if (ids.length > 0)
      await em.insert(
        UserGroupMember,
        ids.map((groupId) => ({ userId, groupId })),
      );
  }

  listGroups(em: EntityManager, list: ListRequest): Promise<Slice<UserGroup>> {
    return takePage(em.createQueryBuilder(UserGroup, 'grp'), list, groupOrdering);
  }

  /** Groups and memberships of several users at once. */
  private async complete(em: EntityManager, scope: OrganizationScope, users: readonly User[]): Promise<Account[]> {
    const userIds = users.map(({ id }) => id);
    const groups = await this.groupsOf(em, userIds);
    const memberships = await this.membershipsOf(em, scope, userIds);
    return users.map((user) => ({
      user,
      groupIds: groups.filter(({ userId }) => userId === user.id).map(({ groupId }) => groupId),
      memberships: memberships.filter(({ userId }) => userId === user.id),
    }));
  }

  private groupsOf(em: EntityManager, userIds: readonly string[]): Promise<UserGroupMember[]> {
    return em.find(UserGroupMember, { where: { userId: In(userIds) }, order: { groupId: 'ASC' } });
  }

  private membershipsOf(
    em: EntityManager,
    scope: OrganizationScope,
    userIds: readonly string[],
  ): Promise<OrganizationUser[]> {
    return scope
      .limit(em.createQueryBuilder(OrganizationUser, 'membership'), 'membership.organizationId')
      .andWhere('membership.userId = ANY(:userIds)', { userIds })
      .orderBy('membership.created')
      .addOrderBy('membership.id')
      .getMany();
  }

  /** Superusers are seen by superusers alone. */
  private visible(em: EntityManager, scope: OrganizationScope) {
    const query = em.createQueryBuilder(User, 'account');
    if (scope.organizationIds === null) return query;
    return query
      .where('NOT account.isSuperuser')
      .andWhere('account.id IN (SELECT m.user_id FROM organization_user m WHERE m.organization_id = ANY(:scopeIds))', {
        scopeIds: scope.organizationIds,
      });
  }
}
