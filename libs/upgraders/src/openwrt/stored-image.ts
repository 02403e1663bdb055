import { Readable } from 'node:stream';
import { deadline } from '../ssh/waiting';
import { UpgradeError, UpgradeInterruptedError } from '../upgrade-error';
import type { UpgradeContext } from '../upgrader';

/** The stored image from this byte on. A file system that does not answer, as one over a network may, is not waited for. */
export async function openStored(context: UpgradeContext, startByte: number): Promise<Readable> {
  const source = await inTime(context, context.task.image.open(startByte));
  return Readable.from(bytesInTime(context, source)).once('close', () => source.destroy());
}

async function* bytesInTime(context: UpgradeContext, source: Readable): AsyncGenerator<Buffer> {
  const chunks = source.iterator() as AsyncIterator<Buffer>;
  for (;;) {
    const { done, value } = await inTime(context, chunks.next());
    if (done) return;
    yield value;
  }
}

async function inTime<T>({ settings, signal }: UpgradeContext, reading: Promise<T>): Promise<T> {
  try {
    return await deadline(reading, settings.uploadStallTimeoutMs, signal, () => new UpgradeError('image-read-stalled'));
  } catch (error) {
    if (error instanceof UpgradeError || error instanceof UpgradeInterruptedError) throw error;
    throw new UpgradeError('image-unavailable', '', { cause: error });
  }
}
