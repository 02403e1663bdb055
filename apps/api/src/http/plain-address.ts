import { isIPv4 } from 'node:net';

/** An IPv4 address in IPv6 clothes is what it is inside; an interface at its end is nobody else's business. */
export function plainAddress(address: string): string {
  const bare = address.replace(/%.*$/, '');
  const inner = bare.replace(/^::ffff:/i, '');
  return isIPv4(inner) ? inner : bare;
}
