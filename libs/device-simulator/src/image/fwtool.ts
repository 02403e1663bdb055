import { crc32 } from 'node:zlib';
import type { FileContent } from '../filesystem/file-content';

// openwrt/fwtool, fwimage.h: a chunk is a header (metadata only), data and this trailer, all big-endian.
const magic = 0x46577830;
const trailerBytes = 16;
const metadataHeaderBytes = 8;
const maxChunks = 8;

export const chunkTypes = { signature: 0, metadata: 1 } as const;
export type ChunkType = keyof typeof chunkTypes;

/** The image with one more chunk at its end, as `fwtool -I` and `fwtool -S` append it. */
export function appendChunk(image: Buffer, type: ChunkType, data: Buffer): Buffer {
  const header = type === 'metadata' ? Buffer.alloc(metadataHeaderBytes) : Buffer.alloc(0);
  const covered = Buffer.concat([image, header, data]);
  const trailer = Buffer.alloc(trailerBytes);
  trailer.writeUInt32BE(magic, 0);
  trailer.writeUInt32BE(register(crc32(covered)), 4);
  trailer.writeUInt8(chunkTypes[type], 8);
  trailer.writeUInt32BE(header.length + data.length + trailerBytes, 12);
  return Buffer.concat([covered, trailer]);
}

/** The text of the image's metadata; undefined when there is none, or when the bytes before it are not what they were. */
export function readMetadata(image: FileContent): string | undefined {
  const tail = image.tail();
  const tailStart = image.sizeBytes - tail.length;
  let end = image.sizeBytes;
  for (let chunk = 0; chunk < maxChunks; chunk += 1) {
    const trailerAt = end - trailerBytes - tailStart;
    if (trailerAt < 0 || tail.readUInt32BE(trailerAt) !== magic) return undefined;
    const size = tail.readUInt32BE(trailerAt + 12);
    const start = end - size;
    if (size < trailerBytes || start < tailStart) return undefined;
    if (register(image.crc32(end - trailerBytes)) !== tail.readUInt32BE(trailerAt + 4)) return undefined;
    if (tail.readUInt8(trailerAt + 8) === chunkTypes.metadata) {
      if (size < trailerBytes + metadataHeaderBytes) return undefined;
      return tail.subarray(start - tailStart + metadataHeaderBytes, trailerAt).toString();
    }
    end = start;
  }
  return undefined;
}

/** fwtool's crc32.c keeps the register as it is, where everybody else inverts it at the end. */
function register(crc: number): number {
  return (crc ^ 0xffffffff) >>> 0;
}
