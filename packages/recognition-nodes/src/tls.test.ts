import { connect as connectTls } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import type { NodeIdentity } from './address.js';
import { type IssuedCertificate, issueAuthority, issueCertificate } from './certificates/issue.js';
import { createRecognizerPool } from './pool/create-recognizer-pool.js';
import { serveRecognizer } from './server/serve-recognizer.js';
import { aQuestion, NO_FACES, scriptedRecognizer } from './testing/scripted-recognizer.js';

const NOW = new Date();
const ignore = () => undefined;
let authority: IssuedCertificate;

async function identity(
  side: 'node' | 'caller',
  options: { from?: IssuedCertificate; names?: readonly string[]; days?: number; now?: Date } = {},
): Promise<NodeIdentity> {
  const { from = authority, names = ['127.0.0.1'], days = 30, now = NOW } = options;
  const issued = await issueCertificate(from, { side, name: side, names, days, now });
  return { certificate: issued.certificate, key: issued.key, authority: authority.certificate };
}

/** Serve with one identity, ask with the other. @returns the answer or the error. */
async function talk(node: NodeIdentity, caller: NodeIdentity): Promise<unknown> {
  const served = await serveRecognizer(scriptedRecognizer(), {
    address: 'tls://127.0.0.1:0',
    nodeId: 'node',
    identity: node,
    onError: ignore,
  });
  const pool = createRecognizerPool({
    nodes: [served.address],
    identity: caller,
    waitForNodeMs: 400,
    onError: ignore,
  });
  try {
    return await pool.measure(aQuestion()).catch((error: unknown) => error);
  } finally {
    await pool.close();
    await served.close(0);
  }
}

beforeAll(async () => {
  authority = await issueAuthority(NOW);
});

const refused = { code: 'recognition.no-node' };

describe('between machines', () => {
  it('a node and a caller of one installation talk over TLS 1.3', async () => {
    expect(await talk(await identity('node'), await identity('caller'))).toEqual(NO_FACES);
  });

  it('certificates of another authority open nothing on either side', async () => {
    const other = await issueAuthority(NOW);
    expect(await talk(await identity('node'), await identity('caller', { from: other }))).toMatchObject(
      refused,
    );
    expect(await talk(await identity('node', { from: other }), await identity('caller'))).toMatchObject(
      refused,
    );
  });

  it('the certificate of a node does not call, that of a caller does not serve', async () => {
    expect(await talk(await identity('node'), await identity('node'))).toMatchObject(refused);
    expect(await talk(await identity('caller'), await identity('caller'))).toMatchObject(refused);
  });

  it('a node is only believed under the names in its certificate, and while it is valid', async () => {
    const caller = await identity('caller');
    const elsewhere = await identity('node', { names: ['gpu-1.example.test'] });
    expect(await talk(elsewhere, caller)).toMatchObject(refused);
    const old = new Date(NOW.getTime() - 90 * 86_400_000);
    expect(await talk(await identity('node', { now: old }), caller)).toMatchObject(refused);
    expect(await talk(await identity('node'), await identity('caller', { now: old }))).toMatchObject(refused);
  });

  it('without a certificate, or with older TLS, nobody hears a word', async () => {
    const node = await serveRecognizer(scriptedRecognizer(), {
      address: 'tls://127.0.0.1:0',
      nodeId: 'node',
      identity: await identity('node'),
      onError: ignore,
    });
    const { certificate, key } = await identity('caller');
    const heard = (options: object) =>
      new Promise<number>((resolve) => {
        let bytes = 0;
        const socket = connectTls({
          host: '127.0.0.1',
          port: Number(new URL(node.address).port),
          ca: authority.certificate,
          ...options,
        });
        socket.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        socket.on('error', ignore);
        socket.on('close', () => resolve(bytes));
      });
    expect(await heard({})).toBe(0);
    expect(await heard({ cert: certificate, key, maxVersion: 'TLSv1.2' })).toBe(0);
    await node.close(0);
  });
});

describe('an address', () => {
  const open = (address: string, credentials = {}) =>
    createRecognizerPool({ nodes: [address], onError: ignore, ...credentials });

  it('of another machine is refused without TLS, and one of TLS without a certificate', () => {
    const secret = Buffer.alloc(32, 1);
    expect(() => open('tcp://10.0.0.7:7411', { secret })).toThrow(/tls:\/\//);
    expect(() => open('tls://10.0.0.7:7411', { secret })).toThrow(/node-certificate/);
    expect(() => open('tcp://127.0.0.1:7411', { secret: Buffer.alloc(31) })).toThrow(/32 bytes/);
    expect(() => open('tcp://127.0.0.1:7411')).toThrow(/32 bytes/);
    for (const address of ['http://127.0.0.1:1', 'tcp://127.0.0.1', 'unix://', 'gpu-1:7411', 'tls://:1']) {
      expect(() => open(address, { secret, identity: {} })).toThrow(/no address of a node/);
    }
  });
});
