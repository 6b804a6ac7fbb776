import { AppError } from '@mien/biometrics';
import type { Ending } from './job-rows.js';
import type { JobTerms } from './job-runner.js';

const BACK_OFF_SECONDS = 30;
const LONGEST_BACK_OFF_SECONDS = 3600;

/** What people are told; causes that are nobody's doing are in the log. */
const sentenceOf = (error: unknown): string =>
  error instanceof AppError && error.category !== 'internal'
    ? error.message
    : 'It stopped because of a fault of the server; its log says more.';

/** A refusal stays one however often it is asked; a fault or a lost part may pass. */
const mayPass = (error: unknown): boolean =>
  !(error instanceof AppError) || error.category === 'internal' || error.category === 'unavailable';

/** @param attempts failed ones, this one included. */
export function decideEndOfFailure(error: unknown, attempts: number, terms: JobTerms, now: Date): Ending {
  const failure = { error: sentenceOf(error), attempts };
  if (!mayPass(error) || attempts >= (terms.attempts ?? 1)) return { state: 'failed', ...failure };
  const seconds = (terms.backOffSeconds ?? BACK_OFF_SECONDS) * 2 ** (attempts - 1);
  const startAfter = new Date(now.getTime() + Math.min(seconds, LONGEST_BACK_OFF_SECONDS) * 1000);
  return { state: 'waiting', ...failure, startAfter };
}
