/** Bytes as they come from a socket, taken out in other pieces; each byte is copied at most once. */
export interface ByteQueue {
  readonly length: number;
  push(chunk: Buffer): void;
  /** @param bytes at most `length`. */
  take(bytes: number): Buffer;
}

export function createByteQueue(): ByteQueue {
  const chunks: Buffer[] = [];
  let length = 0;

  return {
    get length() {
      return length;
    },
    push(chunk) {
      chunks.push(chunk);
      length += chunk.length;
    },
    take(bytes) {
      const taken: Buffer[] = [];
      let missing = bytes;
      while (missing > 0) {
        const first = chunks[0];
        if (first === undefined) throw new RangeError('Fewer bytes are queued.');
        const part = first.subarray(0, missing);
        taken.push(part);
        if (part.length === first.length) chunks.shift();
        else chunks[0] = first.subarray(missing);
        missing -= part.length;
      }
      length -= bytes;
      return taken.length === 1 && taken[0] ? taken[0] : Buffer.concat(taken, bytes);
    },
  };
}
