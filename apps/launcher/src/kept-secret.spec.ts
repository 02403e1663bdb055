import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptSecret } from './kept-secret';

it('a secret is made once, for its owner alone', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'secret-'));
  try {
    const made = keptSecret(dataDir, 'secret-key', 48);
    expect(made).toHaveLength(64);
    expect(keptSecret(dataDir, 'secret-key', 48)).toBe(made);
    expect(statSync(join(dataDir, 'secret-key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secret-key']);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});
