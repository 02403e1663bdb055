import { readdir } from 'node:fs/promises';
import { type ClientRequest, request } from 'node:http';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Person } from './people';

/** A file with metadata at its end, as OpenWrt's `fwtool -I` appends it (fwtool: fwimage.h). */
export function anImageFile(payload: Buffer, metadata: object): Buffer {
  const content = Buffer.concat([payload, Buffer.alloc(8), Buffer.from(JSON.stringify(metadata))]);
  const trailer = Buffer.alloc(16);
  trailer.write('FWx0', 0, 'latin1');
  trailer.writeUInt32BE((crc32(content) ^ 0xffffffff) >>> 0, 4);
  trailer.writeUInt8(1, 8);
  trailer.writeUInt32BE(content.length - payload.length + 16, 12);
  return Buffer.concat([content, trailer]);
}

export type FormPart = readonly [name: string, value: string | Buffer, fileName?: string];

/** The parts of an upload in the order given. */
export function uploadForm(...parts: readonly FormPart[]): FormData {
  const form = new FormData();
  for (const [name, value, fileName] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([new Uint8Array(value)]), fileName);
  }
  return form;
}

export interface OpenUpload {
  readonly request: ClientRequest;
  /** Sends more of the file; resolves when it left, or when it never will. */
  write(bytes: Buffer): Promise<void>;
  /** The answer, which may come long before the end of the body. */
  readonly answer: Promise<{ status: number; text: string }>;
}

/** Begins an upload whose file never ends by itself. */
export function beginUpload(url: string, path: string, person: Person, fileName: string): OpenUpload {
  const boundary = 'a-boundary-of-tests';
  const sent = request(new URL(path, url), {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${person.token}`,
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Transfer-Encoding': 'chunked',
    },
  });
  const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    sent.on('error', reject);
  });
  answer.catch(() => undefined);
  sent.write(
    `--${boundary}\r\nContent-Disposition: form-data; name="type"\r\n\r\n\r\n` +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`,
  );
  return {
    request: sent,
    answer,
    write: (bytes) => new Promise((resolve) => (sent.destroyed ? resolve() : sent.write(bytes, () => resolve()))),
  };
}

/** Names of everything in the storage, folders of incoming parts included. */
export async function storedFiles(storageDir: string): Promise<string[]> {
  const entries = await readdir(storageDir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
