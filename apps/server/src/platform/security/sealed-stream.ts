import { createCipheriv, createDecipheriv } from 'node:crypto';
import { TamperedDataError } from './errors.js';

const ALGORITHM = 'aes-256-gcm';
const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const SEALED_BYTES = CHUNK_BYTES + TAG_BYTES;

/** Counts chunks and says which is the last, so that none can be left out, moved or cut off. */
function nonceOf(chunk: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(chunk, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Bytes in pieces of one size; only the last is smaller, and there is always a last one. */
async function* inPieces(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly isLast: boolean }> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    waiting.push(Buffer.from(part));
    length += part.length;
    if (length <= size) continue;
    let all = Buffer.concat(waiting);
    for (; all.length > size; all = all.subarray(size)) yield { piece: all.subarray(0, size), isLast: false };
    waiting = [all];
    length = all.length;
  }
  yield { piece: Buffer.concat(waiting), isLast: true };
}

/**
 * Encrypt and authenticate a stream of any length in chunks.
 *
 * @param key 32 bytes that seal this stream only.
 * @param place what the bytes are and where they belong; the same is needed to open them.
 * @see Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance (STREAM).
 */
export async function* sealStream(
  key: Uint8Array,
  place: string,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let chunk = 0;
  for await (const { piece, isLast } of inPieces(plain, CHUNK_BYTES)) {
    const cipher = createCipheriv(ALGORITHM, key, nonceOf(chunk++, isLast), { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(place, 'utf8'));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** @throws {TamperedDataError} at the chunk where bytes, key or place are others than when it was sealed. */
export async function* openStream(
  key: Uint8Array,
  place: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let chunk = 0;
  for await (const { piece, isLast } of inPieces(sealed, SEALED_BYTES)) {
    if (piece.length < TAG_BYTES) throw new TamperedDataError(place);
    const decipher = createDecipheriv(ALGORITHM, key, nonceOf(chunk++, isLast), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place, 'utf8'));
    decipher.setAuthTag(piece.subarray(-TAG_BYTES));
    try {
      yield Buffer.concat([decipher.update(piece.subarray(0, -TAG_BYTES)), decipher.final()]);
    } catch (cause) {
      throw new TamperedDataError(place, cause);
    }
  }
}
