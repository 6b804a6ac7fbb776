import rateLimit from '@fastify/rate-limit';
import { AppError } from '@mien/biometrics';
import type { RateBudget } from '@mien/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export type Rates = Readonly<Record<RateBudget, number>>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Budget of a route that is not of the contract. */
    budget?: RateBudget;
  }
}

const WINDOW = '1 minute';
/** Many people share an address behind a school's router, so an address gets this many callers' budget. */
const CALLERS_PER_ADDRESS = 10;

export class TooManyRequestsError extends AppError {
  readonly code = 'request.too-many';
  readonly category = 'unavailable';

  constructor(retryAfterSeconds: number) {
    super('Too many requests; wait a moment and try again.', { details: { retryAfterSeconds } });
  }
}

const BUDGETS: readonly RateBudget[] = ['default', 'sign-in', 'recognition', 'upload', 'export'];

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
 */
export async function useRateLimits(app: FastifyInstance, rates: Rates): Promise<void> {
  await app.register(rateLimit, { global: false });
  const limitBy = (budget: RateBudget, max: number, key: (request: FastifyRequest) => string) =>
    app.createRateLimit({
      max,
      timeWindow: WINDOW,
      keyGenerator: (request) => `${budget}|${key(request as FastifyRequest)}`,
    });
  const limits = Object.fromEntries(
    BUDGETS.map((budget) => {
      const callers = budget === 'sign-in' ? 1 : CALLERS_PER_ADDRESS;
      return [
        budget,
        {
          address: limitBy(budget, rates[budget] * callers, ({ ip }) => ip),
          caller: limitBy(budget, rates[budget], (request) => callerOf(request) ?? request.ip),
        },
      ];
    }),
  ) as Record<RateBudget, Record<'address' | 'caller', ReturnType<typeof limitBy>>>;

  const spend = async (request: FastifyRequest, of: 'address' | 'caller'): Promise<void> => {
    const budget = isSignInRead(request) ? 'default' : budgetOf(request);
    const state = await limits[budget][of](request);
    if (!state.isAllowed && state.isExceeded) throw new TooManyRequestsError(state.ttlInSeconds);
  };
  app.addHook('onRequest', (request) => spend(request, 'address'));
  app.addHook('preParsing', async (request) => {
    if (callerOf(request) !== undefined) await spend(request, 'caller');
  });
}
