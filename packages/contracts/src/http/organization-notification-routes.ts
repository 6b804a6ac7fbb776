import { z } from 'zod';
import { idParams, pageOf, pageQuery } from '../fields.js';
import { defineRoute } from '../route.js';
import {
  DELIVERY_STATES,
  NOTIFICATION_CHANNELS,
  NOTIFICATION_KINDS,
  notificationRule,
  quietHours,
} from './notification-rules.js';
import { notificationDelivery, notificationSettings, smsProvider } from './notifications.js';

const tag = 'notifications';
const kind = z.enum(NOTIFICATION_KINDS);
const channel = z.enum(NOTIFICATION_CHANNELS);
const mayRead = { permission: 'notifications:read' } as const;
const mayWrite = { permission: 'notifications:write' } as const;

/** How an organization tells people, and what was sent. */
export const organizationNotificationRoutes = {
  getNotificationSettings: defineRoute({
    id: 'getNotificationSettings',
    method: 'GET',
    path: '/notification-settings',
    summary: 'Who hears of what in the organization',
    tag,
    access: mayRead,
    response: notificationSettings,
  }),
  updateNotificationSettings: defineRoute({
    id: 'updateNotificationSettings',
    method: 'PATCH',
    path: '/notification-settings',
    summary: 'Change who hears of what, the quiet hours of contacts, or the provider of text messages',
    tag,
    access: mayWrite,
    body: z.object({
      rules: z.partialRecord(kind, notificationRule).optional(),
      consentMonths: z.int().min(1).max(120).nullable().optional(),
      contactQuiet: quietHours.nullable().optional(),
      /** The token may be left out to keep the one that is there for this address. */
      sms: smsProvider
        .extend({ token: z.string().min(1).max(200).optional() })
        .nullable()
        .optional(),
    }),
    response: notificationSettings,
  }),
  testNotification: defineRoute({
    id: 'testNotification',
    method: 'POST',
    path: '/notification-settings/test',
    summary: 'Send yourself a message by one of the ways',
    tag,
    access: mayWrite,
    budget: 'sign-in',
    body: z.object({ channel: z.enum(['email', 'sms', 'push']) }),
    response: z.object({ isSent: z.boolean(), error: z.string().optional() }),
  }),
  listNotificationDeliveries: defineRoute({
    id: 'listNotificationDeliveries',
    method: 'GET',
    path: '/notification-deliveries',
    summary: 'What was sent to whom and what became of it, newest first',
    tag,
    access: mayRead,
    query: pageQuery.extend({
      state: z.enum(DELIVERY_STATES).optional(),
      channel: channel.optional(),
      kind: kind.optional(),
    }),
    response: pageOf(notificationDelivery),
  }),
  retryNotificationDelivery: defineRoute({
    id: 'retryNotificationDelivery',
    method: 'POST',
    path: '/notification-deliveries/:id/retry',
    summary: 'Try a message that failed again',
    tag,
    access: mayWrite,
    params: idParams,
    response: notificationDelivery,
  }),
} as const;
