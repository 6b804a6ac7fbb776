import { BlockList, isIP, isIPv6 } from 'node:net';

/** What nobody outside may make the product call, whatever the settings say. */
const never = new BlockList();
// link-local: the metadata services of clouds, which hand out credentials
never.addSubnet('169.254.0.0', 16, 'ipv4');
never.addSubnet('fe80::', 10, 'ipv6');
never.addAddress('fd00:ec2::254', 'ipv6');
never.addAddress('100.100.100.200', 'ipv4');
never.addAddress('168.63.129.16', 'ipv4');
// nobody's and everybody's
never.addSubnet('0.0.0.0', 8, 'ipv4');
never.addAddress('::', 'ipv6');
never.addSubnet('224.0.0.0', 4, 'ipv4');
never.addSubnet('240.0.0.0', 4, 'ipv4');
never.addSubnet('ff00::', 8, 'ipv6');
// addresses that stand for others
never.addSubnet('64:ff9b::', 96, 'ipv6');
never.addSubnet('64:ff9b:1::', 48, 'ipv6');
never.addSubnet('2002::', 16, 'ipv6');
never.addSubnet('2001::', 32, 'ipv6');

/** Networks that are not public, where an operator may have receivers of their own. */
const inside = new BlockList();
inside.addSubnet('127.0.0.0', 8, 'ipv4');
inside.addAddress('::1', 'ipv6');
inside.addSubnet('10.0.0.0', 8, 'ipv4');
inside.addSubnet('172.16.0.0', 12, 'ipv4');
inside.addSubnet('192.168.0.0', 16, 'ipv4');
inside.addSubnet('100.64.0.0', 10, 'ipv4');
inside.addSubnet('192.0.0.0', 24, 'ipv4');
inside.addSubnet('198.18.0.0', 15, 'ipv4');
inside.addSubnet('fc00::', 7, 'ipv6');
inside.addSubnet('fec0::', 10, 'ipv6');

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** `trusted`: in a network that the operator named. */
export type AddressStanding = 'public' | 'trusted' | 'forbidden';

/** Say of addresses whether the product may call them for somebody. @param networks CIDR, named by the operator. */
export function createAddressRules(networks: readonly string[]): (address: string) => AddressStanding {
  const trusted = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    trusted.addSubnet(address, Number(bits), familyOf(address));
  }
  return (address) => {
    if (isIP(address) === 0) return 'forbidden';
    const family = familyOf(address);
    if (never.check(address, family)) return 'forbidden';
    if (trusted.check(address, family)) return 'trusted';
    return inside.check(address, family) ? 'forbidden' : 'public';
  };
}
