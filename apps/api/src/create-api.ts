import { JsonLogger } from '@firmware-upgrader/server-process';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import type { Server } from 'node:http';
import { ApiModule } from './api.module';
import type { ApiOptions } from './api-options';
import { additionsOf } from './extension';
import { markAgentAnswers } from './http/agent-answers';
import { Authentication } from './http/authentication';
import { parseBody } from './http/body-parser';
import { compressAnswers } from './http/compressed-answers';
import { dashboard } from './http/dashboard';
import { docsGate, serveDocs } from './http/docs';
import { readAcceptedTypes } from './http/accepted-types';
import { Gate } from './http/gate';
import { PageAnswers } from './http/page-answers';
import { receiveRequest } from './http/receive-request';
import { currentRequestId } from './http/request-context';
import { corsOptions, securityHeaders, trustedProxies } from './http/security';

// An image over a slow line; Node's own limit is five minutes.
const SLOWEST_UPLOAD_MS = 60 * 60_000;

/** The HTTP process, connected to its database and ready to listen. */
export async function createApi(options: ApiOptions): Promise<NestExpressApplication> {
  const { settings, version, extensions = [], isPreview = false } = options;
  const additions = additionsOf(extensions);
  const app = await NestFactory.create<NestExpressApplication>(
    ApiModule.with({ ...options, extensions, additions }),
    new ExpressAdapter(),
    {
      bodyParser: false,
      logger: new JsonLogger(isPreview ? 'error' : settings.LOG_LEVEL, { requestId: currentRequestId }),
      abortOnError: false,
      preview: isPreview,
    },
  );
  if (isPreview) return app;
  app.set('trust proxy', trustedProxies(settings.TRUSTED_PROXIES));
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  (app.getHttpServer() as Server).requestTimeout = SLOWEST_UPLOAD_MS;
  app.use(receiveRequest(settings));
  app.use(readAcceptedTypes);
  app.use(markAgentAnswers);
  app.use(securityHeaders());
  app.use(compressAnswers());
  if (settings.CORS_ORIGINS.length > 0) app.enableCors(corsOptions(settings));
  app.use(cookieParser());
  app.use(docsGate(settings, app.get(Authentication)));
  app.use(app.get(PageAnswers).offer);
  app.use(app.get(Gate).handle);
  app.use(parseBody);
  serveDocs(app, version, additions);
  app.use(dashboard(options.dashboardDir));
  return app.init();
}
