import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, rm, rmdir, stat, type FileHandle } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { parseKey, withRandomSuffix } from './storage-key';

export class FileTooLargeError extends Error {
  constructor(readonly limitBytes: number) {
    super(`The file is larger than ${limitBytes} bytes.`);
    this.name = 'FileTooLargeError';
  }
}

export class StoredFileMissingError extends Error {
  constructor(key: string, options?: ErrorOptions) {
    super(`There is no stored file ${key}.`, options);
    this.name = 'StoredFileMissingError';
  }
}

export interface PutOptions {
  /** Null: no limit. */
  readonly limitBytes: number | null;
}

export interface StoredFile {
  /** The wished one, or when that was taken one with a random suffix. */
  readonly key: string;
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface StoredFileState {
  readonly sizeBytes: number;
  readonly modified: Date;
}

/** First and last byte, both inclusive. */
export interface ByteRange {
  readonly start?: number;
  readonly end?: number;
}

/**
 * Each read is a task for the thread pool and memory to be collected: few large ones are faster. Sixteen times what an
 * upload sends at once, so that no piece has to be put together from two reads.
 */
const READ_BYTES = 16 * 24 * 1024;
// No key begins with a dot, so no stored file can be in the way of it.
const PARTS_FOLDER = '.incoming';
const MOST_ATTEMPTS = 10;
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/** Private firmware files below one folder. Files appear whole or not at all, and never replace one another. */
export class FirmwareStorage {
  private readonly root: string;

  constructor(directory: string) {
    this.root = resolve(directory);
  }

  /** Takes the bytes as they come; a failure of either side leaves nothing behind. */
  async put(wishedKey: string, bytes: AsyncIterable<Uint8Array>, options: PutOptions): Promise<StoredFile> {
    parseKey(wishedKey);
    const parts = join(this.root, PARTS_FOLDER);
    await mkdir(parts, { recursive: true, mode: 0o700 });
    const part = join(parts, `${randomUUID()}.part`);
    try {
      const written = await writePart(part, bytes, options.limitBytes);
      const key = await this.publish(part, wishedKey);
      return { key, ...written };
    } finally {
      await rm(part, { force: true });
    }
  }

  /** Rejects with `StoredFileMissingError` before the first byte when the file is gone. */
  async open(key: string, range: ByteRange = {}): Promise<Readable> {
    const handle = await open(this.pathOf(key), 'r').catch((error: unknown) => {
      throw hasCode(error, 'ENOENT', 'ENOTDIR') ? new StoredFileMissingError(key, { cause: error }) : error;
    });
    return handle.createReadStream({ ...range, highWaterMark: READ_BYTES });
  }

  /** Null: there is no such file. */
  async stat(key: string): Promise<StoredFileState | null> {
    try {
      const { size, mtime } = await stat(this.pathOf(key));
      return { sizeBytes: size, modified: mtime };
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
      throw error;
    }
  }

  /** Removes the file, and its folder once that is empty. What is not there any more is no error. */
  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
    await rmdir(join(this.root, parseKey(key).folder)).catch((error: unknown) => {
      if (!hasCode(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error;
    });
  }

  /** Removes what uploads left behind whose process died in the middle. */
  async removeAbandonedParts(now: Date): Promise<void> {
    const parts = join(this.root, PARTS_FOLDER);
    const names = await readdir(parts).catch(() => []);
    for (const name of names) {
      const path = join(parts, name);
      const age = await stat(path).then(
        ({ mtime }) => now.getTime() - mtime.getTime(),
        () => 0,
      );
      if (age > ABANDONED_AFTER_MS) await rm(path, { force: true });
    }
  }

  /** A link, unlike a rename, never replaces what another upload put there in the meantime. */
  private async publish(part: string, wishedKey: string): Promise<string> {
    const folder = join(this.root, parseKey(wishedKey).folder);
    for (let key = wishedKey, attempt = 1; ; attempt++) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await link(part, this.pathOf(key));
        await syncFolder(folder);
        return key;
      } catch (error) {
        if (hasCode(error, 'EEXIST')) key = withRandomSuffix(wishedKey);
        // A delete may have taken the folder away, empty as it was: once more.
        else if (!hasCode(error, 'ENOENT') || attempt >= MOST_ATTEMPTS) throw error;
      }
    }
  }

  private pathOf(key: string): string {
    const { folder, fileName } = parseKey(key);
    return join(this.root, folder, fileName);
  }
}

async function writePart(part: string, bytes: AsyncIterable<Uint8Array>, limitBytes: number | null) {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const handle = await open(part, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      sizeBytes += chunk.length;
      if (limitBytes !== null && sizeBytes > limitBytes) throw new FileTooLargeError(limitBytes);
      hash.update(chunk);
      await writeAll(handle, chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.length;) {
    offset += (await handle.write(chunk, offset)).bytesWritten;
  }
}

/** Makes a new name in the folder survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes(String((error as NodeJS.ErrnoException | null)?.code));
}
