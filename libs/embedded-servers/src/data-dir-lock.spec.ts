import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirInUseError, lockDataDir } from './data-dir-lock';

describe('a data folder', () => {
  let dataDir: string;

  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'lock-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('serves one start at a time, and the next once it is given back', () => {
    const unlock = lockDataDir(dataDir);
    expect(() => lockDataDir(dataDir)).toThrow(DataDirInUseError);
    unlock();
    lockDataDir(dataDir)();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it.each([
    ['whose number belongs to another process now', `${process.pid} started-long-ago\n`],
    ['that left nothing legible', ''],
  ])('is not held by a start %s', (_, left) => {
    writeFileSync(join(dataDir, 'lock'), left);
    lockDataDir(dataDir)();
    expect(readdirSync(dataDir)).toEqual([]);
  });
});
