/** What an image says of itself at its end, as far as a person wants to know before it is stored. */
export interface ImageMetadata {
  /** As in OpenWrt's `board_name` of the devices that take it. */
  boards: string[];
  /** What a device runs after it; null: it does not say. */
  release: string | null;
  /** How OpenWrt begins the type's part of the file name; null: it does not say. */
  typeStart: string | null;
}

/** OpenWrt's limits for metadata and signature together (fwtool: fwtool.c). */
const TAIL_BYTES = 32 * 1024;
const TRAILER_BYTES = 16;
const HEADER_BYTES = 8;
const MAGIC = 0x46577830; // "FWx0"
const METADATA = 1;
const MOST_CHUNKS = 8;

/** Reads the end of the file alone. Null: there is no metadata. Whether it can be trusted the server decides. */
export async function readImageMetadata(file: Blob): Promise<ImageMetadata | null> {
  const tail = new DataView(await file.slice(Math.max(0, file.size - TAIL_BYTES)).arrayBuffer());
  const text = metadataText(tail);
  if (text === null) return null;
  try {
    return describe(JSON.parse(text) as RawMetadata);
  } catch {
    return null;
  }
}

/** Walks the chunks that `fwtool` appended, from the last to the first; each ends in a trailer (fwtool: fwimage.h). */
function metadataText(tail: DataView): string | null {
  let end = tail.byteLength;
  for (let count = 0; count < MOST_CHUNKS; count++) {
    const trailer = end - TRAILER_BYTES;
    if (trailer < 0 || tail.getUint32(trailer) !== MAGIC) return null;
    const start = end - tail.getUint32(trailer + 12);
    if (start < 0 || start > trailer) return null;
    if (tail.getUint8(trailer + 8) === METADATA) {
      return new TextDecoder().decode(
        new Uint8Array(tail.buffer, start + HEADER_BYTES, trailer - start - HEADER_BYTES),
      );
    }
    end = start;
  }
  return null;
}

interface RawMetadata {
  supported_devices?: unknown;
  new_supported_devices?: unknown;
  version?: { version?: unknown; revision?: unknown; target?: unknown; board?: unknown };
}

const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function describe({ supported_devices, new_supported_devices, version = {} }: RawMetadata): ImageMetadata {
  const { target, board } = version;
  const release = [version.version, version.revision].filter((one) => typeof one === 'string' && one !== '');
  return {
    boards: [...new Set([...words(new_supported_devices), ...words(supported_devices)])].filter(isBoardName),
    release: release.length > 0 ? release.join(' ') : null,
    typeStart: typeof target === 'string' && typeof board === 'string' ? `${target.replace('/', '-')}-${board}-` : null,
  };
}

/** Among the supported devices may stand a sentence for people, about an incompatible step. */
const isBoardName = (text: string) => !/\s/.test(text);
