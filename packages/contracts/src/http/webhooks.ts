import { z } from 'zod';
import { id, idParams, instant, line, pageOf, pageQuery } from '../fields.js';
import { defineRoute } from '../route.js';
import { NOTIFICATION_KINDS } from './notification-rules.js';

const tag = 'webhooks';
const kind = z.enum(NOTIFICATION_KINDS);

/** `disabled`: nothing got through for so long that the product gave it up. */
export const WEBHOOK_STATES = ['on', 'off', 'failing', 'disabled'] as const;
export const WEBHOOK_DELIVERY_STATES = ['waiting', 'delivered', 'dead'] as const;

export const webhook = z
  .object({
    id,
    name: z.string(),
    url: z.string(),
    kinds: z.array(kind),
    state: z.enum(WEBHOOK_STATES),
    /** Since when nothing got through. */
    failingSince: instant.optional(),
    /** Until when the secret before the last rotation signs, too. */
    formerSecretUntil: instant.optional(),
    createdAt: instant,
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof webhook>;

/** The secret, `whsec_` and base64, is told once. */
export const webhookWithSecret = z.object({ webhook, secret: z.string() }).meta({ id: 'WebhookWithSecret' });

export const webhookDelivery = z
  .object({
    id,
    kind: z.union([kind, z.literal('ping')]),
    state: z.enum(WEBHOOK_DELIVERY_STATES),
    attempts: z.int(),
    /** Of the last attempt; absent when no answer came. */
    lastStatus: z.int().optional(),
    lastError: z.string().optional(),
    createdAt: instant,
    /** When it is tried next. */
    dueAt: instant.optional(),
    deliveredAt: instant.optional(),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

export const webhookDeliveryDetails = webhookDelivery
  .extend({
    payload: z.string(),
    tries: z.array(
      z.object({
        at: instant,
        durationMs: z.int(),
        status: z.int().optional(),
        answer: z.string().optional(),
        error: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'WebhookDeliveryDetails' });
export type WebhookDeliveryDetails = z.infer<typeof webhookDeliveryDetails>;

const fields = {
  name: line(100),
  url: z.url({ protocol: /^https?$/, error: 'Use an address that begins with https://.' }).max(1_000),
  kinds: z
    .array(kind)
    .min(1)
    .max(NOTIFICATION_KINDS.length)
    .refine((kinds) => new Set(kinds).size === kinds.length, 'Name each event once.'),
};

const mayRead = { permission: 'webhooks:read' } as const;
const mayWrite = { permission: 'webhooks:write' } as const;
const deliveryParams = z.object({ id, deliveryId: id });

export const webhookRoutes = {
  listWebhooks: defineRoute({
    id: 'listWebhooks',
    method: 'GET',
    path: '/webhooks',
    summary: 'Addresses that are told of events',
    tag,
    access: mayRead,
    response: z.object({ items: z.array(webhook) }),
  }),
  getWebhook: defineRoute({
    id: 'getWebhook',
    method: 'GET',
    path: '/webhooks/:id',
    summary: 'One of them',
    tag,
    access: mayRead,
    params: idParams,
    response: webhook,
  }),
  createWebhook: defineRoute({
    id: 'createWebhook',
    method: 'POST',
    path: '/webhooks',
    summary: 'Tell an address of events; its secret is shown this once',
    tag,
    access: mayWrite,
    body: z.object(fields),
    response: webhookWithSecret,
    status: 201,
  }),
  updateWebhook: defineRoute({
    id: 'updateWebhook',
    method: 'PATCH',
    path: '/webhooks/:id',
    summary: 'Change a webhook, pause it, or take it up again',
    tag,
    access: mayWrite,
    params: idParams,
    body: z.object({ ...fields, isOn: z.boolean() }).partial(),
    response: webhook,
  }),
  deleteWebhook: defineRoute({
    id: 'deleteWebhook',
    method: 'DELETE',
    path: '/webhooks/:id',
    summary: 'Delete a webhook and its log',
    tag,
    access: mayWrite,
    params: idParams,
  }),
  rotateWebhookSecret: defineRoute({
    id: 'rotateWebhookSecret',
    method: 'POST',
    path: '/webhooks/:id/rotate',
    summary: 'Another secret; messages are signed with both for a day',
    tag,
    access: mayWrite,
    params: idParams,
    response: webhookWithSecret,
  }),
  pingWebhook: defineRoute({
    id: 'pingWebhook',
    method: 'POST',
    path: '/webhooks/:id/ping',
    summary: 'Send a message of kind `ping` now and say what came back',
    tag,
    access: mayWrite,
    params: idParams,
    response: webhookDeliveryDetails,
  }),
  replayWebhook: defineRoute({
    id: 'replayWebhook',
    method: 'POST',
    path: '/webhooks/:id/replay',
    summary: 'Try everything again that was given up',
    tag,
    access: mayWrite,
    params: idParams,
    response: z.object({ count: z.int() }),
  }),
  listWebhookDeliveries: defineRoute({
    id: 'listWebhookDeliveries',
    method: 'GET',
    path: '/webhooks/:id/deliveries',
    summary: 'What was sent, newest first',
    tag,
    access: mayRead,
    params: idParams,
    query: pageQuery.extend({ state: z.enum(WEBHOOK_DELIVERY_STATES).optional() }),
    response: pageOf(webhookDelivery),
  }),
  getWebhookDelivery: defineRoute({
    id: 'getWebhookDelivery',
    method: 'GET',
    path: '/webhooks/:id/deliveries/:deliveryId',
    summary: 'A message with every try',
    tag,
    access: mayRead,
    params: deliveryParams,
    response: webhookDeliveryDetails,
  }),
  replayWebhookDelivery: defineRoute({
    id: 'replayWebhookDelivery',
    method: 'POST',
    path: '/webhooks/:id/deliveries/:deliveryId/replay',
    summary: 'Send a message again, under the same id',
    tag,
    access: mayWrite,
    params: deliveryParams,
    response: webhookDelivery,
  }),
} as const;
