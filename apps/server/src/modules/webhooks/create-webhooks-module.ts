import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { WebhookContext } from './application/ports.js';
import { sendWebhooks } from './application/send-webhooks.js';
import { createWebhookHandlers } from './http/webhook-handlers.js';

export interface WebhooksModule {
  readonly handlers: RouteHandler[];
  /** Send what is due. @returns how many messages there were */
  readonly send: () => Promise<number>;
}

/** Other systems that are told of events. */
export const createWebhooksModule = (context: WebhookContext): WebhooksModule => ({
  handlers: createWebhookHandlers(context),
  send: () => sendWebhooks(context),
});
