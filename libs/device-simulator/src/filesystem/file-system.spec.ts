import { createHash, randomBytes } from 'node:crypto';
import { FileContent } from './file-content';
import { FileError, FileSystem } from './file-system';
import { directory } from './nodes';

async function write(files: FileSystem, path: string, ...chunks: Buffer[]): Promise<void> {
  const file = files.openToWrite(path, 'truncate');
  try {
    for (const chunk of chunks) await file.write(chunk);
  } finally {
    file.release();
  }
}

describe('the file system of a simulated router', () => {
  it('takes what still fits in /tmp, then says that it is full', async () => {
    const files = new FileSystem(() => 1_000);
    files.place('/tmp', directory());
    files.place('/var', { kind: 'link', target: '/tmp' });
    await write(files, '/tmp/a', Buffer.alloc(600));
    await expect(write(files, '/var/b', Buffer.alloc(600))).rejects.toThrow('No space left on device');
    expect(files.usedBytes('/tmp')).toBe(1_000);
    files.remove('/tmp/a');
    expect(files.usedBytes('/tmp')).toBe(400);
  });

  it('keeps of a big file its size, its digests and its end', () => {
    const bytes = randomBytes(1_500_000);
    const content = new FileContent();
    for (let at = 0; at < bytes.length; at += 33_333) content.append(bytes.subarray(at, at + 33_333));
    expect(content.sizeBytes).toBe(bytes.length);
    for (const algorithm of ['sha256', 'md5'] as const) {
      expect(content[algorithm]()).toBe(createHash(algorithm).update(bytes).digest('hex'));
    }
    expect(content.tail().equals(bytes.subarray(-content.tail().length))).toBe(true);
    expect(content.tail().length).toBeLessThan(300_000);
    expect(content.clone().sha256()).toBe(content.sha256());
    expect(() => content.bytes()).toThrow('keeps no bytes of big files');
  });

  it('makes up files of the kernel when they are read, and hides what a fault hides', () => {
    const files = new FileSystem();
    let reads = 0;
    files.place('/proc/uptime', { kind: 'dynamic', read: () => `${(reads += 1)}` });
    expect([files.readText('/proc/uptime'), files.readText('/proc/uptime')]).toEqual(['1', '2']);
    files.isHidden = (path) => path === '/proc/uptime';
    expect(files.exists('/proc/uptime')).toBe(false);
    expect(() => files.readText('/proc/uptime')).toThrow(new FileError('No such file or directory'));
  });

  it('replaces a file by renaming another, and tells of it', () => {
    const files = new FileSystem();
    const changed: string[] = [];
    files.onChanged = (path) => changed.push(path);
    files.placeText('/etc/mark', 'old');
    files.placeText('/etc/mark.new', 'new');
    files.rename('/etc/mark.new', '/etc/mark');
    expect(files.readText('/etc/mark')).toBe('new');
    expect(files.namesIn('/etc')).toEqual(['mark']);
    expect(changed).toEqual(['/etc/mark']);
    expect(() => files.rename('/etc/mark.new', '/etc/mark')).toThrow('No such file or directory');
  });
});
