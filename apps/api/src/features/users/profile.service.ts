import { Database, User } from '@firmware-upgrader/database';
import { NotFoundError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Additions } from '../../http/additions';
import type { Caller } from '../../http/caller';
import type { Profile, UpdateProfileDto } from './dto/profile.dto';
import { TokensService } from './tokens.service';
import { UsersRepository } from './users.repository';

/** What people do with their own account. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly tokens: TokensService,
    private readonly additions: Additions,
  ) {}

  find(userId: string): Promise<Profile> {
    return this.database.read((em) => this.load(em, userId));
  }

  update(caller: Caller, dto: UpdateProfileDto): Promise<Profile> {
    const changes = {
      ...(dto.first_name === undefined ? {} : { firstName: dto.first_name }),
      ...(dto.last_name === undefined ? {} : { lastName: dto.last_name }),
      ...(dto.email === undefined ? {} : { email: dto.email }),
    };
    return this.database.transaction(caller.actor, async (em, unit) => {
      await em.update(User, { id: caller.user.id }, changes);
      unit.audit({ ...aboutUser(caller.user), action: 'change', changes });
      return this.load(em, caller.user.id);
    });
  }

  rotateToken(caller: Caller): Promise<string> {
    return this.database.transaction(caller.actor, async (em, unit) => {
      unit.audit({ ...aboutUser(caller.user), action: 'rotate-token' });
      return this.tokens.rotate(em, caller.user.id);
    });
  }

  private async load(em: EntityManager, userId: string): Promise<Profile> {
    const user = await this.users.findById(em, userId);
    if (!user) throw new NotFoundError('User not found.');
    return {
      allPermissions: this.additions.permissions,
      user,
      groups: await this.users.groupsOf(em, userId),
      organizations: await this.users.organizationsOf(em, userId),
    };
  }
}

export function aboutUser({ id, username }: { readonly id: string; readonly username: string }) {
  return { organizationId: null, objectType: 'user', objectId: id, objectLabel: username };
}
