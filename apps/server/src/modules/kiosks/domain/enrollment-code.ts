/** Without letters and digits that look or sound alike. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/**
 * Draw a code that a person can read out and type, about 39 bits: enough for ten minutes of counted tries.
 *
 * @param randomBelow Uniform in [0, n), unpredictable.
 */
export function drawEnrollmentCode(randomBelow: (n: number) => number): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomBelow(ALPHABET.length)]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** As it was drawn, whatever way it was typed. */
export const foldEnrollmentCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
