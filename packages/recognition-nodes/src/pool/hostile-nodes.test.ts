import { randomBytes } from 'node:crypto';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { seededRandom } from '@mien/testkit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { frameOf } from '../testing/raw-caller.js';
import { aQuestion, NO_FACES } from '../testing/scripted-recognizer.js';
import { type Frame, writePrefix } from '../wire/frame.js';
import { createFrameReader } from '../wire/frame-reader.js';
import { newNonce, proofOf } from '../wire/greetings.js';
import { decodeValue } from '../wire/value-codec.js';
import { createRecognizerPool } from './create-recognizer-pool.js';

const secret = randomBytes(32);
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A node that does what the test says with each frame of its caller. @returns a pool that has only this node. */
async function aPoolOf(
  onFrame: (frame: Frame, socket: Socket) => void,
  onConnect?: (socket: Socket) => void,
) {
  const heard: Frame[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const read = createFrameReader(() => ({ headBytes: 2 ** 24, bodyBytes: 2 ** 24 }));
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      for (const frame of read(chunk)) {
        heard.push(frame);
        onFrame(frame, socket);
      }
    });
    onConnect?.(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const away: unknown[] = [];
  const pool = createRecognizerPool({
    nodes: [`tcp://127.0.0.1:${(server.address() as AddressInfo).port}`],
    secret,
    connectMs: 300,
    deadlineMs: 1_000,
    waitForNodeMs: 300,
    onError: (error) => away.push(error),
  });
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  }, pool.close);
  const ask = () => pool.measure(aQuestion()).catch((error: { code: string }) => error.code);
  return { ask, heard, away, pool };
}

const LIMITS = { calls: 4, bytes: 10_000, streams: 1 };

/** A node that greets as it should and then does as the test says. */
function greets(
  then: (frame: Frame, socket: Socket) => void,
  options: { secret?: Buffer; needsProof?: boolean } = {},
) {
  const nodeNonce = newNonce();
  return (frame: Frame, socket: Socket) => {
    if (frame.kind === 'hello') {
      const { needsProof = true } = options;
      socket.write(frameOf('challenge', 0, { version: 1, nonce: nodeNonce, needsProof }));
    } else if (frame.kind === 'proof') {
      const { nonce } = decodeValue(frame.head, frame.body) as { nonce: string };
      const nonces = { version: 1, nodeNonce, callerNonce: nonce };
      const proof = proofOf(options.secret ?? secret, 'node', nonces);
      socket.write(frameOf('welcome', 0, { proof, nodeId: 'node', limits: LIMITS, idleMs: 1_000 }));
    } else if (frame.kind === 'call') then(frame, socket);
  };
}

describe('a caller', () => {
  it('tells no picture to somebody who does not know the secret, or who does not ask for it', async () => {
    const impostor = await aPoolOf(greets(() => undefined, { secret: randomBytes(32) }));
    expect(await impostor.ask()).toBe('recognition.no-node');
    const careless = await aPoolOf(greets(() => undefined, { needsProof: false }));
    expect(await careless.ask()).toBe('recognition.no-node');
    for (const { heard } of [impostor, careless]) {
      expect(heard.map(({ kind }) => kind)).not.toContain('call');
    }
  });

  it('turns away from nodes that send bytes at random, nothing, or another version', async () => {
    const random = seededRandom(41);
    const noise = () => Buffer.from(Array.from({ length: 200 }, () => random.below(256)));
    const loud = await aPoolOf(
      () => undefined,
      (socket) => socket.write(noise()),
    );
    const mute = await aPoolOf(() => undefined);
    const newer = await aPoolOf((_frame, socket) => {
      socket.write(frameOf('refusal', 0, { reason: 'version', versions: [7] }));
    });
    const answers = await Promise.all([loud, mute, newer].map(({ ask }) => ask()));
    expect(answers).toEqual(Array.from({ length: 3 }, () => 'recognition.no-node'));
    expect(newer.away).toMatchObject([{ message: expect.stringContaining('version') }]);
  });

  it('takes an answer only for what it asked, and only what the question can have for an answer', async () => {
    const unasked = await aPoolOf(
      greets(({ id }, socket) => socket.write(frameOf('answer', id + 1, NO_FACES))),
    );
    expect(['recognition.no-node', 'recognition.node-lost', 'recognition.timeout']).toContain(
      await unasked.ask(),
    );

    const strange = await aPoolOf(
      greets(({ id }, socket) => socket.write(frameOf('answer', id, { kind: 'measured', faces: 'all' }))),
    );
    expect(await strange.ask()).toBe('node.answer-not-understood');

    const faulty = await aPoolOf(
      greets(({ id }, socket) => socket.write(frameOf('failure', id, { code: 1 }))),
    );
    expect(['recognition.no-node', 'recognition.node-lost', 'recognition.timeout']).toContain(
      await faulty.ask(),
    );
  });

  it('lets go of a node that announces more than an answer may have', async () => {
    const boastful = await aPoolOf(
      greets(({ id }, socket) =>
        socket.write(writePrefix({ kind: 'answer', id, headBytes: 2_000_000_000, bodyBytes: 0 })),
      ),
    );
    expect(['recognition.no-node', 'recognition.node-lost', 'recognition.timeout']).toContain(
      await boastful.ask(),
    );
    await vi.waitFor(() => expect(boastful.away.length).toBeGreaterThan(0));
    expect(boastful.away[0]).toMatchObject({ cause: { cause: { code: 'node.protocol-violation' } } });
  });
});
