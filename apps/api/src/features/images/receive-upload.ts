import {
  cleanFileName,
  FileTooLargeError,
  type FirmwareStorage,
  LONGEST_KEY,
  type StoredFile,
} from '@firmware-upgrader/storage';
import { type ImageInspection, ImageInspector } from '@firmware-upgrader/upgraders';
import type { Request, Response } from 'express';
import { type IncomingFile, receiveForm, type ReceivedForm, RefusedFileError } from '../../http/receive-form';

export interface ReceivedFile
  extends StoredFile, Pick<ImageInspection, 'head' | 'metadata' | 'expectedRelease' | 'supportedBoards'> {
  /** As the client called it. */
  readonly originalName: string;
}

export interface UploadTarget {
  readonly storage: FirmwareStorage;
  readonly folder: string;
  readonly limitBytes: number | null;
}

/** Takes a form with one file, which goes to the storage piece by piece and is inspected on the way. */
export function receiveUpload(
  request: Request,
  response: Response,
  target: UploadTarget,
): Promise<ReceivedForm<ReceivedFile>> {
  return receiveForm(request, response, {
    read: (file) => store(file, target),
    discard: ({ key }) => target.storage.delete(key),
  });
}

async function store({ originalName, bytes }: IncomingFile, target: UploadTarget): Promise<ReceivedFile> {
  const { storage, folder, limitBytes } = target;
  const inspector = new ImageInspector();
  try {
    const stored = await storage.put(keyFor(folder, originalName), inspected(bytes, inspector), { limitBytes });
    return { originalName, ...stored, ...trusted(inspector.end()) };
  } catch (error) {
    if (!(error instanceof FileTooLargeError)) throw error;
    throw new RefusedFileError(`The file is larger than the limit of ${error.limitBytes} bytes.`);
  }
}

function keyFor(folder: string, originalName: string): string {
  const key = `${folder}/${cleanFileName(originalName)}`;
  if (key.endsWith('/')) throw new RefusedFileError('The name of the file has no letter and no digit.');
  if (key.length > LONGEST_KEY) {
    throw new RefusedFileError(`Ensure this filename has at most ${LONGEST_KEY} characters (it has ${key.length}).`);
  }
  return key;
}

async function* inspected(bytes: AsyncIterable<Buffer>, inspector: ImageInspector): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    inspector.add(chunk);
    yield chunk;
  }
}

/** A damaged file says nothing of what a device will run after it; whether to take it is the device's decision. */
function trusted({ head, metadata, expectedRelease, supportedBoards, problems }: ImageInspection) {
  return problems.length === 0
    ? { head, metadata, expectedRelease, supportedBoards }
    : { head, metadata: null, expectedRelease: null, supportedBoards: [] };
}
