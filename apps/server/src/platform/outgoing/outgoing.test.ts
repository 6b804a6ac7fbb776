import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAddressRules } from './address-rules.js';
import { createOutgoing } from './outgoing.js';

const LOCAL = ['127.0.0.0/8', '::1/128'];
let server: Server;
let base: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/slow') return;
    if (request.url === '/moved') return void response.writeHead(302, { location: '/secret' }).end();
    if (request.url === '/busy') return void response.writeHead(429, { 'retry-after': '7' }).end('busy');
    response.end('x'.repeat(100_000));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const post = (url: string, networks: readonly string[] = LOCAL, timeoutMs = 2_000) =>
  createOutgoing({ networks, timeoutMs, answerBytes: 1_000 }).send({ url, headers: {}, body: '{}' });

describe('a call to an address that came from outside', () => {
  it.each([
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '100.64.0.1',
    'fd12::1',
    '169.254.169.254',
    'fe80::1',
    '0.0.0.0',
    '::',
    '224.0.0.1',
    '255.255.255.255',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'localhost',
  ])('does not go to %s', (address) => {
    expect(createAddressRules([])(address)).toBe('forbidden');
  });

  it('goes to public addresses, and to networks that the operator named', () => {
    const standingOf = createAddressRules(['10.0.0.0/8', 'fd12::/16']);
    expect(
      ['93.184.216.34', '2606:2800:220:1::1', '10.1.2.3', 'fd12::1', '192.168.0.1'].map(standingOf),
    ).toEqual(['public', 'public', 'trusted', 'trusted', 'forbidden']);
  });

  it('never goes to what hands out credentials, even when its network is named', () => {
    expect(createAddressRules(['169.254.0.0/16', '0.0.0.0/0'])('169.254.169.254')).toBe('forbidden');
  });

  it('reaches nobody by another way of writing an address, or a name that means it', async () => {
    const before = asked.length;
    const { port } = new URL(base);
    const hosts = ['127.1', '2130706433', '0x7f.1', '017700000001', 'localhost', '[::ffff:127.0.0.1]'];
    for (const host of hosts) {
      expect(await post(`http://${host}:${port}/`, [])).toMatchObject({
        kind: 'fault',
        fault: 'forbidden-address',
      });
    }
    expect(asked).toHaveLength(before);
  });

  it('follows no redirect, and reads no more than it keeps', async () => {
    expect(await post(`${base}/moved`)).toMatchObject({ kind: 'answer', status: 302 });
    expect(asked).not.toContain('/secret');
    const answer = await post(`${base}/`);
    expect(answer.kind === 'answer' && answer.body).toHaveLength(1_000);
  });

  it('ends in time, and says when to come again', async () => {
    expect(await post(`${base}/slow`, LOCAL, 200)).toEqual({ kind: 'fault', fault: 'timeout' });
    expect(await post(`${base}/busy`)).toMatchObject({ status: 429, retryAfterMs: 7_000 });
  });

  it('says why there is no answer', async () => {
    expect(await post('http://127.0.0.1:9/')).toEqual({ kind: 'fault', fault: 'unreachable' });
    expect(await post('https://no-such-host.invalid/')).toEqual({ kind: 'fault', fault: 'unknown-host' });
    expect(await post('http://93.184.216.34/')).toEqual({ kind: 'fault', fault: 'not-encrypted' });
    expect(await post('ftp://example.test/')).toEqual({ kind: 'fault', fault: 'malformed' });
    expect(await post('https://a:b@example.test/')).toEqual({ kind: 'fault', fault: 'malformed' });
  });
});
