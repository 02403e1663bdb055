import {
  cleanFileName,
  FileTooLargeError,
  type FirmwareStorage,
  LONGEST_KEY,
  type StoredFile,
} from '@firmware-upgrader/storage';
import { type ImageInspection, ImageInspector } from '@firmware-upgrader/upgraders';
import type { Request, Response } from 'express';
import multer, { type StorageEngine } from 'multer';
import { HttpError } from '../../http/http-error';

export interface ReceivedFile extends StoredFile, Pick<ImageInspection, 'metadata' | 'expectedRelease'> {
  /** As the client called it. */
  readonly originalName: string;
}

export interface ReceivedForm {
  /** A sentence: why there is none. */
  readonly file: ReceivedFile | string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface UploadTarget {
  readonly storage: FirmwareStorage;
  readonly folder: string;
  readonly limitBytes: number | null;
}

const FILE_FIELD = 'file';

/** Its message is for the client. */
class RefusedFileNameError extends Error {}

/** Takes a form with one file, which goes to the storage piece by piece and is inspected on the way. */
export function receiveUpload(request: Request, response: Response, target: UploadTarget): Promise<ReceivedForm> {
  let isTaken = false;
  const form = multer({
    storage: intoStorage(target),
    limits: { fieldNameSize: 100, fieldSize: 64 * 1024, fields: 20, parts: 25, fieldNestingDepth: 0 },
    // Unknown fields are ignored, files among them.
    fileFilter: (_request, { fieldname }, accept) => {
      const isOurs = fieldname === FILE_FIELD && !isTaken;
      isTaken ||= isOurs;
      accept(null, isOurs);
    },
  }).any();
  return new Promise((resolve, reject) => {
    void form(request, response, (error?: unknown) => {
      const fields = (request.body ?? {}) as Record<string, unknown>;
      if (!error) return resolve({ file: receivedFile(request) ?? 'No file was submitted.', fields });
      const refusal = refusalOf(error);
      if (refusal !== undefined) return resolve({ file: refusal, fields });
      reject(formError(error, request));
    });
  });
}

function receivedFile(request: Request): ReceivedFile | undefined {
  const [file] = (request.files ?? []) as (Express.Multer.File & Omit<ReceivedFile, 'originalName'>)[];
  return (
    file && {
      key: file.key,
      sizeBytes: file.sizeBytes,
      sha256: file.sha256,
      metadata: file.metadata,
      expectedRelease: file.expectedRelease,
      originalName: file.originalname,
    }
  );
}

function refusalOf(error: unknown): string | undefined {
  if (error instanceof RefusedFileNameError) return error.message;
  if (error instanceof FileTooLargeError) {
    return `The file is larger than the limit of ${error.limitBytes} bytes.`;
  }
  return undefined;
}

function formError(error: unknown, request: Request): unknown {
  if (error instanceof multer.MulterError) return new HttpError(400, `Multipart form parse error - ${error.message}`);
  if (!request.complete) return new HttpError(400, 'The upload was broken off.');
  return error;
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

function intoStorage({ storage, folder, limitBytes }: UploadTarget): StorageEngine {
  return {
    _handleFile: (_request, { originalname, stream }, done) => {
      const inspector = new ImageInspector();
      const store = async () => storage.put(keyFor(folder, originalname), inspected(stream, inspector), { limitBytes });
      store().then(
        (stored) => done(null, { ...stored, ...trusted(inspector.end()) } as object),
        (error: unknown) => done(error),
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

async function* inspected(bytes: AsyncIterable<Buffer>, inspector: ImageInspector): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    inspector.add(chunk);
    yield chunk;
  }
}

/** A damaged file says nothing of what a device will run after it; whether to take it is the device's decision. */
function trusted({ metadata, expectedRelease, problems }: ImageInspection) {
  return problems.length === 0 ? { metadata, expectedRelease } : { metadata: null, expectedRelease: null };
}
