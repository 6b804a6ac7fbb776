import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { acknowledgeAlert, listAlerts } from '../application/alerts.js';
import { readDashboard } from '../application/dashboard.js';
import { changeJob, getJob, listJobs } from '../application/jobs.js';
import type { OperationsDeps } from '../application/ports.js';
import { readSystemState } from '../application/system-state.js';

export function createOperationsHandlers(deps: OperationsDeps): RouteHandler[] {
  const { database } = deps;
  return [
    handleRoute(routes.getDashboard, ({ principal, query }) =>
      database.inOrganization(principal.organizationId, (tx) =>
        readDashboard(deps, tx, { principal, days: query.days }),
      ),
    ),
    handleRoute(routes.listJobs, ({ principal, query }) =>
      database.inOrganization(principal.organizationId, (tx) => listJobs(tx, principal, query)),
    ),
    handleRoute(routes.getJob, ({ principal, params }) =>
      database.inOrganization(principal.organizationId, (tx) => getJob(tx, params.id)),
    ),
    handleRoute(routes.cancelJob, ({ principal, origin, params }) =>
      database.inOrganization(principal.organizationId, (tx) =>
        changeJob(deps, tx, { change: { action: 'cancel' }, jobId: params.id, principal, origin }),
      ),
    ),
    handleRoute(routes.resumeJob, ({ principal, origin, params }) =>
      database.inOrganization(principal.organizationId, (tx) =>
        changeJob(deps, tx, { change: { action: 'resume' }, jobId: params.id, principal, origin }),
      ),
    ),
    handleRoute(routes.prioritizeJob, ({ principal, origin, params, body }) =>
      database.inOrganization(principal.organizationId, (tx) =>
        changeJob(deps, tx, {
          change: { action: 'prioritize', ...body },
          ...{ jobId: params.id, principal, origin },
        }),
      ),
    ),
    handleRoute(routes.listAlerts, ({ principal, query }) =>
      database.inOrganization(principal.organizationId, (tx) => listAlerts(tx, principal, query)),
    ),
    handleRoute(routes.acknowledgeAlert, ({ principal, origin, params }) =>
      database.inOrganization(principal.organizationId, (tx) =>
        acknowledgeAlert(deps, tx, { alertId: params.id, principal, origin }),
      ),
    ),
    handleRoute(routes.getSystem, ({ principal }) => readSystemState(deps, principal)),
  ];
}
