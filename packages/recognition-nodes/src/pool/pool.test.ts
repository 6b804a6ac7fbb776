import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { EngineBusyError } from '@mien/engine/node';
import { GalleryNotInSyncError, type Recognizer, RecognizerClosedError } from '@mien/recognizer';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NodeLimits } from '../server/limits.js';
import { type RecognizerNode, serveRecognizer } from '../server/serve-recognizer.js';
import { freezingLineTo } from '../testing/freezing-line.js';
import { aQuestion, manyFaces, NO_FACES, scriptedRecognizer } from '../testing/scripted-recognizer.js';
import { createRecognizerPool, type RecognizerPoolOptions } from './create-recognizer-pool.js';

const secret = randomBytes(32);
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function aNode(recognizer: Recognizer = scriptedRecognizer(), limits: Partial<NodeLimits> = {}) {
  const node = await serveRecognizer(recognizer, {
    address: 'tcp://127.0.0.1:0',
    nodeId: 'node',
    secret,
    limits,
    onError: () => undefined,
  });
  closers.push(() => node.close(0));
  return node;
}

const again = (node: RecognizerNode, recognizer: Recognizer = scriptedRecognizer()) =>
  serveRecognizer(recognizer, {
    address: node.address,
    nodeId: 'node',
    secret,
    onError: () => undefined,
  }).then((served) => {
    closers.push(() => served.close(0));
    return served;
  });

async function aPool(
  nodes: readonly { readonly address: string }[],
  options: Partial<RecognizerPoolOptions> = {},
) {
  const away: unknown[] = [];
  const pool = createRecognizerPool({
    nodes: nodes.map(({ address }) => address),
    secret,
    heartbeatMs: 50,
    lostAfterMs: 400,
    waitForNodeMs: 500,
    onError: (error) => away.push(error),
    ...options,
  });
  closers.push(() => pool.close());
  if (nodes.length > 0) {
    await vi.waitFor(() => expect(pool.nodes().every(({ state }) => state === 'ready')).toBe(true));
  }
  return { pool, away };
}

/** Measures only when told to. */
function heldBack(answer = NO_FACES) {
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const signals: AbortSignal[] = [];
  const recognizer = scriptedRecognizer(
    (_request, signal) =>
      new Promise((resolve, reject) => {
        if (signal) signals.push(signal);
        waiting.push({ resolve: () => resolve(answer), reject });
      }),
  );
  return { recognizer, waiting, signals };
}

const failsWith = (error: Error) =>
  scriptedRecognizer(async () => {
    throw error;
  });

