import type { Request, Response } from 'express';
import { wantsPage } from './page-answers';

/**
 * Marks the answer with the version of what it shows. True: the client has this very version, the answer is 304 and
 * needs no body. Answers that do not call it still get an `ETag` of their text from Express.
 */
export function answersNotModified(request: Request, response: Response, version: string): boolean {
  response.set('ETag', `W/"${version}${wantsPage(request) ? '-page' : ''}"`);
  if (!request.fresh) return false;
  response.status(304);
  return true;
}
