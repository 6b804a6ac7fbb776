import { type KeptTimes, MAX_QUEUED_ENTRIES, type PublicKey, type QueuedContent } from '@mien/contracts';
import type { OfflineStore, StoredEntry } from './offline-store.js';
import { hashOf, makeSigningKey, publicKeyOf, seal, sign } from './sign-entry.js';
import { goOnWorking } from './worked-times.js';

/** What the queue asks of the server. Rejects when there is no connection. */
export interface QueueServer {
  open(
    signingKey: PublicKey,
    kept?: KeptTimes,
  ): Promise<{
    readonly keyId: string;
    readonly sealingKey: PublicKey;
    readonly lastSequence: number;
    readonly now: string;
  }>;
  send(batch: {
    readonly keyId: string;
    readonly sentAt: string;
    readonly entries: string[];
  }): Promise<{ readonly lastSequence: number }>;
}

export interface OfflineQueue {
  /** Agree with the server on keys and time, and say what was kept; to be done while there is a connection. */
  agree(): Promise<void>;
  /**
   * Keep something for later, in order.
   *
   * @returns when it was noted; undefined if this device has never agreed with its server.
   */
  note(content: QueuedContent): Promise<Date | undefined>;
  /** Keep that this device works now, so that whoever comes is noticed or noted. */
  noteWorking(): Promise<void>;
  /** How many entries wait. */
  waiting(): Promise<number>;
  /** Send what waits, oldest first, until there is nothing more. Rejects at the first failure; nothing is lost. */
  sendAll(): Promise<void>;
}

/** Characters of one request: well below what a server takes as JSON. */
const MOST_CHARACTERS = 700_000;

/** The most of these that one request can carry, at least one. */
function batchOf(entries: readonly StoredEntry[]): readonly StoredEntry[] {
  let length = 0;
  const fitting = entries.findIndex(({ signed }, index) => {
    length += signed.length;
    return index > 0 && length > MOST_CHARACTERS;
  });
  return fitting === -1 ? entries : entries.slice(0, fitting);
}

/** Does work of one name one after the other, in this and every other tab. */
export type InTurn = <T>(name: 'note' | 'send', work: () => Promise<T>) => Promise<T>;

const byLock: InTurn = async (name, work) => navigator.locks.request(`mien-kiosk-${name}`, work);

/** All of it, once nothing waits. */
async function keptTimes(store: OfflineStore, now: () => Date): Promise<KeptTimes | undefined> {
  const [worked, head] = [await store.read('worked'), await store.head()];
  if (!worked || (await store.count()) > 0) return undefined;
  const instantOf = (ms: number) => new Date(ms).toISOString();
  return {
    lastSequence: head.sequence,
    sentAt: now().toISOString(),
    worked: worked.map(({ from, to }) => ({ from: instantOf(from), to: instantOf(to) })),
  };
}

/** What is recognized later: signed by this device, readable for the server alone, sent in order. */
export function createOfflineQueue(
  store: OfflineStore,
  server: QueueServer,
  now: () => Date = () => new Date(),
  inTurn: InTurn = byLock,
): OfflineQueue {
  const signingKey = () =>
    inTurn('note', async () => {
      const kept = await store.read('signing-key');
      if (kept) return kept;
      const made = await makeSigningKey();
      await store.write('signing-key', made);
      return made;
    });

  async function agree(): Promise<void> {
    const kept = await keptTimes(store, now);
    const opened = await server.open(await publicKeyOf(await signingKey()), kept);
    const { keyId, sealingKey, lastSequence } = opened;
    const clockOffsetMs = Date.parse(opened.now) - now().getTime();
    await store.write('terms', { keyId, sealingKey, clockOffsetMs });
    await store.forgetTo(lastSequence);
  }

  const note = (content: QueuedContent) =>
    inTurn('note', async () => {
      const terms = await store.read('terms');
      const key = await store.read('signing-key');
      if (!terms || !key) return undefined;
      const head = await store.head();
      const takenAt = now();
      const sequence = head.sequence + 1;
      const signed = await sign(key, {
        sequence,
        previous: head.hash,
        takenAt: takenAt.toISOString(),
        clockOffsetMs: terms.clockOffsetMs,
        way: content.way,
        sealed: await seal(terms.sealingKey, content),
      });
      await store.append({ sequence, signed }, { sequence, hash: await hashOf(signed) });
      return takenAt;
    });

  async function sendSome(): Promise<boolean> {
    const terms = await store.read('terms');
    const batch = batchOf(await store.first(MAX_QUEUED_ENTRIES));
    if (!terms || batch.length === 0) return false;
    const { lastSequence } = await server.send({
      keyId: terms.keyId,
      sentAt: now().toISOString(),
      entries: batch.map(({ signed }) => signed),
    });
    await store.forgetTo(lastSequence);
    return true;
  }

  return {
    agree,
    note,
    noteWorking: async () =>
      store.write('worked', goOnWorking((await store.read('worked')) ?? [], now().getTime())),
    waiting: () => store.count(),
    async sendAll() {
      if (!(await store.count())) return;
      while (await inTurn('send', sendSome)) {}
    },
  };
}
