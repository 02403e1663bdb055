import { createHash } from 'node:crypto';
import type { HostKey, PinnedHostKey } from '../task';
import type { DeviceShell } from './device-shell';

/** A key type is the first string of the blob (RFC 4253, 6.6): four bytes of length, then the name. */
export function hostKeyOf(blob: Buffer): HostKey {
  const keyType = blob.toString('latin1', 4, 4 + blob.readUInt32BE(0));
  const digest = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
  return { keyType, publicKey: blob.toString('base64'), fingerprint: `SHA256:${digest}` };
}

export type HostKeyVerdict = DeviceShell['hostKeyStanding'] | 'host-key-changed' | 'host-key-unknown';

interface HostKeyPolicy {
  readonly mode: 'trust-first' | 'strict';
  readonly admitChanged: boolean;
}

/** Whether to go on with a host that shows this key. A type that is not pinned beside one that is counts as changed. */
export function judgeHostKey(
  offered: HostKey,
  pinned: readonly PinnedHostKey[],
  policy: HostKeyPolicy,
): HostKeyVerdict {
  const isPinned = pinned.some(
    ({ keyType, fingerprint }) => keyType === offered.keyType && fingerprint === offered.fingerprint,
  );
  if (isPinned) return 'pinned';
  if (pinned.length > 0) return policy.admitChanged ? 'changed' : 'host-key-changed';
  return policy.mode === 'strict' ? 'host-key-unknown' : 'first';
}

const ALGORITHMS = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'rsa-sha2-512',
  'rsa-sha2-256',
  'ssh-rsa',
] as const;
export type HostKeyAlgorithm = (typeof ALGORITHMS)[number];

/**
 * Pinned types first: dropbear has RSA and Ed25519 keys, and a device that gains the second in an upgrade must not look
 * like another device.
 */
export function hostKeyAlgorithms(pinned: readonly PinnedHostKey[]): HostKeyAlgorithm[] {
  const types = new Set(pinned.map(({ keyType }) => keyType));
  const isPinned = (algorithm: string) => types.has(algorithm.startsWith('rsa-sha2-') ? 'ssh-rsa' : algorithm);
  return [...ALGORITHMS.filter(isPinned), ...ALGORITHMS.filter((algorithm) => !isPinned(algorithm))];
}
