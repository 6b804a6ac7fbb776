import { MessageTooLargeError, ProtocolViolationError } from './errors.js';

/** A value as JSON, and the bytes that the JSON refers to. */
export interface EncodedValue {
  readonly head: Buffer;
  readonly body: readonly Uint8Array[];
  readonly bodyBytes: number;
}

export const MAX_HEAD_BYTES = 16 * 1024 * 1024;
export const MAX_BODY_BYTES = 256 * 1024 * 1024;
const MAX_DEPTH = 24;

type Mark =
  | { readonly $: 'bytes' | 'floats'; readonly length: number }
  | { readonly $: 'set' | 'map'; readonly items: readonly unknown[] }
  | { readonly $: 'number'; readonly text: string };

/**
 * Write a value of plain objects, arrays, sets, maps, strings, numbers and typed arrays of bytes or 32-bit floats. Typed
 * arrays follow the JSON as they are, in the order in which the JSON refers to them.
 *
 * @throws {MessageTooLargeError}
 */
export function encodeValue(value: unknown): EncodedValue {
  const body: Uint8Array[] = [];
  const attach = ($: 'bytes' | 'floats', array: Uint8Array | Float32Array): Mark => {
    body.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    return { $, length: array.byteLength };
  };
  const plain = (part: unknown): unknown => {
    if (part instanceof Float32Array) return attach('floats', part);
    if (part instanceof Uint8Array) return attach('bytes', part);
    if (typeof part === 'object' && part !== null) return plainObject(part);
    if (typeof part === 'number' && !Number.isFinite(part)) {
      return { $: 'number', text: String(part) } satisfies Mark;
    }
    return part;
  };
  const plainObject = (part: object): unknown => {
    if (Array.isArray(part)) return part.map(plain);
    if (part instanceof Set) return { $: 'set', items: [...part].map(plain) } satisfies Mark;
    if (part instanceof Map) {
      return { $: 'map', items: [...part].map((entry) => entry.map(plain)) } satisfies Mark;
    }
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, plain(member)]));
  };

  const head = Buffer.from(JSON.stringify(plain(value)) ?? 'null');
  const bodyBytes = body.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (head.length > MAX_HEAD_BYTES) throw new MessageTooLargeError(head.length, MAX_HEAD_BYTES);
  if (bodyBytes > MAX_BODY_BYTES) throw new MessageTooLargeError(bodyBytes, MAX_BODY_BYTES);
  return { head, body, bodyBytes };
}

/**
 * Read back what {@link encodeValue} wrote. Arrays of bytes are views of `body`.
 *
 * @throws {ProtocolViolationError} if the JSON is none, too deep, or does not use up the body exactly.
 */
export function decodeValue(head: Buffer, body: Buffer): unknown {
  let used = 0;
  const takeBytes = (length: unknown): Buffer => {
    if (
      typeof length !== 'number' ||
      !Number.isInteger(length) ||
      length < 0 ||
      length > body.length - used
    ) {
      throw new ProtocolViolationError('a reference outside the body');
    }
    used += length;
    return body.subarray(used - length, used);
  };
  const restore = (part: unknown, depth: number): unknown => {
    if (depth > MAX_DEPTH) throw new ProtocolViolationError('a value that is too deep');
    if (Array.isArray(part)) return part.map((member) => restore(member, depth + 1));
    if (typeof part !== 'object' || part === null) return part;
    if ('$' in part) return restoreMark(part as Partial<Mark>, depth);
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, restore(member, depth + 1)]));
  };
  const restoreMark = (mark: Partial<Mark>, depth: number): unknown => {
    if (mark.$ === 'bytes') return takeBytes(mark.length);
    if (mark.$ === 'floats') return floatsOf(takeBytes(mark.length));
    if (mark.$ === 'number') return Number(mark.text);
    if (!('items' in mark) || !Array.isArray(mark.items)) throw new ProtocolViolationError('an unknown mark');
    const items = mark.items.map((item) => restore(item, depth + 1));
    if (mark.$ === 'set') return new Set(items);
    if (!items.every((item) => Array.isArray(item) && item.length === 2)) {
      throw new ProtocolViolationError('a map of other than pairs');
    }
    return new Map(items as [unknown, unknown][]);
  };

  const value = restore(parseJson(head), 0);
  if (used !== body.length) throw new ProtocolViolationError('bytes that nothing refers to');
  return value;
}

function parseJson(head: Buffer): unknown {
  try {
    return JSON.parse(head.toString('utf8'));
  } catch {
    throw new ProtocolViolationError('a head that is not JSON');
  }
}

/** A copy: bytes of a frame rarely begin where a float may. */
function floatsOf(bytes: Buffer): Float32Array {
  if (bytes.length % 4 !== 0) throw new ProtocolViolationError('floats that are cut off');
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
