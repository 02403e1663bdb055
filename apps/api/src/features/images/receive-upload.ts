import {
  cleanFileName,
  FileTooLargeError,
  type FirmwareStorage,
  LONGEST_KEY,
  type StoredFile,
} from '@firmware-upgrader/storage';
import { type ImageInspection, ImageInspector } from '@firmware-upgrader/upgraders';
import type { Request, RequestHandler, Response } from 'express';
import multer, { type StorageEngine } from 'multer';
import type { Readable } from 'node:stream';
import { formError, parseWholeBody } from '../../http/body-parser';
import { HttpError } from '../../http/http-error';

export interface ReceivedFile
  extends StoredFile, Pick<ImageInspection, 'head' | 'metadata' | 'expectedRelease' | 'supportedBoards'> {
  /** As the client called it. */
  readonly originalName: string;
}

export interface ReceivedForm {
  /** A sentence: why there is none. */
  readonly file: ReceivedFile | string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** False: the file was refused before the end of the form. */
  readonly isWhole: boolean;
}

export interface UploadTarget {
  readonly storage: FirmwareStorage;
  readonly folder: string;
  readonly limitBytes: number | null;
}

const FILE_FIELD = 'file';
/** How long a client may go on sending what is not read any more. */
const LINGER_MS = 30_000;
/** How long it may send nothing at all. */
const STALL_MS = 60_000;

/** Its message is for the client. */
class RefusedFileNameError extends Error {}

/** Takes a form with one file, which goes to the storage piece by piece and is inspected on the way. */
export function receiveUpload(request: Request, response: Response, target: UploadTarget): Promise<ReceivedForm> {
  return new Promise((resolve, reject) => {
    const fields = () => (request.body ?? {}) as Record<string, unknown>;
    const storage = intoStorage(target, (error) => {
      const refusal = refusalOf(error);
      // The parser calls back only at the end of the body, which may never come.
      if (refusal !== undefined) resolve({ file: refusal, fields: fields(), isWhole: false });
      else if (!(error instanceof BrokenFormError)) reject(error);
      hangUpLater(request);
    });
    if (!request.is('multipart/form-data')) {
      parseWholeBody(request, response, (error?: unknown) => {
        if (error) reject(error as Error);
        else resolve({ file: missingFile(fields()), fields: fields(), isWhole: true });
      });
      return;
    }
    request.setTimeout(STALL_MS, () => request.destroy());
    void formParser(storage)(request, response, (error?: unknown) => {
      request.setTimeout(0);
      if (error) reject(request.complete ? formError(error) : new HttpError(400, 'The upload was broken off.'));
      else resolve({ file: receivedFile(request) ?? missingFile(fields()), fields: fields(), isWhole: true });
    });
  });
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
  const timer = setTimeout(() => request.destroy(), LINGER_MS).unref();
  request.once('close', () => clearTimeout(timer));
}

function receivedFile(request: Request): ReceivedFile | undefined {
  const [file] = (request.files ?? []) as (Express.Multer.File & Omit<ReceivedFile, 'originalName'>)[];
  return (
    file && {
      key: file.key,
      sizeBytes: file.sizeBytes,
      sha256: file.sha256,
      head: file.head,
      metadata: file.metadata,
      expectedRelease: file.expectedRelease,
      supportedBoards: file.supportedBoards,
      originalName: file.originalname,
    }
  );
}

function missingFile(fields: Readonly<Record<string, unknown>>): string {
  return fields[FILE_FIELD] === undefined
    ? 'No file was submitted.'
    : 'The submitted data was not a file. Check the encoding type on the form.';
}

function refusalOf(error: unknown): string | undefined {
  if (error instanceof RefusedFileNameError) return error.message;
  if (error instanceof FileTooLargeError) {
    return `The file is larger than the limit of ${error.limitBytes} bytes.`;
  }
  return undefined;
}

function keyFor(folder: string, originalName: string): string {
  const key = `${folder}/${cleanFileName(originalName)}`;
  if (key.endsWith('/')) throw new RefusedFileNameError('The name of the file has no letter and no digit.');
  if (key.length > LONGEST_KEY) {
    throw new RefusedFileNameError(
      `Ensure this filename has at most ${LONGEST_KEY} characters (it has ${key.length}).`,
    );
  }
  return key;
}

/** `failed` hears first of what went wrong with a file. */
function intoStorage({ storage, folder, limitBytes }: UploadTarget, failed: (error: unknown) => void): StorageEngine {
  return {
    _handleFile: (_request, { originalname, stream }, done) => {
      const inspector = new ImageInspector();
      const store = async () => storage.put(keyFor(folder, originalname), inspected(stream, inspector), { limitBytes });
      store().then(
        (stored) => done(null, { ...stored, ...trusted(inspector.end()) } as object),
        (error: unknown) => {
          failed(error);
          stream.resume();
          done(error);
        },
      );
    },
    _removeFile: (_request, file, done) => {
      const { key } = file as Express.Multer.File & Partial<StoredFile>;
      if (key === undefined) return done(null);
      storage.delete(key).then(
        () => done(null),
        (error: Error) => done(error),
      );
    },
  };
}

/** The form ended, or the client went away, in the middle of the file. */
class BrokenFormError extends Error {}

async function* inspected(stream: Readable, inspector: ImageInspector): AsyncGenerator<Buffer> {
  try {
    // Whoever stops listening must not break the form for the parser.
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      inspector.add(chunk);
      yield chunk;
    }
  } catch (error) {
    throw new BrokenFormError('The form broke off.', { cause: error });
  }
}

/** A damaged file says nothing of what a device will run after it; whether to take it is the device's decision. */
function trusted({ head, metadata, expectedRelease, supportedBoards, problems }: ImageInspection) {
  return problems.length === 0
    ? { head, metadata, expectedRelease, supportedBoards }
    : { head, metadata: null, expectedRelease: null, supportedBoards: [] };
}
