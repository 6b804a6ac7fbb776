import { ByteCells } from './byte-cells.js';
import { formatUuid, parseUuid, UUID_BYTES } from './uuid-bytes.js';

/** How the bytes of an id are to be read. 0 is a free number. */
const UUID = 1;
const LATIN1 = 2;
const UTF16 = 3;

const MAX_ID_LENGTH = 256;
const SMALLEST_CLASS = 16;
const CLASSES = Math.log2((2 * MAX_ID_LENGTH) / SMALLEST_CLASS) + 1;

/** An id as bytes; valid until the next id is packed. */
export interface PackedId {
  readonly kind: number;
  readonly bytes: Buffer;
}

/**
 * Ids by number, as bytes outside the heap: 17 bytes for a UUID where a string needs about 80, and erased when removed.
 *
 * Other ids lie in cells of 16, 32 … 512 bytes that are used again, one byte a character if all are below U+0100, else
 * two; a number's own cell then says which.
 */
export class PackedIds {
  readonly #kinds = new ByteCells(1);
  readonly #cells = new ByteCells(UUID_BYTES);
  readonly #classes = Array.from({ length: CLASSES }, (_, i) => new ByteCells(SMALLEST_CLASS << i));
  readonly #free: number[][] = Array.from({ length: CLASSES }, () => []);
  readonly #used = new Uint32Array(CLASSES);
  readonly #scratch = Buffer.alloc(2 * MAX_ID_LENGTH);

  /** @param id At most 256 UTF-16 units. */
  pack(id: string): PackedId {
    const scratch = this.#scratch;
    if (parseUuid(id, scratch)) return { kind: UUID, bytes: scratch.subarray(0, UUID_BYTES) };
    if (isLatin1(id)) return { kind: LATIN1, bytes: scratch.subarray(0, scratch.write(id, 'latin1')) };
    return { kind: UTF16, bytes: scratch.subarray(0, scratch.write(id, 'utf16le')) };
  }

  /** The number must be free. */
  put(number: number, { kind, bytes }: PackedId): void {
    const cell = this.#cells.cell(number);
    this.#kinds.cell(number)[0] = kind;
    if (kind === UUID) {
      cell.set(bytes);
      return;
    }
    const sizeClass = classOf(bytes.length);
    const place = this.#free[sizeClass]!.pop() ?? this.#used[sizeClass]!++;
    cell.writeUInt32LE(bytes.length, 0);
    cell.writeUInt32LE(place, 4);
    this.#classes[sizeClass]!.cell(place).set(bytes);
  }

  get(number: number): string {
    const bytes = this.bytes(number);
    const kind = this.#kind(number);
    if (kind === UUID) return formatUuid(bytes);
    return bytes.toString(kind === LATIN1 ? 'latin1' : 'utf16le');
  }

  /** A view of an id's bytes. */
  bytes(number: number): Buffer {
    const cell = this.#cells.cell(number);
    if (this.#kind(number) === UUID) return cell;
    const length = cell.readUInt32LE(0);
    return this.#classes[classOf(length)]!.cell(cell.readUInt32LE(4)).subarray(0, length);
  }

  isEqual(number: number, { kind, bytes }: PackedId): boolean {
    return this.#kind(number) === kind && this.bytes(number).equals(bytes);
  }

  /** The number `to` must be free; `from` is free afterwards, its bytes zero. */
  move(from: number, to: number): void {
    this.#cells.cell(to).set(this.#cells.cell(from));
    this.#kinds.cell(to)[0] = this.#kind(from);
    this.#clear(from);
  }

  /** Overwrite the id with zeros. */
  erase(number: number): void {
    if (this.#kind(number) !== UUID) {
      const cell = this.#cells.cell(number);
      this.bytes(number).fill(0);
      this.#free[classOf(cell.readUInt32LE(0))]!.push(cell.readUInt32LE(4));
    }
    this.#clear(number);
  }

  #kind(number: number): number {
    return this.#kinds.cell(number)[0]!;
  }

  #clear(number: number): void {
    this.#cells.cell(number).fill(0);
    this.#kinds.cell(number)[0] = 0;
  }
}

const classOf = (byteLength: number): number =>
  Math.max(0, Math.ceil(Math.log2(byteLength / SMALLEST_CLASS)));

function isLatin1(id: string): boolean {
  for (let i = 0; i < id.length; i++) if (id.charCodeAt(i) > 255) return false;
  return true;
}
