import { type RequestHandler, Router } from 'express';
import serveCompressed from 'express-static-gzip';
import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { contextOf } from './request-context';

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Firmware Upgrader</title>
<h1>Firmware Upgrader</h1><p>The dashboard is not built. The <a href="/api/v1/docs/">API</a> is at work.</p></html>`;

/**
 * Serves the built dashboard: files with a hash in their name for ever, every page of the application by its one
 * `index.html`. What the gate found a route for is left to it.
 */
export function dashboard(dir: string | undefined): RequestHandler {
  const router = Router();
  router.use((request, _response, next) => next(contextOf(request).route ? 'router' : undefined));
  const index = dir && join(dir, 'index.html');
  if (dir) {
    router.use(
      serveCompressed(dir, {
        enableBrotli: true,
        orderPreference: ['br', 'gzip'],
        index: false,
        serveStatic: { redirect: false, setHeaders: setCaching },
      }),
    );
  }
  router.get('/{*page}', (request, response, next) => {
    // A missing asset is missing, not a page.
    if (/\.[a-z0-9]{2,5}$/i.test(request.path)) return next();
    response.set('Cache-Control', 'no-cache');
    if (index && existsSync(index)) return response.sendFile(index);
    response.type('html').send(NOT_BUILT);
  });
  return router;
}

function setCaching(response: ServerResponse, path: string): void {
  const isHashed = path.includes(`${sep}assets${sep}`);
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
