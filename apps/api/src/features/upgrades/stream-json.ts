import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Answers an object with one more field: an array that is never in memory as a whole, nor ahead of the client. */
export async function streamWithArray<T>(
  response: Response,
  object: object,
  field: string,
  chunks: AsyncIterable<readonly T[]>,
  encode: (items: readonly T[]) => Promise<readonly object[]>,
): Promise<void> {
  response.setHeader('Content-Type', 'application/json');
  try {
    await pipeline(Readable.from(textOf(object, field, chunks, encode)), response);
  } catch (error) {
    if (!hasLeft(error)) throw error;
  }
}

/** Whether it was the client who closed the connection. */
function hasLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

async function* textOf<T>(
  object: object,
  field: string,
  chunks: AsyncIterable<readonly T[]>,
  encode: (items: readonly T[]) => Promise<readonly object[]>,
) {
  yield `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(field)}:[`;
  let separator = '';
  for await (const items of chunks) {
    for (const item of await encode(items)) {
      yield `${separator}${JSON.stringify(item)}`;
      separator = ',';
    }
  }
  yield ']}';
}
