import { Database, User } from '@firmware-upgrader/database';
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { defined } from '../../http/defined';
import { deleteRow } from '../../http/delete-row';
import type { ListRequest, Slice } from '../../http/pagination';
import { wording } from '../../http/wording';
import { AccountsRepository } from './accounts.repository';
import type { Account } from './dto/user.dto';
import type { ChangeUserDto, CreateUserDto, UserFilterDto } from './dto/write-user.dto';
import { MembershipsService } from './memberships.service';
import { hashPassword } from './passwords';
import { aboutUser } from './profile.service';
import { TokensService } from './tokens.service';

/** What managers and superusers do with the accounts of others. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly memberships: MembershipsService,
    private readonly tokens: TokensService,
  ) {}

  list(caller: Caller, filter: UserFilterDto, list: ListRequest): Promise<Slice<Account>> {
    return this.database.read((em) => this.accounts.list(em, caller.scope, filter, list));
  }

  find(caller: Caller, id: string): Promise<Account> {
    return this.database.read((em) => this.require(em, caller, id));
  }

  async create(caller: Caller, dto: CreateUserDto): Promise<Account> {
    const passwordHash = await hashPassword(dto.password);
    return this.database.transaction(caller.actor, async (em, unit) => {
      const id = randomUUID();
      await em.insert(User, { id, passwordHash, username: dto.username, ...valuesOf(caller, dto) });
      await this.applyRelations(em, caller, id, dto);
      unit.audit({ ...aboutUser({ id, username: dto.username }), action: 'create', changes: shownChanges(dto) });
      return this.accounts.written(em, caller.scope, id);
    });
  }

  update(caller: Caller, id: string, dto: ChangeUserDto): Promise<Account> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const { user } = await this.require(em, caller, id);
      const changes = valuesOf(caller, dto);
      const isAboutAccount = Object.keys(changes).length > 0 || dto.groups !== undefined;
      if (isAboutAccount) await this.requireReach(em, caller, id);
      if (changes.isActive === false || changes.isSuperuser === false) await this.requireAccessLeft(em, caller, user);
      if (Object.keys(changes).length > 0) await em.update(User, { id }, changes);
      await this.applyRelations(em, caller, id, dto);
      unit.audit({ ...aboutUser(user), action: 'change', changes: shownChanges(dto) });
      return this.accounts.written(em, caller.scope, id);
    });
  }

  remove(caller: Caller, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const { user } = await this.require(em, caller, id);
      await this.requireReach(em, caller, id);
      await this.requireAccessLeft(em, caller, user);
      if (await this.accounts.ownsAny(em, id)) {
        throw new ConflictError('The user owns an organization; name another owner first.');
      }
      await deleteRow(em, User, id, wording.noneMatches('User'));
      unit.audit({ ...aboutUser(user), action: 'delete' });
    });
  }

  /** The former token is refused at once; the new one is shown to nobody. */
  rotateToken(caller: Caller, id: string): Promise<void> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      const { user } = await this.require(em, caller, id);
      await this.requireReach(em, caller, id);
      await this.tokens.rotate(em, id);
      unit.audit({ ...aboutUser(user), action: 'rotate-token' });
    });
  }

  /** The user, if the caller may see them; locked in a transaction. */
  async require(em: EntityManager, caller: Caller, id: string): Promise<Account> {
    if (em.queryRunner?.isTransactionActive) await this.accounts.lock(em, id);
    const account = await this.accounts.find(em, caller.scope, id);
    if (!account) throw new NotFoundError(wording.noneMatches('User'));
    return account;
  }

  /** Whoever holds an account can do all that it may: managers get hold of none that may more than they do. */
  async requireReach(em: EntityManager, caller: Caller, id: string): Promise<void> {
    if (caller.isSuperuser || id === caller.user.id) return;
    const organizationIds = await this.accounts.organizationIdsOf(em, id);
    const permissions = await this.accounts.permissionsOf(em, id);
    const isWithin = organizationIds.every((organizationId) => caller.scope.includes(organizationId));
    if (!isWithin || !permissions.every((permission) => caller.covers(permission))) {
      throw new ForbiddenError(wording.forbidden);
    }
  }

  /** Nobody locks themselves out, nor do two superusers each other at the same time. */
  private async requireAccessLeft(em: EntityManager, caller: Caller, { id, isSuperuser }: User): Promise<void> {
    if (id === caller.user.id) throw new ConflictError('Nobody takes away their own access.');
    if (isSuperuser && !(await this.accounts.lockOtherSuperusers(em, id))) {
      throw new ConflictError('No superuser would be left.');
    }
  }

  private async applyRelations(
    em: EntityManager,
    caller: Caller,
    id: string,
    { groups, organization_users: memberships }: ChangeUserDto,
  ): Promise<void> {
    if (groups !== undefined) {
      await this.requireGroups(em, caller, groups);
      await this.accounts.setGroups(em, id, [...new Set(groups)]);
    }
    if (memberships !== undefined) await this.memberships.apply(em, caller, id, memberships);
  }

  /** Nobody hands out more than they have. */
  private async requireGroups(em: EntityManager, caller: Caller, ids: readonly number[]): Promise<void> {
    const found = await this.accounts.groupsByIds(em, ids);
    const usable = found.filter(({ permissions }) => permissions.every((permission) => caller.covers(permission)));
    const refused = ids.find((id) => !usable.some((group) => group.id === id));
    if (refused !== undefined) throw new InvalidInputError({ groups: [wording.invalidPk(refused)] });
  }
}

function valuesOf(caller: Caller, dto: ChangeUserDto): Partial<User> {
  return defined({
    username: dto.username,
    email: dto.email,
    firstName: dto.first_name,
    lastName: dto.last_name,
    isActive: dto.is_active,
    isStaff: dto.is_staff,
    ...(caller.isSuperuser ? { isSuperuser: dto.is_superuser, permissions: dto.user_permissions } : {}),
  }) as Partial<User>;
}

function shownChanges(dto: ChangeUserDto): Record<string, unknown> {
  return Object.fromEntries(Object.entries(dto).filter(([name]) => name !== 'password'));
}
