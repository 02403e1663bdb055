import { Module } from '@nestjs/common';
import { AUTHENTICATION_STRATEGIES, type AuthenticationStrategies } from '../../http/authentication';
import { CallersRepository } from './callers.repository';
import { FirstSuperuser } from './first-superuser';
import { LoginController } from './login.controller';
import { LoginService } from './login.service';
import { ProfileController } from './profile.controller';
import { ProfileService } from './profile.service';
import { SessionsService } from './sessions.service';
import { BearerStrategy, SessionStrategy } from './strategies';
import { TokensService } from './tokens.service';
import { UsersRepository } from './users.repository';

@Module({
  controllers: [LoginController, ProfileController],
  providers: [
    UsersRepository,
    CallersRepository,
    LoginService,
    ProfileService,
    SessionsService,
    TokensService,
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
