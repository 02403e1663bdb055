import type { Settings } from '@firmware-upgrader/config';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { Request, RequestHandler, Response } from 'express';
import type { Additions } from './additions';
import { type Authentication, usesBearer } from './authentication';
import { forbidden, notFound } from './http-error';
import { openApiDocument } from './openapi';

/** Paths of the API document and its browser; `API_ENABLED` and `DOCS_PUBLIC` rule over them. */
export const DOCS = /^\/api\/v1\/(docs|redoc)(\.json|\.yaml|\/|$)/;

/** Documents are no routes of a controller, so the gate leaves them to this. */
export function docsGate(settings: Settings, authentication: Authentication): RequestHandler {
  return (request, response, next) => {
    if (!DOCS.test(request.path)) return next();
    if (!settings.API_ENABLED) return next(notFound());
    if (settings.DOCS_PUBLIC) return next();
    if (usesBearer(request)) return next(forbidden());
    authentication.requireCaller(request, response).then(
      () => next(),
      () => next(forbidden()),
    );
  };
}

export function serveDocs(app: NestExpressApplication, version: string, additions: Additions): void {
  SwaggerModule.setup('api/v1/docs', app, () => openApiDocument(app, version, additions), {
    jsonDocumentUrl: 'api/v1/docs.json',
    yamlDocumentUrl: 'api/v1/docs.yaml',
  });
  // Where the original has a second browser of the same document.
  app.use('/api/v1/redoc', (_: Request, response: Response) => response.redirect('/api/v1/docs/'));
}
