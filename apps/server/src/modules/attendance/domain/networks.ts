/** Bits of an address, most significant first, with the family it is of. */
interface Address {
  readonly bits: bigint;
  readonly width: 32 | 128;
}

const parseV4 = (text: string): bigint | undefined => {
  const parts = text.split('.').map(Number);
  const isValid =
    parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part < 256);
  return isValid ? parts.reduce((bits, part) => (bits << 8n) | BigInt(part), 0n) : undefined;
};

/** Sixteen-bit groups of one side of `::`; a dotted end counts as two. */
function groupsOf(text: string): bigint[] | undefined {
  if (text === '') return [];
  const groups: bigint[] = [];
  for (const part of text.split(':')) {
    if (part.includes('.')) {
      const v4 = parseV4(part);
      if (v4 === undefined) return undefined;
      groups.push(v4 >> 16n, v4 & 0xffffn);
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return groups;
}

function parseV6(text: string): bigint | undefined {
  const [head = '', tail, ...more] = text.split('::');
  const [first, last] = [groupsOf(head), tail === undefined ? [] : groupsOf(tail)];
  if (more.length > 0 || !first || !last) return undefined;
  const missing = 8 - first.length - last.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...first, ...Array.from({ length: missing }, () => 0n), ...last];
  return groups.reduce((bits, group) => (bits << 16n) | group, 0n);
}

/** IPv4 addresses that are written as IPv6 ones are IPv4. */
function parseAddress(text: string): Address | undefined {
  const [plain = ''] = text.split('%');
  if (!plain.includes(':')) {
    const bits = parseV4(plain);
    return bits === undefined ? undefined : { bits, width: 32 };
  }
  const bits = parseV6(plain);
  if (bits === undefined) return undefined;
  return bits >> 32n === 0xffffn ? { bits: bits & 0xffffffffn, width: 32 } : { bits, width: 128 };
}

function isIn(address: Address, network: string): boolean {
  const [base = '', length = ''] = network.split('/');
  const start = parseAddress(base);
  const prefix = Number(length);
  if (start?.width !== address.width || !Number.isInteger(prefix) || prefix > address.width) return false;
  const shift = BigInt(address.width - prefix);
  return address.bits >> shift === start.bits >> shift;
}

/** Whether an address is in one of some networks (CIDR); every address is when none are named. */
export function isOnNetworks(ip: string, networks: readonly string[]): boolean {
  if (networks.length === 0) return true;
  const address = parseAddress(ip);
  return address !== undefined && networks.some((network) => isIn(address, network));
}
