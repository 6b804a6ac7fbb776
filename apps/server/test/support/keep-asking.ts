import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './https-client.js';

/** What a client that asks again and again, and never twice for the same, has seen. */
export interface Seen {
  /** Bodies of the answers that said yes, parsed. */
  readonly answers: unknown[];
  /** Everything else, in words. */
  readonly failures: string[];
}

/** Ask until told to stop, one question after the other. */
export async function keepAsking(
  ask: () => Promise<Answer>,
  until: AbortSignal,
  pauseMs: number,
): Promise<Seen> {
  const seen: Seen = { answers: [], failures: [] };
  while (!until.aborted) {
    try {
      const { status, text } = await ask();
      if (status >= 200 && status < 300) seen.answers.push(JSON.parse(text));
      else seen.failures.push(`${status} ${text}`);
    } catch (error) {
      seen.failures.push(String(error));
    }
    await sleep(pauseMs);
  }
  return seen;
}
