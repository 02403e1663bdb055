import { cleanFileName, InvalidStorageKeyError, parseKey, withRandomSuffix } from './storage-key';

describe('names of stored files', () => {
  it.each([
    ['openwrt 24.10 (final).bin', 'openwrt_24.10_final.bin'],
    ["x'; rm -rf $HOME #.bin", 'x_rm_-rf_HOME_.bin'],
    ['../../etc/passwd', 'etcpasswd'],
    ['größe.bin', 'groe.bin'],
    ['...', ''],
    ['路由器', ''],
  ])('cleans %j to %j', (given, cleaned) => {
    expect(cleanFileName(given)).toBe(cleaned);
  });

  it.each(['a', 'a/b/c', '../b', 'a/..', 'a/.hidden', '.incoming/x', 'a/', '/b', 'a/b\0', `a/${'b'.repeat(300)}`])(
    'refuses the key %j',
    (key) => {
      expect(() => parseKey(key)).toThrow(InvalidStorageKeyError);
    },
  );

  it('keeps extension and length when a taken name gets a suffix', () => {
    expect(withRandomSuffix('b/image.tar.gz')).toMatch(/^b\/image\.tar_[0-9a-f]{8}\.gz$/);
    expect(withRandomSuffix('b/image')).toMatch(/^b\/image_[0-9a-f]{8}$/);
    const longest = withRandomSuffix(`b/${'x'.repeat(249)}.bin`);
    expect(longest).toHaveLength(255);
    expect(longest).toMatch(/_[0-9a-f]{8}\.bin$/);
  });
});
