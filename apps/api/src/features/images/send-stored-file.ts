import type { FirmwareStorage } from '@firmware-upgrader/storage';
import type { Request, Response } from 'express';
import { pipeline } from 'node:stream/promises';

export interface StoredFileToSend {
  readonly key: string;
  readonly fileName: string;
  readonly sha256: string;
}

/**
 * Answers GET and HEAD with the bytes of a stored file: whole, a range of it, or 304 when the client has it already.
 * False when the file is gone; nothing was answered then.
 */
export async function sendStoredFile(
  storage: FirmwareStorage,
  file: StoredFileToSend,
  request: Request,
  response: Response,
): Promise<boolean> {
  const state = await storage.stat(file.key);
  if (!state) return false;

  response.set({
    ETag: `"${file.sha256}"`,
    'Last-Modified': state.modified.toUTCString(),
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'max-age=0, no-cache, must-revalidate, proxy-revalidate',
    Expires: new Date(0).toUTCString(),
    'Content-Disposition': `inline; filename="${file.fileName}"`,
    // The name is the uploader's choice: whatever type it suggests, nothing in it may run in our origin.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  });
  response.type(extensionOf(file.fileName));
  if (request.fresh) {
    response.status(304).end();
    return true;
  }

  const range = requestedRange(request, response, state.sizeBytes);
  if (range === 'unsatisfiable') {
    response.status(416).set('Content-Range', `bytes */${state.sizeBytes}`).end();
    return true;
  }
  if (range) {
    response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${state.sizeBytes}`);
  }
  response.set('Content-Length', String(range ? range.end - range.start + 1 : state.sizeBytes));
  if (request.method === 'HEAD') {
    response.end();
    return true;
  }
  const bytes = await storage.open(file.key, range ?? {});
  // A client that hangs up is no fault of ours, and nobody is left to be told.
  await pipeline(bytes, response).catch((error: unknown) => {
    if (!response.destroyed) throw error;
  });
  return true;
}

function requestedRange(request: Request, response: Response, sizeBytes: number) {
  if (!isRangeWanted(request, response)) return null;
  const ranges = request.range(sizeBytes, { combine: true });
  if (ranges === -1) return 'unsatisfiable' as const;
  // Anything but one range of bytes may be answered with the whole.
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0] ?? null;
}

/** `If-Range`: a part only while the client's copy is still ours, else the whole. */
function isRangeWanted(request: Request, response: Response): boolean {
  const condition = request.get('If-Range');
  return condition === undefined || condition === response.get('ETag') || condition === response.get('Last-Modified');
}

function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? 'bin' : fileName.slice(dot);
}
