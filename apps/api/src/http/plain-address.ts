import { isIPv4, isIPv6, SocketAddress } from 'node:net';

/** An IPv4 address in IPv6 clothes is what it is inside; an interface at its end is nobody else's business. */
export function plainAddress(address: string): string {
  const bare = address.replace(/%.*$/, '');
  const inner = bare.replace(/^::ffff:/i, '');
  return isIPv4(inner) ? inner : bare;
}

/** An IP address as PostgreSQL writes it. */
export function canonicalAddress(address: string): string {
  return isIPv6(address) ? new SocketAddress({ address, family: 'ipv6' }).address : address;
}
