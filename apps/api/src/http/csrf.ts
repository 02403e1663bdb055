import type { Request, Response } from 'express';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { CSRF_COOKIE } from './authentication';
import { forbidden } from './http-error';
import { wording } from './wording';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A browser sends cookies by itself, but only a page of ours can read this one and repeat it in a header. */
export function refuseForgedRequest(request: Request): void {
  if (SAFE.has(request.method)) return;
  const cookie = Buffer.from(String((request.cookies as Record<string, unknown>)[CSRF_COOKIE] ?? ''));
  const header = Buffer.from(request.get('x-csrftoken') ?? '');
  if (cookie.length < 16 || cookie.length !== header.length || !timingSafeEqual(cookie, header)) {
    throw forbidden(wording.csrf);
  }
}

export function setCsrfCookie(request: Request, response: Response, maxAgeMs: number): void {
  response.cookie(CSRF_COOKIE, randomBytes(24).toString('base64url'), {
    sameSite: 'lax',
    secure: request.secure,
    path: '/',
    maxAge: maxAgeMs,
  });
}
