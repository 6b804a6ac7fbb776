// @vitest-environment node
import 'fake-indexeddb/auto';
import { type QueuedContent, queuedContent, queuedEntry } from '@mien/contracts';
import { IDBFactory } from 'fake-indexeddb';
import { compactDecrypt, compactVerify, exportJWK, generateKeyPair, importJWK } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOfflineQueue, type InTurn, type QueueServer } from './offline-queue.js';
import { openOfflineStore } from './offline-store.js';
import { hashOf } from './sign-entry.js';

const QR: QueuedContent = { way: 'qr', code: 'a-code' };
const KEY_ID = '0199a3c0-0000-7000-8000-000000000001';

const alone: InTurn = (_, work) => work();
const queueOf = (
  store: Awaited<ReturnType<typeof openOfflineStore>>,
  server: QueueServer,
  now = () => new Date(),
) => createOfflineQueue(store, server, now, alone);

/** A server that reads what it gets, as the real one does. */
async function aServer() {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const { x = '', y = '' } = await exportJWK(publicKey);
  const state = { isAway: false, answersLost: false, lastSequence: 0, requests: 0 };
  const taken: { sequence: number; content: QueuedContent; takenAt: string }[] = [];
  let signer: Parameters<QueueServer['open']>[0] | undefined;
  let lastHash = '';
  const server: QueueServer = {
    async open(signingKey) {
      if (state.isAway) throw new Error('away');
      signer = signingKey;
      const sealingKey = { kty: 'EC', crv: 'P-256', x, y } as const;
      return {
        keyId: KEY_ID,
        sealingKey,
        lastSequence: state.lastSequence,
        now: '2026-03-05T10:00:00Z',
      };
    },
    async send({ entries }) {
      if (state.isAway) throw new Error('away');
      state.requests += 1;
      for (const signed of entries) {
        if (!signer) throw new Error('no key');
        const { payload } = await compactVerify(signed, await importJWK(signer, 'ES256'));
        const entry = queuedEntry.parse(JSON.parse(new TextDecoder().decode(payload)));
        if (entry.sequence <= state.lastSequence) continue;
        expect(entry.previous).toBe(lastHash);
        const { plaintext } = await compactDecrypt(entry.sealed, privateKey);
        const content = queuedContent.parse(JSON.parse(new TextDecoder().decode(plaintext)));
        taken.push({ sequence: entry.sequence, content, takenAt: entry.takenAt });
        state.lastSequence = entry.sequence;
        lastHash = await hashOf(signed);
      }
      if (state.answersLost) throw new Error('lost');
      return { lastSequence: state.lastSequence };
    },
  };
  return { server, state, taken };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the queue of a kiosk', () => {
  it('sends what was noted in order, with the time it was noted, once there is a connection', async () => {
    const { server, state, taken } = await aServer();
    const times = ['09:00', '09:01', '09:02'].map((time) => new Date(`2026-03-05T${time}:00Z`));
    const clock = [new Date('2026-03-05T08:59:00Z'), ...times];
    const queue = queueOf(await openOfflineStore(), server, () => clock.shift() ?? new Date());
    await queue.agree();
    state.isAway = true;
    await queue.note(QR);
    await queue.note({ way: 'pin', number: 'A-1', pin: '4711' });
    await queue.note({ way: 'face', picture: 'AAAA' });
    await expect(queue.sendAll()).rejects.toThrow('away');
    expect(await queue.waiting()).toBe(3);
    state.isAway = false;
    await queue.sendAll();
    expect(taken.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(taken.map(({ takenAt }) => takenAt)).toEqual(times.map((time) => time.toISOString()));
    expect(taken[1]?.content).toEqual({ way: 'pin', number: 'A-1', pin: '4711' });
    expect(await queue.waiting()).toBe(0);
  });

  it('says when it worked once nothing waits, and not before', async () => {
    const { server } = await aServer();
    const told: unknown[] = [];
    const listening: QueueServer = {
      ...server,
      open: (key, kept) => {
        told.push(kept);
        return server.open(key);
      },
    };
    const at = new Date('2026-03-05T09:00:00Z');
    const queue = queueOf(await openOfflineStore(), listening, () => at);
    await queue.agree();
    await queue.noteWorking();
    await queue.note(QR);
    await queue.agree();
    await queue.sendAll();
    await queue.agree();
    const instant = at.toISOString();
    expect(told).toEqual([
      undefined,
      undefined,
      { lastSequence: 1, sentAt: instant, worked: [{ from: instant, to: instant }] },
    ]);
  });

  it('keeps everything through a reload', async () => {
    const { server, taken } = await aServer();
    const before = await openOfflineStore();
    const queue = queueOf(before, server);
    await queue.agree();
    await queue.note(QR);
    before.close();
    const after = queueOf(await openOfflineStore(), server);
    await after.note(QR);
    await after.sendAll();
    expect(taken.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('sends again what it got no answer for', async () => {
    const { server, state, taken } = await aServer();
    const queue = queueOf(await openOfflineStore(), server);
    await queue.agree();
    await queue.note(QR);
    state.answersLost = true;
    await expect(queue.sendAll()).rejects.toThrow('lost');
    state.answersLost = false;
    await queue.sendAll();
    expect(taken).toHaveLength(1);
    expect(await queue.waiting()).toBe(0);
  });

  it('forgets what the server says it has', async () => {
    const { server, state } = await aServer();
    const queue = queueOf(await openOfflineStore(), server);
    await queue.agree();
    await queue.note(QR);
    state.answersLost = true;
    await expect(queue.sendAll()).rejects.toThrow('lost');
    await queue.agree();
    expect(await queue.waiting()).toBe(0);
  });

  it('splits what is too much for one request', async () => {
    const { server, state, taken } = await aServer();
    const queue = queueOf(await openOfflineStore(), server);
    await queue.agree();
    const picture = 'A'.repeat(150_000);
    for (let count = 0; count < 5; count += 1) await queue.note({ way: 'face', picture });
    for (let count = 0; count < 25; count += 1) await queue.note(QR);
    await queue.sendAll();
    expect(taken).toHaveLength(30);
    expect(state.requests).toBe(4);
  });

  it('keeps nothing that others could read', async () => {
    const { server } = await aServer();
    const store = await openOfflineStore();
    const queue = queueOf(store, server);
    await queue.agree();
    await queue.note({ way: 'pin', number: 'A-1', pin: '4711' });
    const [entry] = await store.first(1);
    const text = Buffer.from(entry?.signed.split('.')[1] ?? '', 'base64url').toString();
    expect(text).toContain('"way":"pin"');
    expect(text).not.toContain('4711');
    const key = await store.read('signing-key');
    expect(key?.privateKey.extractable).toBe(false);
  });

  it('notes nothing before it knows to whom', async () => {
    const { server } = await aServer();
    const queue = queueOf(await openOfflineStore(), server);
    expect(await queue.note(QR)).toBeUndefined();
  });

  it('signs anew after it was begun again', async () => {
    const { server } = await aServer();
    const store = await openOfflineStore();
    const queue = queueOf(store, server);
    await queue.agree();
    await queue.note(QR);
    await store.restart();
    expect(await queue.waiting()).toBe(0);
    expect(await store.head()).toEqual({ sequence: 0, hash: '' });
  });
});
