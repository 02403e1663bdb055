import { ImageInspector } from '@firmware-upgrader/upgraders';
import { complaintsAbout, readImageFacts } from '../device/check-image';
import { FileContent } from '../filesystem/file-content';
import { appendChunk } from './fwtool';
import { makeImage, type ImageOptions } from './make-image';

const options: ImageOptions = {
  boards: ['ubnt,unifi-6-lite', 'ubnt,unifi-6-lite-v2'],
  version: '24.10.1',
  revision: 'r28597-0425664679',
  target: 'ramips/mt7621',
  sizeBytes: 400_000,
};
const board = { boardName: 'ubnt,unifi-6-lite', compatVersion: '1.0', keepsConfiguration: true };

describe('an image made for simulated routers', () => {
  it('carries its chunks as fwtool appends them', () => {
    const metadata = Buffer.from('{"metadata_version":"1.1","compat_version":"1.0"}\n');
    const described = appendChunk(Buffer.from('KERNELROOTFS'), 'metadata', metadata);
    const signed = appendChunk(described, 'signature', Buffer.from('SIGDATA'));
    // Made with OpenWrt's own fwtool.
    expect(described.subarray(-16).toString('hex')).toBe('4657783070eafee5010000000000004a');
    expect(signed.subarray(-16).toString('hex')).toBe('4657783076c95afc0000000000000017');
    expect(signed).toHaveLength(109);
  });

  it.each([false, true])('is read alike by the device and by the product (signed: %s)', (sign) => {
    const image = makeImage({ ...options, sign });
    const inspector = new ImageInspector();
    inspector.add(image);
    const expectedRelease = { version: '24.10.1', revision: 'r28597-0425664679' };
    expect(image).toHaveLength(400_000);
    expect(inspector.end()).toMatchObject({
      expectedRelease,
      supportedBoards: options.boards,
      isSigned: sign,
      problems: [],
    });
    expect(readImageFacts(FileContent.of(image))).toEqual({
      release: expectedRelease,
      supportedBoards: options.boards,
      compatVersion: '1.0',
    });
  });

  it('has the same bytes for the same seed, others for another', () => {
    expect(makeImage(options).equals(makeImage(options))).toBe(true);
    expect(makeImage(options).equals(makeImage({ ...options, seed: 'another' }))).toBe(false);
  });

  it.each(['payload', 'metadata', 'truncated', 'no-metadata'] as const)('is refused with damage: %s', (damage) => {
    const facts = readImageFacts(FileContent.of(makeImage({ ...options, damage })));
    expect(complaintsAbout(facts, board)).toContain('Image metadata not present');
  });

  it('is accepted by its boards alone, and by a new generation of them never', () => {
    const complaints = (changes: Partial<ImageOptions>, device: Partial<typeof board> = {}) =>
      complaintsAbout(readImageFacts(FileContent.of(makeImage({ ...options, ...changes }))), { ...board, ...device });
    expect(complaints({})).toEqual([]);
    expect(complaints({}, { boardName: 'linksys,wrt3200acm' })).toHaveLength(2);
    expect(complaints({ compatVersion: '2.0' })).toHaveLength(1);
    expect(complaints({ compatVersion: '1.1' })).toHaveLength(1);
    expect(complaints({ compatVersion: '1.1' }, { keepsConfiguration: false })).toEqual([]);
  });
});
