import type { Release } from '@firmware-upgrader/domain';
import { createHash } from 'node:crypto';
import { readFwtoolChunks, TailReader } from './fwtool';

/** What an image file says of itself. */
export interface ImageInspection {
  /** The first bytes of the file. */
  readonly head: Buffer;
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** As OpenWrt's build wrote it; null: the file has none. */
  readonly metadata: Readonly<Record<string, unknown>> | null;
  /** What a device runs that was upgraded with it; null: the image does not say. */
  readonly expectedRelease: Release | null;
  /** Board names, as in `/tmp/sysinfo/board_name` of a device. */
  readonly supportedBoards: readonly string[];
  readonly isSigned: boolean;
  /** Why the metadata cannot be trusted; empty when it can, or there is none. */
  readonly problems: readonly string[];
}

const HEAD_BYTES = 4_096;

/** Inspects a file while it passes by, holding no more than its two ends in memory. */
export class ImageInspector {
  private readonly hash = createHash('sha256');
  private readonly tail = new TailReader();
  private head = Buffer.alloc(0);

  add(chunk: Buffer): void {
    if (this.head.length < HEAD_BYTES) {
      this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD_BYTES - this.head.length)]);
    }
    this.hash.update(chunk);
    this.tail.add(chunk);
  }

  end(): ImageInspection {
    const { metadata: json, isSigned, problems } = readFwtoolChunks(this.tail);
    const metadata = json === null ? null : parseObject(json);
    return {
      head: this.head,
      sizeBytes: this.tail.sizeBytes,
      sha256: this.hash.digest('hex'),
      metadata,
      expectedRelease: metadata && releaseOf(metadata),
      supportedBoards: metadata ? boardsOf(metadata) : [],
      isSigned,
      problems:
        json !== null && metadata === null ? [...problems, 'The metadata of the image is not readable.'] : problems,
    };
  }
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    return asObject(JSON.parse(json));
  } catch {
    return null;
  }
}

function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/** OpenWrt: include/image-commands.mk. */
function releaseOf(metadata: Readonly<Record<string, unknown>>): Release | null {
  const { version, revision } = asObject(metadata['version']) ?? {};
  if (typeof version !== 'string' || version === '') return null;
  return { version, revision: typeof revision === 'string' ? revision : '' };
}

/** From another compatibility version on, `supported_devices` holds a sentence that old systems stumble over. */
function boardsOf(metadata: Readonly<Record<string, unknown>>): string[] {
  const isFirst = (metadata['compat_version'] ?? '1.0') === '1.0';
  const boards = metadata[isFirst ? 'supported_devices' : 'new_supported_devices'];
  return Array.isArray(boards) ? boards.filter((board) => typeof board === 'string') : [];
}
