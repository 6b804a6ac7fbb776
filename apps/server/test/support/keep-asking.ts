import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './https-client.js';

const RETRY_LATER = 503;

/** What a client has seen that asks again and again, and once more where it is told to. */
export interface Seen {
  /** Bodies of the answers that said yes, parsed. */
  readonly answers: unknown[];
  /** How often a 503 told it to ask again. */
  retries: number;
  /** Everything else, in words. */
  readonly failures: string[];
}

/** Ask until told to stop, one question after the other. */
export async function keepAsking(
  ask: () => Promise<Answer>,
  until: AbortSignal,
  pauseMs: number,
): Promise<Seen> {
  const seen: Seen = { answers: [], retries: 0, failures: [] };
  while (!until.aborted) {
    try {
      const { status, text } = await ask();
      if (status >= 200 && status < 300) seen.answers.push(JSON.parse(text));
      else if (status === RETRY_LATER) seen.retries++;
      else seen.failures.push(`${status} ${text}`);
    } catch (error) {
      seen.failures.push(String(error));
    }
    await sleep(pauseMs);
  }
  return seen;
}
