const FIRST_MS = 300;
const MOST_MS = 10_000;

/**
 * How long to wait before connecting again.
 *
 * @param attempt Failed attempts so far, from 0.
 * @param random In [0, 1): spreads the clients of a server that restarted.
 */
export const backOffMs = (attempt: number, random: number): number =>
  Math.min(FIRST_MS * 2 ** attempt, MOST_MS) * (0.5 + random / 2);
