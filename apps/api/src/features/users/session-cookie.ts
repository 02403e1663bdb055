import type { Request, Response } from 'express';
import { CSRF_COOKIE, SESSION_COOKIE } from '../../http/authentication';
import { SESSION_MS } from './sessions.service';

export function sessionCookieOf(request: Request): string | undefined {
  const value = (request.cookies as Record<string, unknown>)[SESSION_COOKIE];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Scripts cannot read it, other sites cannot send it along with what changes something. */
export function setSessionCookie(request: Request, response: Response, value: string): void {
  response.cookie(SESSION_COOKIE, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: request.secure,
    path: '/',
    maxAge: SESSION_MS,
  });
}

export function clearSessionCookies(response: Response): void {
  response.clearCookie(SESSION_COOKIE, { path: '/' });
  response.clearCookie(CSRF_COOKIE, { path: '/' });
}
