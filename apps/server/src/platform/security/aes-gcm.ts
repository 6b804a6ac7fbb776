import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES;

export const KEY_BYTES = 32;

/**
 * Encrypt and authenticate.
 *
 * @param key 32 bytes.
 * @param place what the bytes are and where they belong; not stored, and the same is needed to decrypt.
 * @returns format byte, 96-bit random nonce, ciphertext, 128-bit tag: 29 bytes more than `plain`.
 * @see NIST SP 800-38D: with random nonces one key is good for 2^32 messages.
 */
export function encrypt(key: Uint8Array, place: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place, 'utf8'));
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws {Error} if a bit of key, place or bytes is another than at encryption. */
export function decrypt(key: Uint8Array, place: string, bytes: Uint8Array): Uint8Array {
  if (bytes.length < HEADER_BYTES + TAG_BYTES) throw new RangeError('Too short to be encrypted bytes.');
  if (bytes[0] !== FORMAT) throw new RangeError('Unknown format of encrypted bytes.');
  const tagStart = bytes.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(1, HEADER_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(bytes.subarray(tagStart));
  return Buffer.concat([decipher.update(bytes.subarray(HEADER_BYTES, tagStart)), decipher.final()]);
}
