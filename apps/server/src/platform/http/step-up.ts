import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.js';
import { StepUpNeededError } from './errors.js';
import type { SignedIn } from './request-context.js';

export interface StepUpDeps {
  readonly clock: Clock;
  readonly factorsOf: (signedIn: SignedIn) => Promise<readonly string[]>;
}

/**
 * Refuse what is sensitive to whoever has not shown a factor for a while: a browser left alone, a stolen cookie.
 *
 * Runs after the caller is known and before the body is read. API keys have nothing to show: who made them did.
 */
export function useStepUp(app: FastifyInstance, { clock, factorsOf }: StepUpDeps): void {
  app.addHook('preParsing', async ({ routeOptions, signedIn }) => {
    if (!routeOptions.config.route?.stepUp || signedIn === undefined) return;
    if (signedIn.provenUntil !== undefined && clock.now() < signedIn.provenUntil) return;
    throw new StepUpNeededError(await factorsOf(signedIn));
  });
}
