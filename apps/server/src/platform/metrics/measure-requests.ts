import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RouteHandler } from '../http/handle-route.js';
import type { Metrics } from './create-metrics.js';

const MS = 1000;
const SERVER_FAULT = 500;
const NOT_SIGNED_IN = 401;

const isOfDatabase = (error: unknown): boolean =>
  error instanceof Error && ('severity' in error || 'query' in error || isOfDatabase(error.cause));

const recognitionOf = (request: FastifyRequest): string | undefined => {
  const route = request.routeOptions.config.route;
  return route?.budget === 'recognition' ? route.id : undefined;
};

/** Time every request and count what went wrong. */
export function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const seconds = reply.elapsedTime / MS;
    const route = request.routeOptions.url ?? 'unknown';
    metrics.httpSeconds.observe({ method: request.method, route, status: reply.statusCode }, seconds);
    if (reply.statusCode === NOT_SIGNED_IN) metrics.authenticationFailures.inc();
    const operation = recognitionOf(request);
    if (operation) {
      metrics.recognitionSeconds.observe({ operation }, seconds);
      if (reply.statusCode >= SERVER_FAULT) metrics.recognitionErrors.inc();
    }
  });
  app.addHook('onError', async (_request, _reply, error) => {
    if (isOfDatabase(error)) metrics.databaseErrors.inc();
  });
}

interface Judged {
  readonly pictures?: readonly { readonly accepted: boolean }[];
}

/** Handlers that also count how many pictures an enrollment accepted. */
export const countEnrollments = (
  handlers: readonly RouteHandler[],
  metrics: Metrics,
): readonly RouteHandler[] =>
  handlers.map((handler) =>
    handler.route.id === 'enrollPerson'
      ? {
          ...handler,
          run: async (input) => {
            const answer = await handler.run(input);
            const { pictures = [] } = answer as Judged;
            metrics.enrolled(pictures.filter(({ accepted }) => accepted).length, pictures.length);
            return answer;
          },
        }
      : handler,
  );
