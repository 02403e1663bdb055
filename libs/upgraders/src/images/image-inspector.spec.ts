import { crc32 } from 'node:zlib';
import { ImageInspector, type ImageInspection } from './image-inspector';

const METADATA = 1;
const SIGNATURE = 0;

function inspect(file: Buffer, pieceBytes = file.length): ImageInspection {
  const inspector = new ImageInspector();
  for (let at = 0; at < file.length; at += pieceBytes) inspector.add(file.subarray(at, at + pieceBytes));
  return inspector.end();
}

/** As `fwtool -I` and `-S` append a chunk. */
function append(file: Buffer, type: number, data: Buffer): Buffer {
  const content = type === METADATA ? Buffer.concat([Buffer.alloc(8), data]) : data;
  const before = Buffer.concat([file, content]);
  const trailer = Buffer.alloc(16);
  trailer.write('FWx0', 0, 'latin1');
  trailer.writeUInt32BE((crc32(before) ^ 0xffffffff) >>> 0, 4);
  trailer.writeUInt8(type, 8);
  trailer.writeUInt32BE(content.length + 16, 12);
  return Buffer.concat([before, trailer]);
}

const withMetadata = (file: Buffer, metadata: unknown) => append(file, METADATA, Buffer.from(JSON.stringify(metadata)));

const payload = Buffer.alloc(200_000, 'firmware');
const metadata = {
  metadata_version: '1.1',
  compat_version: '1.0',
  supported_devices: ['tplink,archer-c7-v5'],
  version: { dist: 'OpenWrt', version: '24.10.1', revision: 'r28597-0425664679', target: 'ath79/generic' },
};

describe('an image that is uploaded', () => {
  it('is read as fwtool wrote it', () => {
    // Made with OpenWrt's own fwtool: metadata, then a signature.
    const file = Buffer.concat([
      Buffer.from('KERNELROOTFS'),
      Buffer.alloc(8),
      Buffer.from('{"metadata_version":"1.1","compat_version":"1.0"}\n'),
      Buffer.from('4657783070eafee5010000000000004a', 'hex'),
      Buffer.from('SIGDATA'),
      Buffer.from('4657783076c95afc0000000000000017', 'hex'),
    ]);
    expect(file).toHaveLength(109);
    expect(inspect(file)).toMatchObject({
      sizeBytes: 109,
      metadata: { metadata_version: '1.1', compat_version: '1.0' },
      isSigned: true,
      problems: [],
    });
  });

  it.each([1, 7, 4_096, 65_536, 1_000_000])('is understood in pieces of %d bytes', (pieceBytes) => {
    const file = append(withMetadata(payload.subarray(0, 50_000), metadata), SIGNATURE, Buffer.alloc(300, 's'));
    expect(inspect(file, pieceBytes)).toEqual(inspect(file));
    expect(inspect(file, pieceBytes)).toMatchObject({ metadata, isSigned: true, problems: [] });
  });

  it('says which release runs after it, and on which boards', () => {
    expect(inspect(withMetadata(payload, metadata))).toMatchObject({
      expectedRelease: { version: '24.10.1', revision: 'r28597-0425664679' },
      supportedBoards: ['tplink,archer-c7-v5'],
      isSigned: false,
    });
  });

  it('names its boards elsewhere once it is of another compatibility version', () => {
    const incompatible = {
      ...metadata,
      compat_version: '2.0',
      supported_devices: ['Image version 2.0 needs a fresh start'],
      new_supported_devices: ['ubnt,edgerouter-x'],
    };
    expect(inspect(withMetadata(payload, incompatible)).supportedBoards).toEqual(['ubnt,edgerouter-x']);
  });

  it('needs no metadata', () => {
    expect(inspect(payload)).toMatchObject({ metadata: null, expectedRelease: null, isSigned: false, problems: [] });
    expect(inspect(Buffer.from('tiny'))).toMatchObject({ sizeBytes: 4, metadata: null, problems: [] });
  });

  it('is found damaged wherever a bit is wrong', () => {
    const file = withMetadata(payload, metadata);
    for (const place of [0, 100_000, payload.length + 20]) {
      const damaged = Buffer.from(file);
      damaged.writeUInt8(damaged.readUInt8(place) ^ 1, place);
      const { metadata: found, problems } = inspect(damaged);
      expect({ found, problems }).toEqual({ found: null, problems: ['The image is damaged: its checksum is wrong.'] });
    }
  });

  it.each([0, 15, 23, 40_000, 0xffffffff])('is refused a trailer that claims %d bytes', (size) => {
    const file = withMetadata(payload, metadata);
    file.writeUInt32BE(size, file.length - 4);
    expect(inspect(file)).toMatchObject({ metadata: null, problems: ['The trailer of the image is damaged.'] });
  });

  it('is told apart from one with metadata that is no object', () => {
    for (const text of ['{', '[]', 'null', '"x"']) {
      const found = inspect(append(payload, METADATA, Buffer.from(text)));
      expect(found).toMatchObject({ metadata: null, problems: ['The metadata of the image is not readable.'] });
    }
  });
});
