import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileTooLargeError, FirmwareStorage, StoredFileMissingError } from './firmware-storage';

describe('firmware storage', () => {
  let directory: string;
  let storage: FirmwareStorage;
  const noLimit = { limitBytes: null };
  const streamOf = (...pieces: (string | Buffer)[]) => Readable.from(pieces.map((piece) => Buffer.from(piece)));

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'storage-'));
    storage = new FirmwareStorage(directory);
  });

  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('keeps what was put, with its size and SHA-256, and reads any range of it', async () => {
    const file = await storage.put('build/image.bin', streamOf('kernel', 'rootfs'), noLimit);

    expect(file).toEqual({
      key: 'build/image.bin',
      sizeBytes: 12,
      sha256: createHash('sha256').update('kernelrootfs').digest('hex'),
    });
    expect(await storage.stat(file.key)).toMatchObject({ sizeBytes: 12 });
    expect(String(await buffer(await storage.open(file.key)))).toBe('kernelrootfs');
    expect(String(await buffer(await storage.open(file.key, { start: 3, end: 7 })))).toBe('nelro');
  });

  it('gives a second file of the same name a name of its own, also at the same time', async () => {
    const files = await Promise.all(
      ['one', 'two', 'three'].map((text) => storage.put('build/image.bin', streamOf(text), noLimit)),
    );

    expect(new Set(files.map(({ key }) => key)).size).toBe(3);
    const contents = await Promise.all(files.map(async ({ key }) => String(await buffer(await storage.open(key)))));
    expect(contents).toEqual(['one', 'two', 'three']);
  });

  it('stops at the limit without reading on and leaves nothing behind', async () => {
    let pieces = 0;
    async function* endless() {
      for (;;) {
        pieces++;
        yield Buffer.alloc(1000);
      }
    }

    await expect(storage.put('build/image.bin', endless(), { limitBytes: 2500 })).rejects.toThrow(FileTooLargeError);

    expect(pieces).toBe(3);
    expect(await readdir(directory)).toEqual(['.incoming']);
    expect(await readdir(join(directory, '.incoming'))).toEqual([]);
  });

  it('leaves nothing behind when the sender breaks off', async () => {
    async function* broken() {
      yield Buffer.from('half');
      throw new Error('connection lost');
    }

    await expect(storage.put('build/image.bin', broken(), noLimit)).rejects.toThrow('connection lost');

    expect(await readdir(join(directory, '.incoming'))).toEqual([]);
    expect(await storage.stat('build/image.bin')).toBeNull();
  });

  it('takes a file of exactly the limit', async () => {
    await expect(storage.put('build/image.bin', streamOf('1234'), { limitBytes: 4 })).resolves.toMatchObject({
      sizeBytes: 4,
    });
  });

  it('removes a file, then its folder when that is empty, and does not mind what is gone', async () => {
    const first = await storage.put('build/a.bin', streamOf('a'), noLimit);
    const second = await storage.put('build/b.bin', streamOf('b'), noLimit);

    await storage.delete(first.key);
    expect(await readdir(directory)).toContain('build');
    await storage.delete(second.key);
    expect(await readdir(directory)).not.toContain('build');
    await expect(storage.delete(second.key)).resolves.toBeUndefined();
  });

  it('says so before the first byte when a file is missing', async () => {
    await expect(storage.open('build/image.bin')).rejects.toThrow(StoredFileMissingError);
  });

  it('removes the parts of uploads that died long ago, and no others', async () => {
    await storage.put('build/image.bin', streamOf('x'), noLimit);
    const parts = join(directory, '.incoming');
    await writeFile(join(parts, 'old.part'), '');
    await writeFile(join(parts, 'new.part'), '');
    await utimes(join(parts, 'old.part'), new Date('2026-01-01'), new Date('2026-01-01'));

    await storage.removeAbandonedParts(new Date());

    expect(await readdir(parts)).toEqual(['new.part']);
  });
});
