import { isIPv6 } from 'node:net';

const IPV6_NETWORK_GROUPS = 4;

/** All addresses of one IPv6 customer (a /64) count as one; an IPv4 address, also written as IPv6, is its own. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0));
  return [...(before ?? []), ...Array<string>(zeros).fill('0'), ...(after ?? [])]
    .slice(0, IPV6_NETWORK_GROUPS)
    .join(':');
}
