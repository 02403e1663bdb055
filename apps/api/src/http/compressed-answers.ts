import compression from 'compression';
import type { RequestHandler } from 'express';
import { constants } from 'node:zlib';

// Of a list of devices a seventh is left; harder work gains little more and costs every answer its time.
const FASTEST = 1;

/** Texts go compressed to whoever takes them so. Where ranges can be asked for, they count the bytes as they are stored. */
export function compressAnswers(): RequestHandler {
  return compression({
    level: FASTEST,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: FASTEST } },
    filter: (request, response) => !response.hasHeader('Accept-Ranges') && compression.filter(request, response),
  });
}
