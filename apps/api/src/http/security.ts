import type { NetworkList, Settings } from '@firmware-upgrader/config';
import type { CorsOptions } from '@nestjs/common/interfaces/external/cors-options.interface';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { plainAddress } from './plain-address';

/** Headers that keep browsers from doing what our pages never ask for. The dashboard and Swagger UI are all our own files. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        // Mantine and Swagger UI set styles from scripts.
        'style-src': ["'self'", "'unsafe-inline'"],
        'font-src': ["'self'", 'data:'],
        'script-src': ["'self'"],
        'connect-src': ["'self'"],
      },
    },
    // Behind plain http these two would only lock people out.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

export function corsOptions(settings: Settings): CorsOptions {
  return {
    origin: [...settings.CORS_ORIGINS],
    exposedHeaders: ['ETag', 'X-Request-Id', 'Retry-After', 'Content-Disposition', 'Idempotency-Replayed'],
    maxAge: 600,
  };
}

/** Which peers' `X-Forwarded-*` headers are believed. */
export function trustedProxies(networks: NetworkList): (address: string) => boolean {
  return (address) => networks.includes(plainAddress(address));
}
