import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import type { WebhookContext } from '../application/ports.js';
import {
  listDeliveries,
  pingWebhook,
  readDelivery,
  replayDelivery,
  replayWebhook,
} from '../application/webhook-log.js';
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  readWebhook,
  rotateWebhookSecret,
  updateWebhook,
} from '../application/webhooks.js';

export const createWebhookHandlers = (context: WebhookContext): RouteHandler[] => [
  handleRoute(routes.listWebhooks, ({ principal }) => listWebhooks(context, principal)),
  handleRoute(routes.getWebhook, ({ principal, params }) => readWebhook(context, principal, params.id)),
  handleRoute(routes.createWebhook, (by) => createWebhook(context, by, by.body)),
  handleRoute(routes.updateWebhook, (by) => updateWebhook(context, by, by.params.id, by.body)),
  handleRoute(routes.deleteWebhook, async (by) => {
    await deleteWebhook(context, by, by.params.id);
    return undefined;
  }),
  handleRoute(routes.rotateWebhookSecret, (by) => rotateWebhookSecret(context, by, by.params.id)),
  handleRoute(routes.pingWebhook, (by) => pingWebhook(context, by, by.params.id)),
  handleRoute(routes.replayWebhook, (by) => replayWebhook(context, by, by.params.id)),
  handleRoute(routes.listWebhookDeliveries, ({ principal, params, query }) =>
    listDeliveries(context, principal, params.id, query),
  ),
  handleRoute(routes.getWebhookDelivery, ({ principal, params }) =>
    readDelivery(context, principal, params.id, params.deliveryId),
  ),
  handleRoute(routes.replayWebhookDelivery, (by) =>
    replayDelivery(context, by, by.params.id, by.params.deliveryId),
  ),
];
