import { createHash } from 'node:crypto';
import { SnapshotInvalidError } from '../errors.js';

/** Reads a stream of chunks as fields and keeps the SHA-256 of what was read. */
export interface ByteReader {
  /** Whether `count` bytes are at hand, so that `take` needs no waiting. */
  has(count: number): boolean;
  /**
   * Wait for `count` bytes.
   *
   * @throws {SnapshotInvalidError} if the stream ends before.
   */
  fill(count: number): Promise<void>;
  /** The next `count` bytes, which must be at hand; a view, valid until the next `fill`. */
  take(count: number): Buffer;
  /** SHA-256 of everything taken so far. */
  digest(): Buffer;
  isAtEnd(): Promise<boolean>;
}

export function createByteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const chunks = source[Symbol.asyncIterator]();
  const hash = createHash('sha256');
  let buffer = Buffer.alloc(0);
  let position = 0;

  const pull = async () => {
    const { done, value } = await chunks.next();
    if (done === true) return false;
    buffer = Buffer.concat([buffer.subarray(position), value]);
    position = 0;
    return true;
  };
  const has = (count: number) => buffer.length - position >= count;

  return {
    has,
    async fill(count) {
      while (!has(count)) if (!(await pull())) throw new SnapshotInvalidError('it is cut off');
    },
    take(count) {
      const taken = buffer.subarray(position, position + count);
      position += count;
      hash.update(taken);
      return taken;
    },
    digest: () => hash.copy().digest(),
    async isAtEnd() {
      while (!has(1)) if (!(await pull())) return true;
      return false;
    },
  };
}
