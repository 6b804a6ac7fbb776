import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { activateModel } from '../application/activate-model.js';
import { listModels } from '../application/list-models.js';
import type { ModelsDeps } from '../application/ports.js';

export const createModelHandlers = (deps: ModelsDeps): RouteHandler[] => [
  handleRoute(routes.listModels, ({ principal }) => listModels(deps, principal)),
  handleRoute(routes.activateModel, async ({ principal, origin, params, body }) => ({
    jobId: await activateModel(deps, { principal, origin, ...params, ...body }),
  })),
];
