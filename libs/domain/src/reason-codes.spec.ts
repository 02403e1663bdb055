import {
  isReasonCode,
  type ReasonCode,
  reasonCodes,
  type ReasonEnding,
  reasonOf,
  reasonSentence,
} from './reason-codes';

/** How each code ends an operation; `none`: it is one of skips, refused checks and batches alone. */
const codes: Record<ReasonEnding | 'none', readonly ReasonCode[]> = {
  success: ['not-needed', 'unverified'],
  cancelled: ['cancelled'],
  aborted: [
    'superseded',
    'device-deactivated',
    'address-changed',
    'no-connection',
    'no-upgrader',
    'address-not-allowed',
    'identity-missing',
    'identity-mismatch',
    'not-enough-memory',
    'image-refused',
    'upload-not-checkable',
  ],
  recoverable: [
    'no-address',
    'cannot-connect',
    'login-failed',
    'link-lost',
    'already-flashing',
    'upload-failed',
    'upload-stalled',
    'upload-corrupted',
    'storage-full',
    'image-read-stalled',
  ],
  failed: [
    'host-key-changed',
    'host-key-unknown',
    'image-unavailable',
    'command-failed',
    'timed-out',
    'interrupted',
    'not-flashed',
    'came-back-on-old-system',
    'unreachable',
    'checksum-not-written',
    'internal-error',
  ],
  none: [
    'model-unknown',
    'no-image-for-model',
    'already-installed',
    'other-organization',
    'options-not-supported',
    'device-gone',
    'upgrade-running',
    'rule-violated',
    'selection-gone',
    'launch-failed',
  ],
};

it.each(Object.entries(codes).flatMap(([ending, some]) => some.map((code) => [code, ending] as const)))(
  '%s: %s',
  (code, ending) => {
    expect(reasonOf(code).ending ?? 'none').toBe(ending);
  },
);

it('has no other codes than these, since clients match on them', () => {
  expect([...reasonCodes].sort()).toEqual(Object.values(codes).flat().sort());
  expect(['unreachable', 'unheard-of', 'toString'].filter(isReasonCode)).toEqual(['unreachable']);
});

it.each(reasonCodes)('%s is told in sentences that fit a column of the database', (code) => {
  const sentence = reasonSentence(code);
  expect(sentence).toMatch(/^[A-Z][^.]*\. [A-Z].*\.$/);
  expect(sentence.length).toBeLessThanOrEqual(255);
  expect(code.length).toBeLessThanOrEqual(40);
});
