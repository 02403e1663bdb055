import type { Request, RequestHandler, Response } from 'express';
import multer, { type StorageEngine } from 'multer';
import type { Readable } from 'node:stream';
import { formError, parseWholeBody } from './body-parser';
import { HttpError } from './http-error';
import { wording } from './wording';

/** A file as it comes in, piece by piece. */
export interface IncomingFile {
  /** As the client called it; empty when the file is the whole body. */
  readonly originalName: string;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Who reads the one file of a form. */
export interface FileReader<T extends object> {
  read(file: IncomingFile): Promise<T>;
  /** The form broke off after the file: what was made of it is not wanted. */
  discard?(taken: T): Promise<void>;
  /** Type of a body that is the file itself. */
  readonly bodyType?: string;
}

export interface ReceivedForm<T extends object> {
  /** What was made of the file; a sentence: why there is none. */
  readonly file: T | string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** False: the file was refused before the end of the form. */
  readonly isWhole: boolean;
}

/** A reader that will not have a file; its message is for the client. */
export class RefusedFileError extends Error {}

const FILE_FIELD = 'file';
/** How long a client may go on sending what is not read any more. */
const LINGER_MS = 30_000;
/** How long it may send nothing at all. */
const STALL_MS = 60_000;

/** Takes a form with one file, which its reader takes in while it comes. */
export function receiveForm<T extends object>(
  request: Request,
  response: Response,
  reader: FileReader<T>,
): Promise<ReceivedForm<T>> {
  return new Promise((resolve, reject) => {
    const fields = () => (request.body ?? {}) as Record<string, unknown>;
    const failed = (error: unknown) => {
      // The parser calls back only at the end of the body, which may never come.
      if (error instanceof RefusedFileError) resolve({ file: error.message, fields: fields(), isWhole: false });
      else if (!(error instanceof BrokenFormError)) reject(error as Error);
      hangUpLater(request);
    };
    request.setTimeout(STALL_MS, () => request.destroy());
    const done = (error: unknown, file?: T) => {
      request.setTimeout(0);
      if (error) reject(request.complete ? formError(error) : new HttpError(400, 'The upload was broken off.'));
      else resolve({ file: file ?? missingFile(fields()), fields: fields(), isWhole: true });
    };
    if (reader.bodyType !== undefined && request.is(reader.bodyType)) {
      readBody(request, reader, failed, done);
    } else if (request.is('multipart/form-data')) {
      void formParser(intoReader(reader, failed))(request, response, (error?: unknown) => {
        done(error, takenOf<T>(request));
      });
    } else {
      parseWholeBody(request, response, (error?: unknown) => {
        request.setTimeout(0);
        if (error) reject(error as Error);
        else done(undefined);
      });
    }
  });
}

function readBody<T extends object>(
  request: Request,
  reader: FileReader<T>,
  failed: (error: unknown) => void,
  done: (error: unknown, file?: T) => void,
): void {
  readWith(reader, '', request).then(
    (taken) => done(undefined, taken),
    (error: unknown) => {
      if (error instanceof BrokenFormError) return done(error);
      failed(error);
    },
  );
}

function formParser(storage: StorageEngine): RequestHandler {
  let isTaken = false;
  return multer({
    storage,
    limits: { fieldNameSize: 100, fieldSize: 64 * 1024, fields: 20, parts: 25, fieldNestingDepth: 0 },
    // As browsers and scripts send the names of files.
    defParamCharset: 'utf8',
    // Unknown fields are ignored, files among them.
    fileFilter: (_request, { fieldname }, accept) => {
      const isOurs = fieldname === FILE_FIELD && !isTaken;
      isTaken ||= isOurs;
      accept(null, isOurs);
    },
  }).any();
}

/** The rest of a refused body is read past, for clients that look for an answer only after it; not for ever. */
function hangUpLater(request: Request): void {
  request.setTimeout(0);
  const timer = setTimeout(() => request.destroy(), LINGER_MS).unref();
  request.once('close', () => clearTimeout(timer));
}

type TakenFile<T> = Express.Multer.File & { readonly taken?: T };

function takenOf<T>(request: Request): T | undefined {
  const [file] = (request.files ?? []) as TakenFile<T>[];
  return file?.taken;
}

function missingFile(fields: Readonly<Record<string, unknown>>): string {
  if (fields[FILE_FIELD] === null) return wording.notNull;
  return fields[FILE_FIELD] === undefined
    ? 'No file was submitted.'
    : 'The submitted data was not a file. Check the encoding type on the form.';
}

/** `failed` hears first of what went wrong with a file. */
function intoReader<T extends object>(reader: FileReader<T>, failed: (error: unknown) => void): StorageEngine {
  return {
    _handleFile: (_request, { originalname, stream }, done) => {
      readWith(reader, originalname, stream).then(
        (taken) => done(null, { taken } as object),
        (error: unknown) => {
          failed(error);
          done(error);
        },
      );
    },
    _removeFile: (_request, file, done) => {
      const { taken } = file as TakenFile<T>;
      if (taken === undefined || !reader.discard) return done(null);
      reader.discard(taken).then(
        () => done(null),
        (error: Error) => done(error),
      );
    },
  };
}

async function readWith<T extends object>(reader: FileReader<T>, originalName: string, stream: Readable): Promise<T> {
  const bytes = piecesOf(stream);
  try {
    return await reader.read({ originalName, bytes });
  } finally {
    // Who stops in the middle leaves the rest to be read past. The reading may end only when the client sends more.
    void bytes.return(undefined).then(() => stream.resume());
  }
}

/** The form ended, or the client went away, in the middle of the file. */
class BrokenFormError extends Error {}

async function* piecesOf(stream: Readable): AsyncGenerator<Buffer> {
  try {
    // Whoever stops listening must not break the form for the parser.
    yield* stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw new BrokenFormError('The form broke off.', { cause: error });
  }
}
