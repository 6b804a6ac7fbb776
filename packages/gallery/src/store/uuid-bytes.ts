export const UUID_BYTES = 16;
const UUID_LENGTH = 36;
const HYPHEN = 45;
const HYPHENS_AT: ReadonlySet<number> = new Set([8, 13, 18, 23]);

/**
 * Write a UUID as its 16 bytes.
 *
 * @returns false, with undefined bytes, unless it is written as `formatUuid` writes it: lower case, with hyphens.
 * @see RFC 9562, section 4.
 */
export function parseUuid(text: string, into: Uint8Array): boolean {
  if (text.length !== UUID_LENGTH) return false;
  let digits = 0;
  for (let i = 0; i < UUID_LENGTH; i++) {
    const character = text.charCodeAt(i);
    if (HYPHENS_AT.has(i)) {
      if (character !== HYPHEN) return false;
      continue;
    }
    const digit = hexDigit(character);
    if (digit === -1) return false;
    into[digits >> 1] = (into[digits >> 1]! << 4) | digit;
    digits++;
  }
  return true;
}

export function formatUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex', 0, UUID_BYTES);
  const fields = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return fields.join('-');
}

/** Value of a digit 0-9 or a-f, or -1. */
function hexDigit(character: number): number {
  if (character >= 48 && character <= 57) return character - 48;
  if (character >= 97 && character <= 102) return character - 87;
  return -1;
}
