import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { health as healthSchema, problem } from '@mien/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HealthMonitor } from '../../../platform/health/health-monitor.js';
import { NotAllowedError } from '../../../platform/http/errors.js';
import type { Metrics } from '../../../platform/metrics/create-metrics.js';
import type { Secret } from '../../../platform/settings/secret.js';

const UNAVAILABLE = 503;
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

export interface ProbeDeps {
  readonly health: HealthMonitor;
  readonly metrics: Pick<Metrics, 'render' | 'contentType'>;
  /** Lets another machine read the metrics; without it only this machine may. */
  readonly metricsToken?: Secret;
  /** False while the server starts or stops. */
  readonly isReady: () => boolean;
}

function holdsToken(request: FastifyRequest, token: Secret | undefined): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token?.reveal() ?? ''}`);
  return token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted);
}

const isFromHere = (request: FastifyRequest): boolean => isIP(request.ip) !== 0 && LOOPBACK.test(request.ip);

/** What balancers ask: how every service is, and whether requests are welcome. */
export function serveHealth(app: FastifyInstance, deps: Pick<ProbeDeps, 'health' | 'isReady'>): void {
  const answers = { response: { 200: healthSchema, 503: healthSchema } };
  app.get(
    '/health',
    { schema: { ...answers, tags: ['probes'], summary: 'How every service is', security: [] } },
    async (_, reply) => {
      const found = await deps.health.look();
      reply.header('cache-control', 'no-store');
      return reply.code(found.status === 'unhealthy' ? UNAVAILABLE : 200).send(found);
    },
  );

  app.get('/ready', { schema: { hide: true } }, async (_, reply) => {
    const isReady = deps.isReady();
    reply.header('cache-control', 'no-store');
    return reply.code(isReady ? 200 : UNAVAILABLE).send({ ready: isReady });
  });
}

/** What monitors ask: health, readiness, and the metrics. */
export function serveProbes(app: FastifyInstance, deps: ProbeDeps): void {
  serveHealth(app, deps);
  app.get('/metrics', { schema: { hide: true, response: { 403: problem } } }, async (request, reply) => {
    if (!isFromHere(request) && !holdsToken(request, deps.metricsToken)) throw new NotAllowedError();
    return reply.type(deps.metrics.contentType).send(await deps.metrics.render());
  });
}
