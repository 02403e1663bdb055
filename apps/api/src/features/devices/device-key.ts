import { createHash } from 'node:crypto';

/** The key that the agent on the device computes too: MAC address and shared secret of its organization. */
export function consistentKey(macAddress: string, sharedSecret: string): string {
  return createHash('md5').update(`${macAddress}+${sharedSecret}`).digest('hex');
}
