import { createHash, randomUUID } from 'node:crypto';
import { utils } from 'ssh2';
import { isBackfire } from './backfire';
import type { DeviceOptions } from './options';

/** What tells one router from another. */
export interface DeviceIdentity {
  readonly id: string;
  /** Upper-case with colons, as OpenWISP keeps it. */
  readonly macAddress: string;
  readonly hostKeys: readonly string[];
}

type IdentityOptions = Pick<DeviceOptions, 'id' | 'macAddress' | 'hasRsaHostKey' | 'release'>;

export function newIdentity(options: IdentityOptions = {}): DeviceIdentity {
  const id = options.id ?? randomUUID();
  return {
    id,
    // Locally administered, so it is nobody's; taken from the id, so it is stable.
    macAddress: (
      options.macAddress ??
      `02${id.replaceAll('-', '').slice(0, 10)}`.match(/../g)?.join(':') ??
      ''
    ).toUpperCase(),
    hostKeys:
      options.release && isBackfire(options.release) ? [newRsaKey(1_024)] : newHostKeys(options.hasRsaHostKey === true),
  };
}

export function newHostKeys(withRsa: boolean): string[] {
  return [newEd25519Key(), ...(withRsa ? [newRsaKey(2_048)] : [])];
}

function newRsaKey(bits: number): string {
  return utils.generateKeyPairSync('rsa', { bits }).private;
}

/** ssh2 now and then makes an Ed25519 key that its own parser refuses. */
function newEd25519Key(): string {
  for (;;) {
    const key = utils.generateKeyPairSync('ed25519').private;
    if (!(utils.parseKey(key) instanceof Error)) return key;
  }
}

/** As OpenSSH shows the key. */
export function fingerprintOf(hostKey: string): string {
  const key = utils.parseKey(hostKey);
  if (key instanceof Error) throw key;
  return `SHA256:${createHash('sha256').update(key.getPublicSSH()).digest('base64').replace(/=+$/, '')}`;
}
