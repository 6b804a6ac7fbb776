import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Recognizer } from '@mien/recognizer';
import { seededRandom } from '@mien/testkit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { callFrame, callRaw, frameOf, greetRaw, HELLO, type RawCaller } from '../testing/raw-caller.js';
import { aQuestion, manyFaces, scriptedRecognizer } from '../testing/scripted-recognizer.js';
import { writePrefix } from '../wire/frame.js';
import { decodeValue } from '../wire/value-codec.js';
import type { NodeLimits } from './limits.js';
import { type RecognizerNode, serveRecognizer } from './serve-recognizer.js';

const secret = randomBytes(32);
let node: RecognizerNode;
let errors: unknown[] = [];
let before: readonly number[];

/** Sockets and timers that this process holds. */
const held = () => {
  const resources = process.getActiveResourcesInfo();
  return ['TCPSocketWrap', 'Timeout'].map((kind) => resources.filter((resource) => resource === kind).length);
};

async function start(limits: Partial<NodeLimits> = {}, recognizer: Recognizer = scriptedRecognizer()) {
  errors = [];
  node = await serveRecognizer(recognizer, {
    address: 'tcp://127.0.0.1:0',
    nodeId: 'node',
    secret,
    limits,
    onError: (error) => errors.push(error),
  });
  before = held();
}

async function welcomed(): Promise<RawCaller> {
  const caller = await callRaw(node.address);
  expect((await greetRaw(caller, secret))?.kind).toBe('welcome');
  return caller;
}

/** The node still does its work for somebody who behaves, and holds nothing of those who did not. */
async function expectSound(): Promise<void> {
  await vi.waitFor(() => expect(node.callers).toBe(0));
  const caller = await welcomed();
  caller.send(callFrame(1, aQuestion()));
  expect(await caller.next()).toMatchObject({ kind: 'answer', id: 1 });
  caller.socket.destroy();
  await vi.waitFor(() => {
    expect(node.callers).toBe(0);
    const [sockets, timers] = held();
    expect(sockets).toBeLessThanOrEqual(before[0]!);
    expect(timers).toBeLessThanOrEqual(before[1]! + 2);
  });
}

afterEach(() => node.close(0));

describe('who has not proven who it is', () => {
  it('gets nowhere with bytes at random', async () => {
    await start();
    const random = seededRandom(17);
    const attempts = Array.from({ length: 200 }, async () => {
      const caller = await callRaw(node.address);
      caller.send(Buffer.from(Array.from({ length: 1 + random.below(400) }, () => random.below(256))));
      await Promise.race([caller.ended, delay(200)]);
      caller.socket.destroy();
      await caller.ended;
    });
    await Promise.all(attempts);
    await expectSound();
  });

  it('is refused with another secret, and with a proof of an earlier connection', async () => {
    await start();
    const stranger = await callRaw(node.address);
    const refusal = await greetRaw(stranger, randomBytes(32));
    expect(refusal?.kind).toBe('refusal');
    await stranger.ended;

    const earlier = await callRaw(node.address);
    const sent: Buffer[] = [];
    const send = (bytes: Buffer) => {
      sent.push(bytes);
      earlier.send(bytes);
    };
    await greetRaw({ ...earlier, send }, secret);
    const replay = await callRaw(node.address);
    replay.send(sent[0]!);
    expect((await replay.next())?.kind).toBe('challenge');
    replay.send(sent[1]!);
    expect((await replay.next())?.kind).toBe('refusal');
    await replay.ended;
    earlier.socket.destroy();
    await expectSound();
  });

  it('is told which versions there are when it speaks another', async () => {
    await start();
    const caller = await callRaw(node.address);
    caller.send(frameOf('hello', 0, { ...HELLO, versions: [99] }));
    const frame = (await caller.next())!;
    expect(frame.kind).toBe('refusal');
    expect(decodeValue(frame.head, frame.body)).toEqual({ reason: 'version', versions: [1] });
    await caller.ended;
  });

  it('cannot call, and cannot announce more than a greeting', async () => {
    await start();
    const early = [
      callFrame(1, aQuestion()),
      frameOf('ping', 1),
      frameOf('answer', 1),
      frameOf('proof', 0, { nonce: 'ab' }),
      writePrefix({ kind: 'hello', id: 0, headBytes: 2_000_000_000, bodyBytes: 0 }),
      writePrefix({ kind: 'hello', id: 0, headBytes: 10, bodyBytes: 1 }),
      Buffer.from('GET / HTTP/1.1\r\nHost: node\r\n\r\n'),
    ];
    for (const bytes of early) {
      const caller = await callRaw(node.address);
      caller.send(bytes);
      expect(await caller.next()).toBeUndefined();
    }
    await expectSound();
  });

  it('is let go when it says nothing, or only half a word', async () => {
    await start({ greetingMs: 150 });
    const silent = await callRaw(node.address);
    const halting = await callRaw(node.address);
    halting.send(frameOf('hello', 0, HELLO).subarray(0, 20));
    await Promise.all([silent.ended, halting.ended]);
    await expectSound();
  });

  it('finds no place when all are taken', async () => {
    await start({ connections: 1 });
    const first = await welcomed();
    const second = await callRaw(node.address);
    expect((await greetRaw(second, secret))?.kind).toBe('refusal');
    await second.ended;
    first.socket.destroy();
    await expectSound();
  });
});

