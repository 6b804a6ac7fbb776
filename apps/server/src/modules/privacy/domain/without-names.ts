const SHORTEST_NAME_PART = 2;

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Take what names a person out of a free text: the whole values, and each word of them.
 *
 * @param values name, external id, e-mail; whatever says who it is.
 */
export function withoutNames(text: string, values: readonly (string | null)[]): string {
  const parts = values
    .filter((value) => value !== null)
    .flatMap((value) => [value, ...value.split(/[\s,;@]+/)])
    .map((part) => part.trim())
    .filter((part) => part.length >= SHORTEST_NAME_PART)
    .sort((a, b) => b.length - a.length);
  if (parts.length === 0) return text;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${parts.map(escapeForPattern).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return text.normalize('NFC').replace(pattern, '…');
}
