import { type PackedId, PackedIds } from './packed-ids.js';

const EMPTY = 0;
/** Each part doubles by itself, so that no insert waits for a million ids to be placed anew. */
const PARTS = 256;
const FIRST_SLOTS = 8;

/**
 * Ids and their numbers, which the caller chooses; without strings and without hashes kept, which matters at a million.
 *
 * Open addressing with linear probing and backward-shift deletion: Knuth, TAOCP vol. 3, 6.4, algorithm R.
 */
export class IdTable {
  readonly #ids = new PackedIds();
  /** Slots hold a number and one, or 0. */
  readonly #parts = Array.from({ length: PARTS }, () => new Int32Array(FIRST_SLOTS));
  readonly #partSizes = new Uint32Array(PARTS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  id(number: number): string {
    return this.#ids.get(number);
  }

  /** A hash of the id, uniform in 0..2^32-1 and the same in every process. */
  hash(number: number): number {
    return hashBytes(this.#ids.bytes(number));
  }

  /** The number of an id, or -1. */
  find(id: string): number {
    const packed = this.#ids.pack(id);
    const hash = hashBytes(packed.bytes);
    const slots = this.#parts[partOf(hash)]!;
    return slots[this.#slotOf(packed, slots, hash)]! - 1;
  }

  /** The id must be new and the number free. */
  add(id: string, number: number): void {
    const packed = this.#ids.pack(id);
    const hash = hashBytes(packed.bytes);
    const part = partOf(hash);
    this.#ids.put(number, packed);
    this.#partSizes[part]!++;
    if (this.#partSizes[part]! * 4 > this.#parts[part]!.length * 3) this.#growPart(part);
    const slots = this.#parts[part]!;
    slots[emptySlot(slots, hash)] = number + 1;
    this.#size++;
  }

  remove(number: number): void {
    const hash = this.hash(number);
    const part = partOf(hash);
    this.#emptySlot(this.#parts[part]!, slotOfNumber(this.#parts[part]!, hash, number));
    this.#ids.erase(number);
    this.#partSizes[part]!--;
    this.#size--;
  }

  /** Give an id another number, which must be free. */
  move(from: number, to: number): void {
    const hash = this.hash(from);
    const slots = this.#parts[partOf(hash)]!;
    slots[slotOfNumber(slots, hash, from)] = to + 1;
    this.#ids.move(from, to);
  }

  /** The slot that holds the id, or the empty one where it belongs. */
  #slotOf(packed: PackedId, slots: Int32Array, hash: number): number {
    let slot = homeOf(hash, slots);
    while (slots[slot] !== EMPTY && !this.#ids.isEqual(slots[slot]! - 1, packed)) slot = after(slot, slots);
    return slot;
  }

  #growPart(part: number): void {
    const old = this.#parts[part]!;
    const grown = new Int32Array(old.length * 2);
    for (const held of old) if (held !== EMPTY) grown[emptySlot(grown, this.hash(held - 1))] = held;
    this.#parts[part] = grown;
  }

  #emptySlot(slots: Int32Array, start: number): void {
    const mask = slots.length - 1;
    let hole = start;
    for (let slot = after(hole, slots); slots[slot] !== EMPTY; slot = after(slot, slots)) {
      const home = homeOf(this.hash(slots[slot]! - 1), slots);
      if (((slot - home) & mask) < ((slot - hole) & mask)) continue;
      slots[hole] = slots[slot]!;
      hole = slot;
    }
    slots[hole] = EMPTY;
  }
}

const partOf = (hash: number): number => hash % PARTS;
const homeOf = (hash: number, slots: Int32Array): number => Math.floor(hash / PARTS) & (slots.length - 1);
const after = (slot: number, slots: Int32Array): number => (slot + 1) & (slots.length - 1);

function emptySlot(slots: Int32Array, hash: number): number {
  let slot = homeOf(hash, slots);
  while (slots[slot] !== EMPTY) slot = after(slot, slots);
  return slot;
}

function slotOfNumber(slots: Int32Array, hash: number, number: number): number {
  let slot = homeOf(hash, slots);
  while (slots[slot] !== number + 1) slot = after(slot, slots);
  return slot;
}

/** FNV-1a, then the finalizer of MurmurHash3 to spread what FNV leaves in the low bits. */
function hashBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
