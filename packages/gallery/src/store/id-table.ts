const FREE = '';
const EMPTY = 0;
const NONE = -1;

/**
 * Gives ids small numbers; half the size of a `Map<string, number>`, which matters at a million.
 *
 * Open addressing with linear probing and backward-shift deletion: Knuth, TAOCP vol. 3, 6.4, algorithm R.
 */
export class IdTable {
  readonly #ids: string[] = [];
  readonly #freeNumbers: number[] = [];
  #hashes = new Uint32Array(16);
  #slots = new Int32Array(32);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Numbers in use lie below this. */
  get numberLimit(): number {
    return this.#ids.length;
  }

  id(number: number): string {
    return this.#ids[number]!;
  }

  /** A hash of the id, uniform in 0..2^32-1 and the same in every process. */
  hash(number: number): number {
    return this.#hashes[number]!;
  }

  /** The number of an id, or -1. */
  find(id: string): number {
    const held = this.#slots[this.#slotOf(id, hashId(id))]!;
    return held === EMPTY ? NONE : held - 1;
  }

  /** The number of an id, giving it one if it has none. Numbers of removed ids are used again. */
  add(id: string): number {
    if ((this.#size + 1) * 4 > this.#slots.length * 3) this.#growSlots();
    const hash = hashId(id);
    const slot = this.#slotOf(id, hash);
    const held = this.#slots[slot]!;
    if (held !== EMPTY) return held - 1;
    const number = this.#freeNumbers.pop() ?? this.#ids.length;
    this.#ids[number] = id;
    this.#storeHash(number, hash);
    this.#slots[slot] = number + 1;
    this.#size++;
    return number;
  }

  remove(number: number): void {
    this.#emptySlot(this.#slotOf(this.id(number), this.hash(number)));
    this.#ids[number] = FREE;
    this.#hashes[number] = 0;
    this.#freeNumbers.push(number);
    this.#size--;
  }

  get #mask(): number {
    return this.#slots.length - 1;
  }

  /** The slot that holds the id, or the empty one where it belongs. */
  #slotOf(id: string, hash: number): number {
    let slot = hash & this.#mask;
    for (let held = this.#slots[slot]!; held !== EMPTY; held = this.#slots[slot]!) {
      if (this.#hashes[held - 1] === hash && this.#ids[held - 1] === id) return slot;
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  #growSlots(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (const held of old) {
      if (held === EMPTY) continue;
      let slot = this.#hashes[held - 1]! & this.#mask;
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = held;
    }
  }

  #storeHash(number: number, hash: number): void {
    if (number >= this.#hashes.length) {
      const grown = new Uint32Array(this.#hashes.length * 2);
      grown.set(this.#hashes);
      this.#hashes = grown;
    }
    this.#hashes[number] = hash;
  }

  #emptySlot(start: number): void {
    const slots = this.#slots;
    const mask = this.#mask;
    let hole = start;
    for (let slot = (hole + 1) & mask; slots[slot] !== EMPTY; slot = (slot + 1) & mask) {
      const home = this.#hashes[slots[slot]! - 1]! & mask;
      if (((slot - home) & mask) < ((slot - hole) & mask)) continue;
      slots[hole] = slots[slot]!;
      hole = slot;
    }
    slots[hole] = EMPTY;
  }
}

/** FNV-1a over UTF-16 units, then the finalizer of MurmurHash3 to spread what FNV leaves in the low bits. */
function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
