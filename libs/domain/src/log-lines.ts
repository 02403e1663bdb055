/** What an upgrade says on its way: a code with data, rendered here in English and by screens in their language. */
export type LogData = Readonly<Record<string, string | number>>;

const text = (data: LogData, key: string) => String(data[key] ?? '');
const seconds = (data: LogData) => `${text(data, 'seconds')} second${text(data, 'seconds') === '1' ? '' : 's'}`;
const mebibytes = (data: LogData, key: string) => `${(Number(data[key] ?? 0) / 1048576).toFixed(2)} MiB`;

const templates = {
  connecting: (d) => `Connecting to ${text(d, 'addresses')}.`,
  'connection-failed': (d) =>
    `Connection with ${text(d, 'credentials')} failed at ${text(d, 'address')}: ${text(d, 'cause')}`,
  connected: (d) => `Connected to ${text(d, 'address')}, starting the upgrade.`,
  'host-key-pinned': (d) => `Host key remembered: ${text(d, 'keyType')} ${text(d, 'fingerprint')}`,
  'host-key-replaced': (d) =>
    `The device made a new host key, as it does when its configuration is not kept: ${text(d, 'old')} is now ${text(d, 'new')}`,
  'identity-verified': () => 'Device identity verified.',
  'identity-missing': () => 'The device carries no identity.',
  'identity-differs': (d) => `Another device answered: expected ${text(d, 'expected')}, found ${text(d, 'found')}.`,
  'device-facts': (d) => `The device is a ${text(d, 'model')} (${text(d, 'board')}) running ${text(d, 'release')}.`,
  'checksum-found': () => 'Image checksum file found on the device.',
  'checksum-absent': () => 'No image checksum file on the device, the image will be uploaded.',
  'checksum-same': () => 'The device already runs this image, no upgrade needed.',
  'checksum-same-other-release': (d) =>
    `The checksum is the same, but the device runs ${text(d, 'found')} and not ${text(d, 'expected')}: the image will be uploaded.`,
  'checksum-differs': () => 'The checksum differs, the image will be uploaded.',
  'memory-low': (d) =>
    `The image (${mebibytes(d, 'imageBytes')}) is larger than the free memory (${mebibytes(d, 'freeBytes')}), stopping services.`,
  'memory-enough-now': (d) => `Enough memory is free now (${mebibytes(d, 'freeBytes')}).`,
  'memory-still-low': (d) =>
    `There is still not enough memory (${mebibytes(d, 'freeBytes')} free, ${mebibytes(d, 'imageBytes')} needed), starting services again.`,
  'services-started': () => 'Services started again.',
  'services-not-started': (d) => `Services could not be started again yet: ${text(d, 'cause')}`,
  'wifi-left-on': () => 'The wireless interfaces stay up: this session runs over one of them.',
  uploading: (d) => `Uploading ${mebibytes(d, 'imageBytes')} to ${text(d, 'path')}.`,
  'upload-resumed': (d) =>
    `${mebibytes(d, 'keptBytes')} of the ${mebibytes(d, 'imageBytes')} are on the device from before, proved by their checksum; only the rest is transferred.`,
  'upload-discarded': () =>
    'What is on the device from before is not the beginning of the image: it is transferred whole.',
  pulling: () => 'The device fetches the image by itself.',
  'pull-failed': (d) => `The device could not fetch the image (${text(d, 'cause')}): it is sent over this session.`,
  'upload-kept': (d) => `The image is already complete on the device at ${text(d, 'path')}.`,
  uploaded: (d) => `Upload complete, checksum verified by ${text(d, 'tool')}.`,
  'test-skipped': () => 'The sysupgrade of this device is too old to test images, the test is skipped.',
  'test-passed': () => 'Image test passed.',
  'test-refused': (d) => `The device refused the image: ${text(d, 'output')}`,
  'flash-started': (d) => `Upgrade operation in progress: ${text(d, 'command')}`,
  'flash-not-passed': () => 'The flash never began on the device; going back to the image test.',
  'flash-running': (d) => `The flash still runs on the device, next look in ${seconds(d)}.`,
  'flash-left-running': () =>
    'Giving up: the flash still runs on the device and has not restarted it. Nothing is done on the device beside a flash that runs: services that were stopped stay stopped, and the image stays in its memory. See on the device what sysupgrade waits for, restart the device, which also starts its services, and retry.',
  output: (d) => text(d, 'line'),
  'output-left-out': () => 'From here on the words of the device are left out: there are too many.',
  'session-closed': (d) => `Connection closed, waiting ${seconds(d)} before reconnecting.`,
  reconnecting: (d) => `Trying to reconnect to ${text(d, 'addresses')} (attempt ${text(d, 'attempt')}).`,
  'not-reachable-yet': (d) => `The device is not ready yet (${text(d, 'cause')}), next attempt in ${seconds(d)}.`,
  reconnected: () => 'Reconnected, the device is the same.',
  'verdict-verified': (d) => `The device rebooted and runs the expected release ${text(d, 'release')}.`,
  'verdict-changed': (d) => `The device rebooted and runs ${text(d, 'release')}.`,
  'verdict-unverified': () => 'The device rebooted; no release is known to compare with.',
  'verdict-old-system': (d) =>
    `The device rebooted but runs ${text(d, 'found')} and not ${text(d, 'expected')}: it came back on its old system.`,
  'verdict-not-flashed': () => 'The flash ended, and the device did not reboot: it was not flashed.',
  'checksum-writing': () => 'Writing the checksum of the image to the device.',
  completed: () => 'Upgrade completed.',
  'given-up': (d) => `Giving up: the device was flashed and not found again. ${text(d, 'cause')}`.trim(),
  failed: (d) => `Upgrade stopped: ${text(d, 'cause')}`,
  'will-retry': (d) => `${text(d, 'cause')} The upgrade will be tried again in ${seconds(d)}.`,
  'tries-exhausted': (d) => `The last try failed: ${text(d, 'cause')}`,
  cancelled: (d) => (d['by'] ? `Cancelled by ${text(d, 'by')}.` : 'Cancelled.'),
  superseded: () => 'A newer upgrade of this device takes its place.',
  resumed: () => 'Taken over from a process of ours that ended.',
  truncated: () => 'The log is full; further lines are left out.',
} as const satisfies Record<string, (data: LogData) => string>;

export type LogCode = keyof typeof templates;

export const logCodes = Object.keys(templates) as readonly LogCode[];

export interface LogLine {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly code: LogCode;
  readonly data: LogData;
  readonly text: string;
}

/** A log is never longer than this, its last line saying so. */
export const LOG_LIMIT_BYTES = 64 * 1024;

// Device output may hold terminal sequences, and a cut may halve a character; a line is text for a screen and for
// PostgreSQL, which refuses NUL and lone surrogates.
const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;
const LONGEST_VALUE = 2_000;

export function logLine(code: LogCode, data: LogData, at: Date): LogLine {
  const clean: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(data)) {
    clean[key] = typeof value === 'string' ? value.slice(0, LONGEST_VALUE).replace(unprintable, '') : value;
  }
  return { at: at.toISOString(), code, data: clean, text: templates[code](clean) };
}
