/** How an operation goes on when this reason comes up; `recoverable` waits and tries again. */
export type ReasonEnding = 'success' | 'aborted' | 'failed' | 'cancelled' | 'recoverable';

interface Reason {
  /** Absent where the reason never ends an operation (batch skips, refused checks, failed batches). */
  readonly ending?: ReasonEnding;
  readonly meaning: string;
  readonly advice: string;
}

const table = {
  'not-needed': {
    ending: 'success',
    meaning: 'the device already runs this image',
    advice: 'Nothing to do.',
  },
  unverified: {
    ending: 'success',
    meaning: 'flashed and rebooted; no release was known to compare with',
    advice: 'Look at the version on the device once.',
  },
  cancelled: {
    ending: 'cancelled',
    meaning: 'stopped by a person',
    advice: 'Start again when ready.',
  },
  superseded: {
    ending: 'aborted',
    meaning: 'a newer upgrade of the same device took its place',
    advice: 'Follow the newer one.',
  },
  'device-deactivated': {
    ending: 'aborted',
    meaning: 'the device is deactivated',
    advice: 'Activate it, then retry.',
  },
  'address-changed': {
    ending: 'aborted',
    meaning: 'its address was changed by hand before the flash',
    advice: 'Retry; the new address is used.',
  },
  'no-connection': {
    ending: 'aborted',
    meaning: 'the device has no enabled SSH connection',
    advice: 'Add credentials to the device.',
  },
  'no-upgrader': {
    ending: 'aborted',
    meaning: 'nothing here upgrades this update strategy',
    advice: 'Choose another strategy or install its upgrader.',
  },
  'address-not-allowed': {
    ending: 'aborted',
    meaning: 'its address is outside the allowed networks',
    advice: 'Correct the address or widen DEVICE_NETWORKS.',
  },
  'identity-missing': {
    ending: 'aborted',
    meaning: 'the device carries no identity',
    advice: 'Check the device, then adopt it.',
  },
  'identity-mismatch': {
    ending: 'aborted',
    meaning: 'another device answers at this address',
    advice: 'Correct the address of the device.',
  },
  'not-enough-memory': {
    ending: 'aborted',
    meaning: 'too little free memory, even with services stopped',
    advice: 'Reboot the device or use a smaller image.',
  },
  'image-refused': {
    ending: 'aborted',
    meaning: "the device's own test refused the image",
    advice: 'Read its words in the log; check model and options.',
  },
  'upload-not-checkable': {
    ending: 'aborted',
    meaning: 'the device can compute no checksum',
    advice: 'Its system lacks sha256sum and md5sum.',
  },
  'no-address': {
    ending: 'recoverable',
    meaning: 'there is no address to try',
    advice: 'Enter a management address.',
  },
  'cannot-connect': {
    ending: 'recoverable',
    meaning: 'no address answered',
    advice: 'See whether the device is on and reachable.',
  },
  'login-failed': {
    ending: 'recoverable',
    meaning: 'the credentials were refused',
    advice: 'Correct the credentials, then check the device.',
  },
  'link-lost': {
    ending: 'recoverable',
    meaning: 'the session with the device broke',
    advice: 'Look at the link.',
  },
  'already-flashing': {
    ending: 'recoverable',
    meaning: 'another flash is running on the device',
    advice: 'Wait for its end; if it hangs, restart the device.',
  },
  'upload-failed': {
    ending: 'recoverable',
    meaning: 'the upload broke',
    advice: 'Look at the link.',
  },
  'upload-stalled': {
    ending: 'recoverable',
    meaning: 'the upload stood still for too long',
    advice: 'Look at the link.',
  },
  'upload-corrupted': {
    ending: 'recoverable',
    meaning: "the device's checksum of the image differs from ours",
    advice: 'If it repeats, suspect memory or link.',
  },
  'storage-full': {
    ending: 'recoverable',
    meaning: 'there is no room for the image in /tmp',
    advice: 'Free /tmp or reboot the device.',
  },
  'host-key-changed': {
    ending: 'failed',
    meaning: 'the device shows another host key than the pinned one',
    advice: 'Find out why; accept the new key if it is right.',
  },
  'host-key-unknown': {
    ending: 'failed',
    meaning: 'no host key is pinned and strict checking is on',
    advice: 'Accept the offered key of the device.',
  },
  'image-unavailable': {
    ending: 'failed',
    meaning: 'the stored image file is gone or damaged',
    advice: 'Upload the image again.',
  },
  'image-read-stalled': {
    ending: 'recoverable',
    meaning: 'the stored image could not be read in time',
    advice: "Look at the server's file storage.",
  },
  'command-failed': {
    ending: 'failed',
    meaning: 'the device gave an unexpected answer',
    advice: 'Read the log.',
  },
  'timed-out': {
    ending: 'failed',
    meaning: 'a step, or the whole try, took too long',
    advice: 'See whether the device is overloaded; retry.',
  },
  interrupted: {
    ending: 'failed',
    meaning: 'our own process died more than five times in it',
    advice: "Look at the server's log.",
  },
  'not-flashed': {
    ending: 'failed',
    meaning: 'the flash did not restart the device',
    advice: 'Read the end of the log, with what sysupgrade said.',
  },
  'came-back-on-old-system': {
    ending: 'failed',
    meaning: "it rebooted into another release than the image's",
    advice: 'Retry; if it repeats, look at slots and power.',
  },
  unreachable: {
    ending: 'failed',
    meaning: 'flashed, and not seen since',
    advice: 'Look at the device on site.',
  },
  'checksum-not-written': {
    ending: 'failed',
    meaning: 'upgraded and verified, only our mark is missing',
    advice: 'Check the device; the next upgrade writes it.',
  },
  'internal-error': {
    ending: 'failed',
    meaning: 'a defect of ours',
    advice: "Report it with what the server's log says.",
  },
  'model-unknown': {
    meaning: 'the device has no model, or none that is known',
    advice: 'Check the device, or set its model.',
  },
  'no-image-for-model': {
    meaning: 'the build has no image for this device',
    advice: 'Upload the image of its type.',
  },
  'already-installed': {
    meaning: 'the image of this build is installed',
    advice: 'Nothing to do.',
  },
  'other-organization': {
    meaning: 'image and device belong to different organizations',
    advice: 'Use a shared category.',
  },
  'options-not-supported': {
    meaning: 'its upgrader does not know an option',
    advice: 'Leave the option out.',
  },
  'device-gone': { meaning: 'the device was deleted before its turn', advice: 'Nothing to do.' },
  'upgrade-running': { meaning: 'an upgrade of the device runs', advice: 'Wait for its end.' },
  'rule-violated': { meaning: 'another rule was violated', advice: 'As the text says.' },
  'selection-gone': {
    meaning: 'a group or location of the selection was deleted',
    advice: 'Start again with another selection.',
  },
  'launch-failed': {
    meaning: 'the launch could not be finished',
    advice: "Look at the server's log, then retry.",
  },
} as const satisfies Record<string, Reason>;

/** Stable words for why an operation ended or waits, a device was skipped, a check or a batch failed. */
export type ReasonCode = keyof typeof table;

/** One that an extension adds, with the extension's name in front: `inventory/frozen`. */
export type AddedReasonCode = `${string}/${string}`;

export const reasonCodes = Object.keys(table) as readonly ReasonCode[];

export function reasonOf(code: ReasonCode): Reason {
  return table[code];
}

/** The sentence for people: what it means, and what to do. */
export function reasonSentence(code: ReasonCode): string {
  const { meaning, advice } = table[code];
  return `${meaning[0]?.toUpperCase() ?? ''}${meaning.slice(1)}. ${advice}`;
}

export function isReasonCode(value: string): value is ReasonCode {
  return Object.hasOwn(table, value);
}
