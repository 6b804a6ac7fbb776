import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';

const forbidden = new BlockList();
// link-local: the metadata services of clouds, which hand out credentials
forbidden.addSubnet('169.254.0.0', 16, 'ipv4');
forbidden.addSubnet('fe80::', 10, 'ipv6');
forbidden.addAddress('fd00:ec2::254', 'ipv6');
forbidden.addAddress('100.100.100.200', 'ipv4');
forbidden.addAddress('168.63.129.16', 'ipv4');
// nobody's and everybody's
forbidden.addSubnet('0.0.0.0', 8, 'ipv4');
forbidden.addAddress('::', 'ipv6');
forbidden.addSubnet('224.0.0.0', 4, 'ipv4');
forbidden.addSubnet('ff00::', 8, 'ipv6');

const isForbidden = (address: string): boolean =>
  isIP(address) === 0 || forbidden.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** Whether a camera may be at this host: known, and neither link-local, a cloud's metadata service nor multicast. */
export async function checkHost(host: string): Promise<'allowed' | 'forbidden' | 'unknown'> {
  try {
    const found = await lookup(host, { all: true, verbatim: true });
    if (found.length === 0) return 'unknown';
    return found.some(({ address }) => isForbidden(address)) ? 'forbidden' : 'allowed';
  } catch {
    return 'unknown';
  }
}
