import { describe, expect, it } from 'vitest';
import { isOnNetworks } from './networks.js';

describe('an address', () => {
  it.each([
    ['192.168.7.9', ['192.168.0.0/16'], true],
    ['192.169.7.9', ['192.168.0.0/16'], false],
    ['10.0.0.1', ['192.168.0.0/16', '10.0.0.1/32'], true],
    ['10.0.0.2', ['10.0.0.1/32'], false],
    ['::ffff:192.168.7.9', ['192.168.0.0/16'], true],
    ['2001:db8:1::5', ['2001:db8::/32'], true],
    ['2001:db9::5', ['2001:db8::/32'], false],
    ['fe80::1%eth0', ['fe80::/10'], true],
    ['::1', ['::1/128'], true],
    ['10.1.2.3', ['0.0.0.0/0'], true],
    ['2001:db8::1', ['0.0.0.0/0'], false],
    ['nonsense', ['0.0.0.0/0', '::/0'], false],
    ['', ['0.0.0.0/0'], false],
    ['1.2.3', ['0.0.0.0/0'], false],
    ['1:2:3:4:5:6:7', ['::/0'], false],
    ['1::2::3', ['::/0'], false],
    ['nonsense', [], true],
  ])('%s and %j: %s', (ip, networks, expected) => {
    expect(isOnNetworks(ip, networks)).toBe(expected);
  });
});
