import type { FastifyInstance } from 'fastify';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { OperationsDeps } from './application/ports.js';
import { createOperationsHandlers } from './http/operations-handlers.js';
import { type ProbeDeps, serveProbes } from './http/probe-routes.js';

export interface OperationsModule {
  readonly handlers: RouteHandler[];
  /** Server plugin: `/health`, `/ready`, `/metrics`. */
  readonly serveProbes: (app: FastifyInstance) => void;
}

/** What shows how the product does: dashboard, jobs, alerts, system, probes. */
export const createOperationsModule = (
  deps: OperationsDeps & { readonly probes: Omit<ProbeDeps, 'health'> },
): OperationsModule => ({
  handlers: createOperationsHandlers(deps),
  serveProbes: (app) => serveProbes(app, { ...deps.probes, health: deps.health }),
});
