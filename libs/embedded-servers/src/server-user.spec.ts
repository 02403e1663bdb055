import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReachable } from './server-user';

describe('a folder below a closed one', () => {
  const closed = mkdtempSync(join(tmpdir(), 'closed-'));
  const inside = join(closed, 'a', 'b');
  mkdirSync(inside, { recursive: true });
  afterAll(() => rmSync(closed, { recursive: true }));

  it('is out of reach for others, in reach for its owner, and opened by opening the way', () => {
    const { uid, gid } = statSync(closed);
    const other = { uid: uid + 1, gid: gid + 1 };
    expect(isReachable(inside, other)).toBe(false);
    expect(isReachable(inside, { uid, gid })).toBe(true);
    chmodSync(closed, 0o711);
    expect(isReachable(inside, other)).toBe(true);
    expect(isReachable(join(inside, 'not-made-yet'), other)).toBe(true);
  });
});
