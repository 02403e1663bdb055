import { SecretSealer } from './sealing';

const sealer = new SecretSealer('a secret key of at least 32 characters');
const row = 'credentials:1';

describe('a sealed secret', () => {
  it('opens to what it was, in any script', () => {
    for (const secret of ['hunter2', '', 'Пароль 密码 🔑', '-----BEGIN KEY-----\n'.repeat(200)]) {
      expect(sealer.open(sealer.seal(secret, row), row)).toBe(secret);
    }
  });

  it('never looks the same twice and shows nothing of the secret', () => {
    const [one, two] = [sealer.seal('hunter2', row), sealer.seal('hunter2', row)];
    expect(one).not.toBe(two);
    expect(Buffer.from(one.split(':')[4]!, 'base64url').toString()).not.toContain('hunter2');
  });

  it('does not open in another row', () => {
    expect(() => sealer.open(sealer.seal('hunter2', row), 'credentials:2')).toThrow();
  });

  it('says when it was sealed under another key', () => {
    const other = new SecretSealer('another key of at least 32 characters!!');
    expect(() => other.open(sealer.seal('hunter2', row), row)).toThrow('under another SECRET_KEY');
  });

  it('opens in another process with the same key', () => {
    const again = new SecretSealer('a secret key of at least 32 characters');
    expect(again.open(sealer.seal('hunter2', row), row)).toBe('hunter2');
  });

  it.each([2, 3, 4])('does not open once its part %i was touched', (part) => {
    const parts = sealer.seal('hunter2', row).split(':');
    const bytes = Buffer.from(parts[part]!, 'base64url');
    bytes[0]! ^= 1;
    parts[part] = bytes.toString('base64url');
    expect(() => sealer.open(parts.join(':'), row)).toThrow();
  });

  it('does not open under a tag that was cut short', () => {
    const parts = sealer.seal('hunter2', row).split(':');
    parts[3] = Buffer.from(parts[3]!, 'base64url').subarray(0, 4).toString('base64url');
    expect(() => sealer.open(parts.join(':'), row)).toThrow();
  });

  it.each(['', 'hunter2', 'v1:', 'v2:a:b:c:d'])('is told from other text: %j', (text) => {
    expect(() => sealer.open(text, row)).toThrow('unknown form');
  });
});
