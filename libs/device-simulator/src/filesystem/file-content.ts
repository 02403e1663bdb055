import { createHash, type Hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { IoError } from '../shell/open-file';

const keptWholeBytes = 256 * 1024;
const keptTailBytes = 64 * 1024;

/**
 * The bytes of a file. A big one keeps only its size, digests and last 64 KiB, which is all that anyone asks of a
 * firmware image; so a thousand devices can hold one each.
 */
export class FileContent {
  private chunks: Buffer[] = [];
  private keptBytes = 0;
  private droppedBytes = 0;
  private droppedCrc = 0;
  private droppedSha256: Hash | undefined;
  private droppedMd5: Hash | undefined;

  static of(bytes: Buffer | string): FileContent {
    const content = new FileContent();
    content.append(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
    return content;
  }

  get sizeBytes(): number {
    return this.droppedBytes + this.keptBytes;
  }

  append(bytes: Buffer): void {
    this.chunks.push(bytes);
    this.keptBytes += bytes.length;
    if (this.droppedBytes > 0 ? this.keptBytes > keptTailBytes * 3 : this.keptBytes > keptWholeBytes) this.dropHead();
  }

  clone(): FileContent {
    const copy = new FileContent();
    copy.chunks = [...this.chunks];
    copy.keptBytes = this.keptBytes;
    copy.droppedBytes = this.droppedBytes;
    copy.droppedCrc = this.droppedCrc;
    copy.droppedSha256 = this.droppedSha256?.copy();
    copy.droppedMd5 = this.droppedMd5?.copy();
    return copy;
  }

  /** Its first bytes; of a big file only little can be cut off. */
  cut(sizeBytes: number): FileContent {
    if (sizeBytes < this.droppedBytes) throw new IoError('the simulator keeps no bytes of big files');
    const copy = this.clone();
    const kept = copy.tail().subarray(0, sizeBytes - this.droppedBytes);
    copy.chunks = [kept];
    copy.keptBytes = kept.length;
    return copy;
  }

  /** The bytes that are kept: all of a small file, the end of a big one. */
  tail(): Buffer {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0] ?? Buffer.alloc(0);
  }

  bytes(): Buffer {
    if (this.droppedBytes > 0) throw new IoError('the simulator keeps no bytes of big files');
    return this.tail();
  }

  sha256(): string {
    return digest(this.droppedSha256 ?? createHash('sha256'), this.tail());
  }

  md5(): string {
    return digest(this.droppedMd5 ?? createHash('md5'), this.tail());
  }

  /** The usual CRC-32 of the first bytes; the end must lie in what is kept. */
  crc32(end: number): number {
    if (end < this.droppedBytes) throw new IoError('the simulator keeps no bytes of big files');
    return crc32(this.tail().subarray(0, end - this.droppedBytes), this.droppedCrc);
  }

  private dropHead(): void {
    const kept = this.tail();
    const head = kept.subarray(0, kept.length - keptTailBytes);
    this.droppedSha256 = (this.droppedSha256 ?? createHash('sha256')).update(head);
    this.droppedMd5 = (this.droppedMd5 ?? createHash('md5')).update(head);
    this.droppedCrc = crc32(head, this.droppedCrc);
    this.droppedBytes += head.length;
    this.chunks = [Buffer.from(kept.subarray(head.length))];
    this.keptBytes = keptTailBytes;
  }
}

function digest(running: Hash, rest: Buffer): string {
  return running.copy().update(rest).digest('hex');
}
