import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. A plain hash is enough: nobody guesses 256 bits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Keyed hash of values that could be guessed, such as addresses; `purpose` keeps uses apart. */
export const keyedHash = (secret: string, purpose: string, ...values: readonly string[]): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([purpose, ...values]))
    .digest('base64url');

/** Compare without telling by the time it takes how much was right. */
export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
