import { expect, it } from 'vitest';
import { checkHost } from './forbidden-hosts.js';

it('keeps away from metadata services, link-local and multicast addresses, however they are written', async () => {
  const written = [
    '169.254.169.254',
    '::ffff:169.254.169.254',
    'fe80::1',
    'fd00:ec2::254',
    '0.0.0.0',
    '224.0.0.1',
  ];
  expect(await Promise.all(written.map(checkHost))).toEqual(written.map(() => 'forbidden'));
  // an old notation of 169.254.169.254 that resolvers know
  expect(await checkHost('2852039166')).not.toBe('allowed');
});

it('lets cameras of the house be read', async () => {
  expect(await Promise.all(['127.0.0.1', '192.168.1.20', '10.1.2.3'].map(checkHost))).toEqual([
    'allowed',
    'allowed',
    'allowed',
  ]);
});
