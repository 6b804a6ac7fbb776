import { AppError } from '@mien/biometrics';
import type { RateBudget } from '@mien/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SharedState } from '../shared-state/shared-state.js';

export type Rates = Readonly<Record<RateBudget, number>>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Budget of a route that is not of the contract. */
    budget?: RateBudget;
  }
}

const WINDOW_MS = 60_000;
/** Many people share an address behind a school's router, so an address gets this many callers' budget. */
const CALLERS_PER_ADDRESS = 10;

export class TooManyRequestsError extends AppError {
  readonly code = 'request.too-many';
  readonly category = 'unavailable';

  constructor(retryAfterSeconds: number) {
    super('Too many requests; wait a moment and try again.', { details: { retryAfterSeconds } });
  }
}

const budgetOf = ({ routeOptions: { config } }: FastifyRequest): RateBudget =>
  config.route?.budget ?? config.budget ?? 'default';

/** Reading a session on every page is no sign-in attempt. */
const isSignInRead = (request: FastifyRequest): boolean =>
  budgetOf(request) === 'sign-in' && request.method === 'GET';

const callerOf = ({ principal, signedIn }: FastifyRequest): string | undefined =>
  principal ? `${principal.kind}:${principal.actorId}` : signedIn && `account:${signedIn.accountId}`;

/**
 * Budgets of calls a minute: one for each account or API key, and a larger one for each address.
 *
 * Signing in has no caller yet, so there the address has the budget of one.
 *
 * @param counts where calls are counted; by all instances together when they share it.
 */
export function useRateLimits(
  app: FastifyInstance,
  rates: Rates,
  counts: Pick<SharedState, 'increment'>,
): void {
  const spend = async (request: FastifyRequest, key: string, callers: number): Promise<void> => {
    const budget = isSignInRead(request) ? 'default' : budgetOf(request);
    const shared = budget === 'sign-in' ? 1 : callers;
    const { count, resetsInMs } = await counts.increment(`rate:${budget}|${key}`, WINDOW_MS);
    if (count > rates[budget] * shared) throw new TooManyRequestsError(Math.ceil(resetsInMs / 1000));
  };
  app.addHook('onRequest', (request) => spend(request, `address:${request.ip}`, CALLERS_PER_ADDRESS));
  app.addHook('preParsing', async (request) => {
    const caller = callerOf(request);
    if (caller !== undefined) await spend(request, caller, 1);
  });
}