describe('a caller that was let in', () => {
  it('ends only itself with damaged, cut off and misplaced frames', async () => {
    await start();
    const random = seededRandom(23);
    const whole = Buffer.concat([callFrame(1, aQuestion(randomBytes(64))), frameOf('ping', 1)]);
    const attempts = Array.from({ length: 150 }, async (_, round) => {
      const caller = await welcomed();
      const damaged = Buffer.from(
        whole.subarray(0, round % 3 === 0 ? random.below(whole.length) : undefined),
      );
      for (let flips = random.below(5); flips > 0; flips--) {
        if (damaged.length > 0) damaged[random.below(damaged.length)] = random.below(256);
      }
      caller.send(damaged);
      await Promise.race([caller.next(), delay(100)]);
      caller.socket.destroy();
      await caller.ended;
    });
    for (let start = 0; start < attempts.length; start += 25) {
      await Promise.all(attempts.slice(start, start + 25));
    }
    await expectSound();
  }, 20_000);

  it('may not announce more bytes than it was granted, nor ask more at once', async () => {
    await start(
      { calls: 2, bytes: 10_000 },
      scriptedRecognizer(() => new Promise(() => undefined)),
    );
    const tooLarge = await welcomed();
    tooLarge.send(writePrefix({ kind: 'call', id: 1, headBytes: 100, bodyBytes: 10_001 }));
    await tooLarge.ended;

    const tooMany = await welcomed();
    for (const id of [1, 2, 3]) tooMany.send(callFrame(id, aQuestion()));
    await tooMany.ended;

    const twice = await welcomed();
    for (const id of [1, 1]) twice.send(callFrame(id, aQuestion()));
    await twice.ended;

    const tooMuch = await welcomed();
    for (const id of [1, 2]) tooMuch.send(callFrame(id, aQuestion(randomBytes(6_000))));
    await tooMuch.ended;
    expect(errors.map((error) => (error as { code: string }).code)).toEqual(
      Array.from({ length: 4 }, () => 'node.protocol-violation'),
    );
  });

  it('that does not read gets no more than it was granted, and is let go', async () => {
    let measured = 0;
    const answer = manyFaces(2_000);
    const recognizer = scriptedRecognizer(async () => {
      measured++;
      return answer;
    });
    await start({ calls: 4, takingMs: 600 }, recognizer);
    const slow = await welcomed();
    slow.socket.pause();
    for (let id = 1; id <= 4; id++) slow.send(callFrame(id, aQuestion()));
    await vi.waitFor(() => expect(measured).toBe(4));
    for (let id = 1; id <= 2_000; id++) slow.send(frameOf('ping', id));
    await vi.waitFor(() => expect(node.callers).toBe(0), { timeout: 5_000 });
    slow.socket.destroy();
    expect(measured).toBe(4);
    await expectSound();
  });

  it('that falls silent is let go, and its questions are given up', async () => {
    let givenUp = false;
    const recognizer = scriptedRecognizer(
      (_request, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            givenUp = true;
            reject(signal.reason);
          });
        }),
    );
    await start({ idleMs: 300 }, recognizer);
    const silent = await welcomed();
    silent.send(callFrame(1, aQuestion()));
    await silent.ended;
    await vi.waitFor(() => expect(givenUp).toBe(true));
    expect(node.callers).toBe(0);
  });

  it('is told when it asks what this node does not know', async () => {
    await start();
    const caller = await welcomed();
    const strange: readonly [unknown, string][] = [
      [{}, 'measure'],
      [{ ...aQuestion(), purpose: 'gossip' }, 'measure'],
      [aQuestion(), 'constructor'],
      [{ at: { organizationId: 'a', packId: 'b', sequence: -1 }, question: {} }, 'identify'],
    ];
    for (const [nth, [request, command]] of strange.entries()) {
      caller.send(callFrame(nth + 1, request, command));
      const frame = (await caller.next())!;
      expect(frame).toMatchObject({ kind: 'failure', id: nth + 1 });
      expect(decodeValue(frame.head, frame.body)).toMatchObject({ code: 'node.request-not-understood' });
    }
    caller.socket.destroy();
    await expectSound();
  });

  it('is not told what broke on the node', async () => {
    const recognizer = scriptedRecognizer(async () => {
      throw new Error('the password is swordfish');
    });
    await start({}, recognizer);
    const caller = await welcomed();
    caller.send(callFrame(1, aQuestion()));
    const frame = (await caller.next())!;
    expect(frame.kind).toBe('failure');
    expect(frame.head.toString()).not.toContain('swordfish');
    expect(errors).toMatchObject([{ message: 'the password is swordfish' }]);
    caller.socket.destroy();
  });
});
