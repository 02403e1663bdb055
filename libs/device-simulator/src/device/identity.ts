import { randomUUID } from 'node:crypto';
import { utils } from 'ssh2';
import type { DeviceOptions } from './options';

/** What tells one router from another. */
export interface DeviceIdentity {
  readonly id: string;
  /** Upper-case with colons, as OpenWISP keeps it. */
  readonly macAddress: string;
  readonly hostKeys: readonly string[];
}

export function newIdentity(options: Pick<DeviceOptions, 'id' | 'macAddress' | 'hasRsaHostKey'> = {}): DeviceIdentity {
  const id = options.id ?? randomUUID();
  return {
    id,
    // Locally administered, so it is nobody's; taken from the id, so it is stable.
    macAddress: (options.macAddress ?? `02${id.replaceAll('-', '').slice(0, 10)}`.match(/../g)?.join(':') ?? '').toUpperCase(),
    hostKeys: newHostKeys(options.hasRsaHostKey === true),
  };
}

export function newHostKeys(withRsa: boolean): string[] {
  const ed25519 = utils.generateKeyPairSync('ed25519').private;
  return withRsa ? [ed25519, utils.generateKeyPairSync('rsa', { bits: 2048 }).private] : [ed25519];
}
