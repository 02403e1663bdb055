import { type Actor, Database, systemActor } from '@firmware-upgrader/database';
import { InvalidInputError } from '@firmware-upgrader/domain';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/caller';
import { wording } from '../../http/wording';
import type { LoginDto } from './dto/login.dto';
import { hashPassword, isFromDjango, isPasswordRight } from './passwords';
import { aboutUser } from './profile.service';
import { SessionsService } from './sessions.service';
import { TokensService } from './tokens.service';
import { type LoginCandidate, UsersRepository } from './users.repository';

/** Turns name and password into a token or a session. */
@Injectable()
export class LoginService {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly sessions: SessionsService,
    private readonly tokens: TokensService,
  ) {}

  async token(login: LoginDto, requestId: string): Promise<string> {
    const user = await this.authenticate(login);
    return this.database.transaction(actor(user, requestId), (em) => this.tokens.issue(em, user.id));
  }

  /** Returns whose session it is, and the value of its cookie. */
  async session(login: LoginDto, requestId: string): Promise<{ userId: string; cookie: string }> {
    const user = await this.authenticate(login);
    return this.database.transaction(actor(user, requestId), async (em, unit) => {
      await this.users.rememberLogin(em, user.id);
      unit.audit({ ...aboutUser(user), action: 'login' });
      return { userId: user.id, cookie: await this.sessions.open(em, user.id) };
    });
  }

  /** Ends a session for good. */
  async end({ user, actor: who }: Caller, cookie: string): Promise<void> {
    await this.database.transaction(who, async (em, unit) => {
      if (await this.sessions.close(em, cookie)) unit.audit({ ...aboutUser(user), action: 'logout' });
    });
  }

  private async authenticate({ username, password }: LoginDto): Promise<LoginCandidate> {
    const user = await this.database.read((em) => this.users.findForLogin(em, username));
    // Also for an unknown name, so that the time tells nothing.
    const isRight = await isPasswordRight(password, user?.passwordHash ?? null);
    if (!user || !isRight) throw new InvalidInputError({ non_field_errors: [wording.wrongLogin] });
    if (isFromDjango(user.passwordHash)) {
      const passwordHash = await hashPassword(password);
      await this.database.transaction(systemActor, (em) => this.users.renewPasswordHash(em, user, passwordHash));
    }
    return user;
  }
}

function actor(user: LoginCandidate, requestId: string): Actor {
  return { userId: user.id, requestId };
}
