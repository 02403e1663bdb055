import { Database, User } from '@firmware-upgrader/database';
import { InvalidInputError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../http/caller';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import type { ChangePasswordDto, SetPasswordDto } from './dto/password.dto';
import { hashPassword, isPasswordRight } from './passwords';
import { aboutUser } from './profile.service';
import { SessionsService } from './sessions.service';

@Injectable()
export class PasswordChangeService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly accountsService: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  /** Gives somebody a new password; whoever looks after accounts is not asked for the present one. */
  async set(caller: Caller, userId: string, dto: SetPasswordDto): Promise<void> {
    await this.database.read(async (em) => {
      await this.accountsService.require(em, caller, userId);
      await this.accountsService.requireReach(em, caller, userId);
    });
    refuseDifferent(dto.new_password, dto.confirm_password, 'confirm_password');
    await this.store(caller, userId, dto.new_password);
  }

  /** `cookie`: of the session that stays. */
  async changeOwn(caller: Caller, dto: ChangePasswordDto, cookie: string | undefined): Promise<void> {
    const { id } = caller.user;
    await this.database.read((em) => this.check(em, id, dto.old_password));
    refuseDifferent(dto.new_password1, dto.new_password2, 'new_password2');
    await this.store(caller, id, dto.new_password1, cookie);
  }

  private async check(em: EntityManager, id: string, password: string): Promise<void> {
    if (await isPasswordRight(password, await this.accounts.passwordHashOf(em, id))) return;
    throw new InvalidInputError({
      old_password: ['Your old password was entered incorrectly. Please enter it again.'],
    });
  }

  /** Whoever knew the former password is logged out. */
  private async store(caller: Caller, id: string, password: string, cookie?: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.database.transaction(caller.actor, async (em, unit) => {
      const user = await em.findOneByOrFail(User, { id });
      await em.update(User, { id }, { passwordHash });
      await this.sessions.closeOthers(em, id, cookie);
      unit.audit({ ...aboutUser(user), action: 'change-password' });
    });
  }
}

function refuseDifferent(password: string, repeated: string, field: string): void {
  if (password !== repeated) throw new InvalidInputError({ [field]: ['The two password fields didn’t match.'] });
}
