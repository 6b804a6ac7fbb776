import type { OwnKiosk, PublicKey } from '@mien/contracts';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Stretch } from './worked-times.js';

/** What the device knows of its queue on the server. */
export interface QueueTerms {
  readonly keyId: string;
  readonly sealingKey: PublicKey;
  /** What the clock of the server was ahead, ms. */
  readonly clockOffsetMs: number;
}

/** Where the line of entries ends. */
export interface Head {
  readonly sequence: number;
  /** SHA-256 of the last entry, base64url; empty before the first. */
  readonly hash: string;
}

export interface StoredEntry {
  readonly sequence: number;
  readonly signed: string;
}

interface Facts {
  readonly 'signing-key': CryptoKeyPair;
  readonly terms: QueueTerms;
  readonly head: Head;
  readonly kiosk: OwnKiosk;
  readonly worked: readonly Stretch[];
}

interface Schema extends DBSchema {
  facts: { key: keyof Facts; value: Facts[keyof Facts] };
  entries: { key: number; value: StoredEntry };
}

const NAME = 'mien-kiosk';
const START: Head = { sequence: 0, hash: '' };

/** What a kiosk keeps in the browser: through reloads, and for as long as the connection is away. */
export interface OfflineStore {
  read<Name extends keyof Facts>(name: Name): Promise<Facts[Name] | undefined>;
  write<Name extends keyof Facts>(name: Name, value: Facts[Name]): Promise<void>;
  remove(name: keyof Facts): Promise<void>;
  head(): Promise<Head>;
  /** Keep an entry and where the line now ends, both or neither. */
  append(entry: StoredEntry, head: Head): Promise<void>;
  /** Entries in order. */
  first(count: number): Promise<readonly StoredEntry[]>;
  count(): Promise<number>;
  /** Forget every entry up to this one: the server has them. */
  forgetTo(sequence: number): Promise<void>;
  /** Forget the key, the line and what was in it. */
  restart(): Promise<void>;
  close(): void;
}

/** @throws {DOMException} if the browser keeps nothing, as in some private windows. */
export async function openOfflineStore(): Promise<OfflineStore> {
  const database: IDBPDatabase<Schema> = await openDB<Schema>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('facts');
      fresh.createObjectStore('entries', { keyPath: 'sequence' });
    },
  });
  const read = async <Name extends keyof Facts>(name: Name) =>
    (await database.get('facts', name)) as Facts[Name] | undefined;
  return {
    read,
    async write(name, value) {
      await database.put('facts', value, name);
    },
    remove: (name) => database.delete('facts', name),
    head: async () => (await read('head')) ?? START,
    async append(entry, head) {
      const work = database.transaction(['facts', 'entries'], 'readwrite', { durability: 'strict' });
      await Promise.all([
        work.objectStore('entries').add(entry),
        work.objectStore('facts').put(head, 'head'),
        work.done,
      ]);
    },
    first: (count) => database.getAll('entries', null, count),
    count: () => database.count('entries'),
    forgetTo: (sequence) => database.delete('entries', IDBKeyRange.upperBound(sequence)),
    async restart() {
      const work = database.transaction(['facts', 'entries'], 'readwrite');
      const facts = work.objectStore('facts');
      await Promise.all([
        facts.delete('signing-key'),
        facts.delete('terms'),
        facts.delete('head'),
        facts.delete('worked'),
        work.objectStore('entries').clear(),
        work.done,
      ]);
    },
    close: () => database.close(),
  };
}
