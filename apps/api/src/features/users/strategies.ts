import { Database } from '@firmware-upgrader/database';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as HttpBearerStrategy } from 'passport-http-bearer';
import type { SignedInUser } from '../../http/caller';
import { CallersRepository } from './callers.repository';
import { sessionCookieOf, setSessionCookie } from './session-cookie';
import { SessionsService } from './sessions.service';
import { hashToken } from './tokens.service';

/** `Authorization: Bearer …`. */
@Injectable()
export class BearerStrategy extends PassportStrategy(HttpBearerStrategy, 'bearer') {
  constructor(
    private readonly database: Database,
    private readonly callers: CallersRepository,
  ) {
    super();
  }

  validate(token: string): Promise<SignedInUser | null> {
    return this.database.read((em) => this.callers.findByTokenHash(em, hashToken(token)));
  }
}

/** The cookie of a login in a browser. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CustomStrategy, 'session-cookie') {
  constructor(private readonly sessions: SessionsService) {
    super();
  }

  async validate(request: Request): Promise<SignedInUser | null> {
    const cookie = sessionCookieOf(request);
    const session = cookie === undefined ? null : await this.sessions.find(cookie);
    if (cookie !== undefined && session?.isExtended && request.res) setSessionCookie(request, request.res, cookie);
    return session?.user ?? null;
  }
}