describe('questions', () => {
  it('go to the node with least to do', async () => {
    const [left, right] = [heldBack(), heldBack()];
    const { pool } = await aPool([await aNode(left.recognizer), await aNode(right.recognizer)]);
    const answers = Array.from({ length: 6 }, () => pool.measure(aQuestion()));
    await vi.waitFor(() => expect([left.waiting.length, right.waiting.length]).toEqual([3, 3]));
    for (const { resolve } of left.waiting.splice(0)) resolve();
    await vi.waitFor(() => expect(pool.nodes().map(({ outstanding }) => outstanding)).toEqual([0, 3]));
    answers.push(...Array.from({ length: 3 }, () => pool.measure(aQuestion())));
    await vi.waitFor(() => expect(left.waiting).toHaveLength(3));
    for (const { resolve } of [...left.waiting, ...right.waiting]) resolve();
    await Promise.all(answers);
  });

  it('wait here when every node has as many as it takes, and in turn', async () => {
    const slow = heldBack();
    const { pool } = await aPool([await aNode(slow.recognizer, { calls: 2 })], { maxWaiting: 3 });
    const order: number[] = [];
    const answers = [0, 1, 2, 3, 4].map((nth) => pool.measure(aQuestion()).then(() => order.push(nth)));
    await vi.waitFor(() => expect(slow.waiting).toHaveLength(2));
    expect(pool.stats().queued).toBe(3);
    await expect(pool.measure(aQuestion())).rejects.toBeInstanceOf(EngineBusyError);
    for (let nth = 0; nth < 5; nth++) {
      await vi.waitFor(() => expect(slow.waiting.length).toBeGreaterThan(nth));
      slow.waiting[nth]!.resolve();
      await vi.waitFor(() => expect(order).toHaveLength(nth + 1));
    }
    await Promise.all(answers);
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  it('that a node is too busy for, or behind for, are answered by another', async () => {
    const nodes = [
      await aNode(failsWith(new EngineBusyError(1))),
      await aNode(failsWith(new GalleryNotInSyncError())),
      await aNode(),
    ];
    const { pool } = await aPool(nodes);
    for (let round = 0; round < 6; round++) expect(await pool.measure(aQuestion())).toEqual(NO_FACES);
  });

  it('that no node is able to answer end with what they say', async () => {
    const behind = await aNode(failsWith(new GalleryNotInSyncError()));
    const { pool } = await aPool([behind, await aNode(failsWith(new GalleryNotInSyncError()))]);
    await expect(pool.measure(aQuestion())).rejects.toMatchObject({ code: 'recognition.gallery-behind' });
  });

  it('never take longer than their deadline, and the node is told to give up', async () => {
    const never = heldBack();
    const { pool } = await aPool([await aNode(never.recognizer)], { deadlineMs: 200 });
    const started = performance.now();
    await expect(pool.measure(aQuestion())).rejects.toMatchObject({
      code: 'recognition.timeout',
      category: 'unavailable',
    });
    expect(performance.now() - started).toBeLessThan(600);
    await vi.waitFor(() => expect(never.signals[0]?.aborted).toBe(true));
  });

  it('larger than any node takes are refused here', async () => {
    const { pool } = await aPool([await aNode(scriptedRecognizer(), { bytes: 10_000 })]);
    await expect(pool.measure(aQuestion(randomBytes(10_000)))).rejects.toMatchObject({
      code: 'recognition.too-large',
      category: 'invalid',
    });
    expect(await pool.measure(aQuestion(randomBytes(9_000)))).toEqual(NO_FACES);
  });

  it('and answers of megabytes cross whole', async () => {
    const answer = manyFaces(1_000);
    const seen: Uint8Array[] = [];
    const recognizer = scriptedRecognizer(async ({ picture }) => {
      seen.push(picture);
      return answer;
    });
    const { pool } = await aPool([await aNode(recognizer)]);
    const picture = randomBytes(5_000_000);
    expect(await pool.measure(aQuestion(picture))).toEqual(answer);
    expect(seen.map((each) => picture.equals(each))).toEqual([true]);
  });
});

describe('a node', () => {
  it('that is lost has its questions answered by another', async () => {
    const lost = heldBack();
    const doomed = await aNode(lost.recognizer);
    const { pool, away } = await aPool([doomed, await aNode()]);
    const answers = Array.from({ length: 8 }, () => pool.measure(aQuestion()));
    await vi.waitFor(() => expect(lost.waiting.length).toBeGreaterThan(0));
    await doomed.close(0);
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 8 }, () => NO_FACES));
    expect(away).toMatchObject([{ code: 'node.away', cause: { code: 'recognition.node-lost' } }]);
    expect(pool.nodes().map(({ state }) => state)).toEqual(['away', 'ready']);
    for (const { silentMs } of pool.nodes()) expect(silentMs).toBeLessThan(30_000);
  });

  it('that falls silent without a word is noticed by its heartbeat', async () => {
    const hidden = heldBack();
    const line = await freezingLineTo((await aNode(hidden.recognizer)).address);
    closers.push(line.close);
    const { pool } = await aPool([line, await aNode()]);
    const answers = [pool.measure(aQuestion()), pool.measure(aQuestion())];
    await vi.waitFor(() => expect(hidden.waiting).toHaveLength(1));
    line.freeze();
    expect(await Promise.all(answers)).toEqual([NO_FACES, NO_FACES]);
    expect(pool.nodes().map(({ state }) => state)).toEqual(['away', 'ready']);
    line.thaw();
    await vi.waitFor(() => expect(pool.nodes()[0]?.state).toBe('ready'), { timeout: 5_000 });
  });

  it('that comes back is asked again', async () => {
    const node = await aNode();
    const { pool } = await aPool([node]);
    await node.close(0);
    const waiting = pool.measure(aQuestion());
    await again(node);
    expect(await waiting).toEqual(NO_FACES);
  });

  it('that stops finishes what it has begun and is asked nothing more', async () => {
    const stopping = heldBack();
    const node = await aNode(stopping.recognizer);
    const { pool } = await aPool([node, await aNode()]);
    const answers = [pool.measure(aQuestion()), pool.measure(aQuestion())];
    await vi.waitFor(() => expect(stopping.waiting).toHaveLength(1));
    const closed = node.close();
    await vi.waitFor(() => expect(pool.nodes()[0]?.state).toBe('leaving'));
    for (let round = 0; round < 4; round++) await pool.measure(aQuestion());
    stopping.waiting[0]!.resolve();
    await Promise.all([...answers, closed]);
    expect(stopping.waiting).toHaveLength(1);
  });

  it('whose recognizer closes under a question leaves it to another', async () => {
    const { pool } = await aPool([await aNode(failsWith(new RecognizerClosedError())), await aNode()]);
    expect(await Promise.all([1, 2].map(() => pool.measure(aQuestion())))).toEqual([NO_FACES, NO_FACES]);
  });

  it('that fails at once does not draw the questions that others are slower to answer', async () => {
    const slow = scriptedRecognizer(async () => {
      await delay(30);
      return NO_FACES;
    });
    const quick = vi.fn(async () => {
      throw new RecognizerClosedError();
    });
    const { pool } = await aPool([await aNode(scriptedRecognizer(quick)), await aNode(slow, { calls: 4 })]);
    await Promise.all(Array.from({ length: 4 }, () => pool.measure(aQuestion())));
    const before = quick.mock.calls.length;
    const answers = await Promise.all(Array.from({ length: 30 }, () => pool.measure(aQuestion())));
    expect(answers).toEqual(Array.from({ length: 30 }, () => NO_FACES));
    expect(quick.mock.calls.length).toBe(before);
  });

  it('with another secret is not told anything', async () => {
    const asked = vi.fn(async () => NO_FACES);
    const node = await aNode(scriptedRecognizer(asked));
    const { pool, away } = await aPool([], {
      nodes: [node.address],
      secret: randomBytes(32),
      waitForNodeMs: 200,
    });
    await expect(pool.measure(aQuestion())).rejects.toMatchObject({ code: 'recognition.no-node' });
    expect(asked).not.toHaveBeenCalled();
    expect(away).toMatchObject([{ code: 'node.away', cause: { code: 'node.refused' } }]);
    expect(pool.nodes()).toMatchObject([{ state: 'away', problem: expect.stringContaining('secret') }]);
  });
});

