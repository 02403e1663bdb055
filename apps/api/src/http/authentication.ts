import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Request, Response } from 'express';
import passport, { type Strategy } from 'passport';
import { Caller, type SignedInUser } from './caller';
import { unauthorized } from './http-error';
import { contextOf } from './request-context';
import { wording } from './wording';

/** The two ways to prove who one is; provided by the users feature. */
export interface AuthenticationStrategies {
  readonly bearer: Strategy;
  readonly session: Strategy;
}

export const AUTHENTICATION_STRATEGIES = Symbol('authentication strategies');

export const SESSION_COOKIE = 'sessionid';
export const CSRF_COOKIE = 'csrftoken';

@Injectable()
export class Authentication {
  constructor(private readonly modules: ModuleRef) {}

  /** Finds out who makes the request: a bearer token decides alone, even beside a good session. */
  async requireCaller(request: Request, response: Response): Promise<Caller> {
    const { bearer, session } = this.modules.get<AuthenticationStrategies>(AUTHENTICATION_STRATEGIES, {
      strict: false,
    });
    const via = usesBearer(request) ? 'bearer' : 'session';
    if (via === 'bearer') separateByOneSpace(request);
    const user = await ask(via === 'bearer' ? bearer : session, request, response);
    if (!user) throw unauthorized(via === 'bearer' ? wrongWith(request) : wording.notAuthenticated);
    return new Caller(user, via, contextOf(request).requestId);
  }
}

/** Another keyword than `Bearer` counts as no credentials. */
export function usesBearer(request: Request): boolean {
  return /^bearer(\s|$)/i.test(request.get('authorization') ?? '');
}

/** However much of it stands between keyword and token. */
function separateByOneSpace({ headers }: Request): void {
  headers.authorization = headers.authorization?.trim().replace(/\s+/, ' ');
}

/** What is wrong with a bearer token that proves nobody. */
function wrongWith(request: Request): string {
  const [token, ...more] = (request.get('authorization') ?? '').trim().split(/\s+/).slice(1);
  if (token === undefined) return wording.noToken;
  if (more.length > 0) return wording.tokenWithSpaces;
  return /[^\x21-\x7e]/.test(token) ? wording.tokenWithStrangeCharacters : wording.badToken;
}

function ask(strategy: Strategy, request: Request, response: Response): Promise<SignedInUser | null> {
  // Passport hangs the end of this request on the strategy: each request needs an object of its own, or one would be
  // answered as somebody else.
  const own = Object.create(strategy) as Strategy;
  return new Promise((resolve, reject) => {
    const done = (error: unknown, user?: SignedInUser | false | null) =>
      error ? reject(error) : resolve(user || null);
    (passport.authenticate(own, { session: false }, done) as (...args: unknown[]) => void)(request, response, reject);
  });
}
