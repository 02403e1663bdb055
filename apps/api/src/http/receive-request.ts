import type { Settings } from '@firmware-upgrader/config';
import { Logger } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { randomUUID } from 'node:crypto';
import { openRequestContext } from './request-context';

/** Gives every request an id, the client's own if it sent a decent one, and writes one line when it is answered. */
export function receiveRequest(settings: Settings): RequestHandler {
  const logger = new Logger('Request');
  return (request, response, next) => {
    const given = request.get('x-request-id') ?? '';
    const requestId = /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID();
    response.set('X-Request-Id', requestId);
    const started = performance.now();
    openRequestContext(request, { requestId, settings }, () => {
      response.on('finish', () => {
        // The rest of such a path is a secret.
        const path = request.originalUrl.replace(/\?.*$/s, '').replace(/^(\/firmware\/pull\/).*/s, '$1…');
        logger.debug(`${request.method} ${path} ${response.statusCode} ${Math.round(performance.now() - started)} ms`);
      });
      next();
    });
  };
}
