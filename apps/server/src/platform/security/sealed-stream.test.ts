import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { TamperedDataError } from './errors.js';
import { openStream, sealStream } from './sealed-stream.js';

const KEY = randomBytes(32);
const CHUNK = 64 * 1024;

async function* inParts(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function gather(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const seal = (bytes: Uint8Array) => gather(sealStream(KEY, 'report:1', inParts(bytes, 10_000)));
const open = (bytes: Uint8Array, place = 'report:1') => gather(openStream(KEY, place, inParts(bytes, 7_777)));

describe('a sealed stream', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])(
    'of %i bytes opens to what it was',
    async (length) => {
      const plain = randomBytes(length);
      const sealed = await seal(plain);
      expect((await open(sealed)).equals(plain)).toBe(true);
      expect(sealed.includes(plain.subarray(0, 32)) && length > 32).toBe(false);
    },
  );

  it('does not open when a bit of it was changed, or when it lies elsewhere', async () => {
    const sealed = await seal(randomBytes(100_000));
    await expect(open(sealed, 'report:2')).rejects.toThrow(TamperedDataError);
    sealed[70_000] = (sealed[70_000] ?? 0) ^ 1;
    await expect(open(sealed)).rejects.toThrow(TamperedDataError);
  });

  it('does not open when its end was cut off, also between two chunks', async () => {
    const sealed = await seal(randomBytes(3 * CHUNK));
    await expect(open(sealed.subarray(0, CHUNK + 16))).rejects.toThrow(TamperedDataError);
    await expect(open(sealed.subarray(0, 5))).rejects.toThrow(TamperedDataError);
    await expect(open(new Uint8Array())).rejects.toThrow(TamperedDataError);
  });

  it('does not open when chunks were swapped', async () => {
    const sealed = await seal(randomBytes(3 * CHUNK));
    const size = CHUNK + 16;
    const swapped = Buffer.concat([
      sealed.subarray(size, 2 * size),
      sealed.subarray(0, size),
      sealed.subarray(2 * size),
    ]);
    await expect(open(swapped)).rejects.toThrow(TamperedDataError);
  });
});
