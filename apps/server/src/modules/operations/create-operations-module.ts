import type { FastifyInstance } from 'fastify';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { Metrics } from '../../platform/metrics/create-metrics.js';
import { showNodes } from './application/node-figures.js';
import type { OperationsDeps } from './application/ports.js';
import { createOperationsHandlers } from './http/operations-handlers.js';
import { type ProbeDeps, serveProbes } from './http/probe-routes.js';

export interface OperationsModule {
  readonly handlers: RouteHandler[];
  /** Server plugin: `/health`, `/ready`, `/metrics`. */
  readonly serveProbes: (app: FastifyInstance) => void;
}

/** What shows how the product does: dashboard, jobs, alerts, system, probes. */
export function createOperationsModule(
  deps: OperationsDeps & {
    readonly probes: Omit<ProbeDeps, 'health' | 'metrics'> & { readonly metrics: Metrics };
  },
): OperationsModule {
  const { probes, health, nodes } = deps;
  probes.metrics.onRender(() => showNodes(probes.metrics, nodes()));
  return {
    handlers: createOperationsHandlers(deps),
    serveProbes: (app) => serveProbes(app, { ...probes, health }),
  };
}
