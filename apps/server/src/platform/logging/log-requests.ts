import type { FastifyInstance } from 'fastify';

export interface RequestLogDeps {
  /** A keyed hash, so that entries of one caller can be brought together and nobody is named. */
  readonly hashOf: (id: string) => string;
}

/** One entry for each request: its route instead of its address, which may hold a name that is searched for. */
export function logRequests(app: FastifyInstance, { hashOf }: RequestLogDeps): void {
  app.addHook('onResponse', async (request, reply) => {
    const { principal, signedIn } = request;
    const caller = principal?.actorId ?? signedIn?.accountId;
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        client: hashOf(request.ip),
        ...(caller ? { caller: hashOf(caller) } : {}),
        ...(principal ? { organization: hashOf(principal.organizationId) } : {}),
      },
      'request',
    );
  });
}
