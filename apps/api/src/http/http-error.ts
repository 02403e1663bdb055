import { HttpException } from '@nestjs/common';
import { wording } from './wording';

/** A refusal that only HTTP knows, with the headers that belong to it. Rules of the product are `DomainError`s. */
export class HttpError extends HttpException {
  constructor(
    status: number,
    detail: string | { readonly error: string },
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(typeof detail === 'string' ? { detail } : detail, status);
  }
}

export const unauthorized = (detail: string = wording.notAuthenticated) =>
  new HttpError(401, detail, { 'WWW-Authenticate': 'Bearer' });
export const forbidden = (detail: string = wording.forbidden) => new HttpError(403, detail);
export const notFound = () => new HttpError(404, wording.notFound);
export const methodNotAllowed = (method: string, allow: string) =>
  new HttpError(405, wording.methodNotAllowed(method), { Allow: allow });
export const throttled = (seconds: number) =>
  new HttpError(429, wording.throttled(seconds), { 'Retry-After': String(seconds) });
