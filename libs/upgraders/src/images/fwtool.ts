import { crc32 } from 'node:zlib';

/** More than OpenWrt's limits for metadata (30,720 bytes) and signature (1,024) together (fwtool: fwtool.c). */
const TAIL_BYTES = 32 * 1024;
const TRAILER_BYTES = 16;
const HEADER_BYTES = 8;
const MAGIC = 0x46577830; // "FWx0"
const SIGNATURE = 0;
const METADATA = 1;
const MOST_CHUNKS = 8;

/** The end of a file, and the checksum of all that comes before it. */
export class TailReader {
  sizeBytes = 0;
  // One buffer for all: many files pass at the same time, and memory for each piece would be much.
  private readonly tail = Buffer.alloc(TAIL_BYTES);
  private kept = 0;
  private crcBefore = 0;

  add(chunk: Buffer): void {
    this.sizeBytes += chunk.length;
    const leaving = Math.max(0, this.kept + chunk.length - TAIL_BYTES);
    const leavingTail = Math.min(leaving, this.kept);
    const rest = chunk.subarray(leaving - leavingTail);
    this.crcBefore = crc32(this.tail.subarray(0, leavingTail), this.crcBefore);
    this.crcBefore = crc32(chunk.subarray(0, leaving - leavingTail), this.crcBefore);
    this.tail.copyWithin(0, leavingTail, this.kept);
    this.kept -= leavingTail;
    rest.copy(this.tail, this.kept);
    this.kept += rest.length;
  }

  /** Null when they lie before what is kept. */
  bytes(start: number, end: number): Buffer | null {
    const offset = this.sizeBytes - this.kept;
    return start < offset || end < start ? null : this.tail.subarray(start - offset, end - offset);
  }

  /** Of all bytes before this place, which must lie in what is kept; fwtool does not invert it (crc32.h). */
  registerAt(place: number): number {
    const before = this.tail.subarray(0, place - (this.sizeBytes - this.kept));
    return (crc32(before, this.crcBefore) ^ 0xffffffff) >>> 0;
  }
}

interface FwtoolChunks {
  /** JSON text of the last metadata chunk. */
  readonly metadata: string | null;
  readonly isSigned: boolean;
  readonly problems: string[];
}

/**
 * Walks the chunks that `fwtool` appended to an image, from the last to the first. Each ends in a trailer: magic,
 * checksum, type, three bytes of nothing and the length, all big-endian (fwtool: fwimage.h).
 */
export function readFwtoolChunks(tail: TailReader): FwtoolChunks {
  let metadata: string | null = null;
  let isSigned = false;
  let end = tail.sizeBytes;
  for (let count = 0; count < MOST_CHUNKS; count++) {
    const chunk = readChunk(tail, end);
    if (chunk === null) break;
    if (typeof chunk === 'string') return { metadata: null, isSigned, problems: [chunk] };
    if (chunk.type === METADATA) metadata ??= chunk.data.toString('utf8');
    if (chunk.type === SIGNATURE) isSigned = true;
    end = chunk.start;
  }
  return { metadata, isSigned, problems: [] };
}

/** The chunk that ends here; null: there is none; text: what is wrong with it. */
function readChunk(tail: TailReader, end: number): { start: number; type: number; data: Buffer } | string | null {
  const place = end - TRAILER_BYTES;
  const trailer = tail.bytes(place, end);
  if (trailer?.readUInt32BE(0) !== MAGIC) return null;
  const type = trailer.readUInt8(8);
  const size = trailer.readUInt32BE(12);
  const headerBytes = type === METADATA ? HEADER_BYTES : 0;
  const start = end - size;
  const content = size < TRAILER_BYTES + headerBytes ? null : tail.bytes(start, place);
  if (!content) return 'The trailer of the image is damaged.';
  if (trailer.readUInt32BE(4) !== tail.registerAt(place)) return 'The image is damaged: its checksum is wrong.';
  if (headerBytes > 0 && content.readUInt32BE(0) !== 0) return 'The metadata of the image has an unknown version.';
  return { start, type, data: content.subarray(headerBytes) };
}
