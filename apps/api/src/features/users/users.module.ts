import { Module } from '@nestjs/common';
import { AUTHENTICATION_STRATEGIES, type AuthenticationStrategies } from '../../http/authentication';
import { OrganizationsModule } from '../organizations/organizations.module';
import { AccountsController } from './accounts.controller';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import { CallersRepository } from './callers.repository';
import { FirstSuperuser } from './first-superuser';
import { LoginController } from './login.controller';
import { LoginService } from './login.service';
import { MembershipsService } from './memberships.service';
import { PasswordChangeService } from './password-change.service';
import { ProfileController } from './profile.controller';
import { ProfileService } from './profile.service';
import { SessionsService } from './sessions.service';
import { BearerStrategy, SessionStrategy } from './strategies';
import { TokensService } from './tokens.service';
import { UserGroupsController } from './user-groups.controller';
import { UsersRepository } from './users.repository';

@Module({
  imports: [OrganizationsModule],
  controllers: [LoginController, ProfileController, AccountsController, UserGroupsController],
  providers: [
    UsersRepository,
    CallersRepository,
    LoginService,
    ProfileService,
    SessionsService,
    TokensService,
    AccountsRepository,
    AccountsService,
    MembershipsService,
    PasswordChangeService,
    FirstSuperuser,
    BearerStrategy,
    SessionStrategy,
    {
      provide: AUTHENTICATION_STRATEGIES,
      inject: [BearerStrategy, SessionStrategy],
      useFactory: (bearer: BearerStrategy, session: SessionStrategy): AuthenticationStrategies => ({ bearer, session }),
    },
  ],
})
export class UsersModule {}
