import { isSameRelease, releaseText } from './release';
import { judgeFlash } from './verdict';

const before = { version: '23.05.3', revision: 'r23809-234f1a2efa' };
const after = { version: '24.10.1', revision: 'r28597-0425664679' };

describe('the verdict on a flash', () => {
  it.each([
    // rebooted, release now, expected: reason, installed, verified
    [true, after, after, null, true, true],
    [true, after, null, null, true, null],
    [true, before, null, 'unverified', true, null],
    [true, null, null, 'unverified', true, null],
    [true, before, after, 'came-back-on-old-system', false, null],
    [true, null, after, 'came-back-on-old-system', false, null],
    [false, before, after, 'not-flashed', false, null],
    // Flashing the running release anew: only the reboot tells.
    [true, before, before, null, true, true],
    [false, before, before, 'not-flashed', false, null],
  ] as const)(
    'rebooted %j, runs %j, expected %j: %s',
    (hasRebooted, now, expected, reason, isInstalled, isVerified) => {
      expect(judgeFlash({ hasRebooted, releaseNow: now, releaseBefore: before, releaseExpected: expected })).toEqual({
        reason,
        isInstalled,
        isVerified,
      });
    },
  );
});

describe('releases', () => {
  it.each([
    [after, after, true],
    [after, { ...after, revision: 'r1-other' }, false],
    [after, { ...after, revision: '' }, true],
    [{ ...after, revision: '' }, after, true],
    [after, { ...after, version: '24.10.0' }, false],
    [{ version: 'SNAPSHOT', revision: 'r1' }, { version: 'SNAPSHOT', revision: 'r2' }, false],
  ])('%j and %j are the same as far as both say something: %s', (a, b, same) => {
    expect(isSameRelease(a, b)).toBe(same);
  });

  it('are told by version and, if known, revision', () => {
    expect(releaseText(after)).toBe('24.10.1 r28597-0425664679');
    expect(releaseText({ version: '24.10.1', revision: '' })).toBe('24.10.1');
  });
});
