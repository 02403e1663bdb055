import { createHash } from 'node:crypto';
import { appendChunk } from './fwtool';

export interface ImageOptions {
  /** Board names the image is for. */
  readonly boards: readonly string[];
  readonly version: string;
  readonly revision?: string;
  readonly target?: string;
  /** Of the whole file; never less than its metadata takes. */
  readonly sizeBytes?: number;
  /** Equal seeds give equal bytes. */
  readonly seed?: string;
  /** Another one than `1.0` makes it an image for devices of that generation alone. */
  readonly compatVersion?: string;
  /** `payload`: a byte differs from what the checksums cover; `metadata`: unreadable; `truncated`: the end is missing. */
  readonly damage?: 'payload' | 'metadata' | 'truncated' | 'no-metadata';
  /** Appends a signature chunk, as builds with a key do. */
  readonly sign?: boolean;
}

/** A sysupgrade image that the simulated devices, and whoever reads OpenWrt's image metadata, understand. */
export function makeImage(options: ImageOptions): Buffer {
  const { sizeBytes = 64 * 1024, seed = '', damage } = options;
  const metadata = Buffer.from(`${metadataOf(options)}\n`);
  const signature = options.sign === true ? pseudoRandomBytes(`signature ${seed}`, 200) : undefined;
  const trailers = metadata.length + 24 + (signature === undefined ? 0 : signature.length + 16);
  const payload = pseudoRandomBytes(seed, Math.max(0, sizeBytes - trailers));
  if (damage === 'no-metadata') return payload;
  const described = appendChunk(payload, 'metadata', metadata);
  const image = signature === undefined ? described : appendChunk(described, 'signature', signature);
  if (damage === 'truncated') return image.subarray(0, image.length - 100);
  if (damage !== undefined) flipByte(image, damage === 'payload' ? payload.length >> 1 : payload.length + 20);
  return image;
}

/** include/image-commands.mk, `Build/append-metadata`. */
function metadataOf({
  boards,
  version,
  revision = 'r0-simulated',
  target = 'ath79/generic',
  compatVersion = '1.0',
}: ImageOptions): string {
  const isFirstGeneration = compatVersion === '1.0';
  return JSON.stringify({
    metadata_version: '1.1',
    compat_version: compatVersion,
    ...(isFirstGeneration ? {} : { compat_message: 'The partition layout of this device has changed.' }),
    ...(isFirstGeneration ? {} : { new_supported_devices: boards }),
    // Old firmware compares this list with its board; a sentence makes it refuse.
    supported_devices: isFirstGeneration ? boards : [`Image version ${compatVersion} needs a newer system.`],
    version: { dist: 'OpenWrt', version, revision, target, board: boards[0]?.replace(',', '_') ?? '' },
  });
}

function flipByte(image: Buffer, position: number): void {
  image.writeUInt8(image.readUInt8(position) ^ 0xff, position);
}

/** A block of SHAKE256 again and again, each copy numbered: cheap, and the same everywhere. */
function pseudoRandomBytes(seed: string, length: number): Buffer {
  const block = 64 * 1024;
  const bytes = Buffer.alloc(length);
  const base = createHash('shake256', { outputLength: block }).update(seed).digest();
  for (let offset = 0, index = 0; offset < length; offset += block, index += 1) {
    base.copy(bytes, offset, 0, Math.min(block, length - offset));
    if (offset + 8 <= length) bytes.writeBigUInt64BE(BigInt(index), offset);
  }
  return bytes;
}
