import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import multer from 'multer';
import { markAsForm } from './field';
import { HttpError } from './http-error';
import { contextOf } from './request-context';
import { UnreadableBody } from './unreadable-body';
import { wording } from './wording';

const LIMIT_BYTES = 1024 * 1024;
const DEEPEST = 32;

const MULTIPART = 'multipart/form-data';

const parsers: readonly (readonly [string, RequestHandler])[] = [
  ['json', express.json({ limit: LIMIT_BYTES, strict: false })],
  ['urlencoded', express.urlencoded({ limit: LIMIT_BYTES, extended: false })],
  [MULTIPART, multer({ limits: { fieldSize: LIMIT_BYTES, fields: 100, files: 0 } }).none()],
];

/** Reads the body of a request that the gate let through: JSON or a form; anything else is refused. */
export function parseBody(request: Request, response: Response, next: NextFunction): void {
  const { route } = contextOf(request);
  if (!route || route.readsOwnBody) return next();
  parseWholeBody(request, response, (error?: unknown) => {
    if (!(error instanceof HttpError && error.getStatus() === 400)) return next(error);
    request.body = new UnreadableBody(error);
    next();
  });
}

/** For a route that reads its own body, and got another kind than it knows. */
export function parseWholeBody(request: Request, response: Response, next: NextFunction): void {
  if (!hasBody(request)) return next();
  const [type, parse] = parsers.find(([known]) => request.is(known)) ?? [];
  if (!parse) return next(new HttpError(415, wording.unsupportedMediaType(request.get('content-type') ?? '')));
  parse(request, response, (error?: unknown) => {
    if (error) return next(request.is(MULTIPART) ? formError(error) : refusalOf(error));
    if (type !== 'json') markAsForm(request.body as object);
    next(
      isDeeperThan(request.body, DEEPEST) ? new HttpError(400, wording.jsonParseError('nested too deeply')) : undefined,
    );
  });
}

function hasBody(request: Request): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'DELETE') return false;
  return request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
}

function refusalOf(error: unknown): unknown {
  const { status, type, message } = error as { status?: number; type?: string; message?: string };
  if (type === 'entity.parse.failed') return new HttpError(400, wording.jsonParseError(message ?? ''));
  if (status === 413) return new HttpError(413, wording.tooLarge413);
  if (status === 415) return new HttpError(415, message ?? '');
  return status !== undefined && status < 500 ? new HttpError(status, message ?? '') : error;
}

/** Whatever goes wrong with a form lies in the form: it is read into memory, and of files nothing is kept. */
export function formError(error: unknown): HttpError {
  return new HttpError(400, `Multipart form parse error - ${error instanceof Error ? error.message : ''}`);
}

function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