describe('without any node', () => {
  it('nobody is recognized: the answer is an error that says when to try again', async () => {
    const { pool } = await aPool([], { nodes: ['tcp://127.0.0.1:9'], waitForNodeMs: 200 });
    const failed = {
      code: 'recognition.no-node',
      category: 'unavailable',
      details: { retryAfterSeconds: 1 },
    };
    await expect(pool.measure(aQuestion())).rejects.toMatchObject(failed);
    const at = { organizationId: 'school', packId: 'mien-512', sequence: 1 };
    const rates = { verificationFmr: 1e-3, identificationFpir: 1e-2 };
    await expect(pool.operatingPoint(at, rates)).rejects.toMatchObject(failed);
    expect(await pool.health()).toMatchObject({ isHealthy: false, engine: 'failing' });
    expect(pool.stats()).toEqual({ galleries: 0, templates: 0, people: 0, queued: 0 });
  });

  it('questions that wait are given up when the pool closes, or when nobody wants them', async () => {
    const { pool } = await aPool([], { nodes: ['tcp://127.0.0.1:9'], waitForNodeMs: 5_000 });
    const caller = new AbortController();
    const unwanted = pool.measure(aQuestion(), caller.signal);
    const waiting = pool.measure(aQuestion());
    setTimeout(() => caller.abort(new Error('gone')), 20);
    await expect(unwanted).rejects.toThrow('gone');
    setTimeout(() => void pool.close(), 20);
    await expect(waiting).rejects.toMatchObject({ code: 'recognition.closed' });
  });
});

describe('a question that ends every node that takes it', () => {
  it('is given up, so that it does not end them all', async () => {
    const taken: number[] = [];
    const nodes: RecognizerNode[] = [];
    for (let nth = 0; nth < 5; nth++) {
      const recognizer = scriptedRecognizer(async () => {
        taken.push(nth);
        void nodes[nth]?.close(0);
        await delay(1_000);
        return NO_FACES;
      });
      nodes.push(await aNode(recognizer));
    }
    const { pool } = await aPool(nodes);
    await expect(pool.measure(aQuestion())).rejects.toMatchObject({ code: 'recognition.node-lost' });
    expect(taken).toHaveLength(3);
  });
});
