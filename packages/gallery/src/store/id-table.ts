/** Gives ids small numbers. Several times smaller than a `Map<string, number>`, which matters at a million. */
export interface IdTable {
  readonly size: number;
  /** The number of an id, or -1. */
  find(id: string): number;
  /** The number of an id, giving it one if it has none. Numbers of removed ids are used again. */
  add(id: string): number;
  remove(number: number): void;
  id(number: number): string;
  /** A hash of the id, uniform in 0..2^32-1 and the same in every process. */
  hash(number: number): number;
  /** Numbers in use lie below this. */
  readonly capacityUsed: number;
}

const FREE = '';
const EMPTY = 0;

/** Open addressing with linear probing and backward-shift deletion; Knuth, TAOCP vol. 3, 6.4, algorithm R. */
export function createIdTable(): IdTable {
  const ids: string[] = [];
  const freeNumbers: number[] = [];
  let hashes = new Uint32Array(16);
  let slots = new Int32Array(32);
  let size = 0;

  const mask = () => slots.length - 1;
  /** The slot that holds the id, or the empty one where it belongs. */
  const slotOf = (id: string, hash: number) => {
    let slot = hash & mask();
    for (let held = slots[slot]!; held !== EMPTY; held = slots[slot]!) {
      if (hashes[held - 1] === hash && ids[held - 1] === id) return slot;
      slot = (slot + 1) & mask();
    }
    return slot;
  };
  const growSlots = () => {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (const held of old) {
      if (held === EMPTY) continue;
      let slot = hashes[held - 1]! & mask();
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask();
      slots[slot] = held;
    }
  };
  const storeHash = (number: number, hash: number) => {
    if (number >= hashes.length) {
      const grown = new Uint32Array(hashes.length * 2);
      grown.set(hashes);
      hashes = grown;
    }
    hashes[number] = hash;
  };
  const emptySlot = (start: number) => {
    let hole = start;
    for (let slot = (hole + 1) & mask(); slots[slot] !== EMPTY; slot = (slot + 1) & mask()) {
      const home = hashes[slots[slot]! - 1]! & mask();
      if (((slot - home) & mask()) < ((slot - hole) & mask())) continue;
      slots[hole] = slots[slot]!;
      hole = slot;
    }
    slots[hole] = EMPTY;
  };

  return {
    get size() {
      return size;
    },
    get capacityUsed() {
      return ids.length;
    },
    id: (number) => ids[number]!,
    hash: (number) => hashes[number]!,
    find: (id) => slots[slotOf(id, hashId(id))]! - 1,
    add(id) {
      if ((size + 1) * 4 > slots.length * 3) growSlots();
      const hash = hashId(id);
      const slot = slotOf(id, hash);
      if (slots[slot] !== EMPTY) return slots[slot]! - 1;
      const number = freeNumbers.pop() ?? ids.length;
      ids[number] = id;
      storeHash(number, hash);
      slots[slot] = number + 1;
      size++;
      return number;
    },
    remove(number) {
      emptySlot(slotOf(ids[number]!, hashes[number]!));
      ids[number] = FREE;
      hashes[number] = 0;
      freeNumbers.push(number);
      size--;
    },
  };
}

/** FNV-1a over UTF-16 units, then the finalizer of MurmurHash3 to spread what FNV leaves in the low bits. */
function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
