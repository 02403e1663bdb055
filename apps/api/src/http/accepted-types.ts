import type { NextFunction, Request, Response } from 'express';

const PARAMETERS = /;\s*(?!q=)[\w-]+=(?:"[^"]*"|[^;,]*)/gi;

/** Of the types that a client accepts only the types count: `application/json; charset=utf-8` is JSON. */
export function readAcceptedTypes({ headers }: Request, _response: Response, next: NextFunction): void {
  if (headers.accept !== undefined) headers.accept = headers.accept.replace(PARAMETERS, '');
  next();
}
