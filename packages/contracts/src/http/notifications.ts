import { z } from 'zod';
import { id, instant, languageTag, line } from '../fields.js';
import {
  DELIVERY_STATES,
  NOTIFICATION_CHANNELS,
  NOTIFICATION_KINDS,
  notificationPreference,
  notificationRule,
  quietHours,
} from './notification-rules.js';

/** E.164: a plus sign, the country, the number. */
export const phoneNumber = z
  .string()
  .trim()
  .transform((text) => text.replaceAll(/[\s()./-]/g, ''))
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'Write the number with its country: +49 151 23456789.'));

const kind = z.enum(NOTIFICATION_KINDS);
const channel = z.enum(NOTIFICATION_CHANNELS);

export const notification = z
  .object({
    id,
    kind,
    subject: z.string(),
    body: z.string(),
    /** Page of the web app it is about. */
    path: z.string().optional(),
    at: instant,
    readAt: instant.optional(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notification>;

export const pushDevice = z
  .object({ id, device: z.string(), createdAt: instant, lastUsedAt: instant.optional() })
  .meta({ id: 'PushDevice' });

export const ownNotificationSettings = z
  .object({
    preference: notificationPreference,
    /** What comes to somebody of this role as long as they choose nothing else; kinds they never get are absent. */
    defaults: z.partialRecord(kind, notificationRule),
    /** Ways that are set up. */
    channels: z.array(channel),
    phone: z.string().optional(),
    isPhoneVerified: z.boolean(),
    devices: z.array(pushDevice),
    /** For the browser's push service, base64url. */
    pushKey: z.string(),
  })
  .meta({ id: 'OwnNotificationSettings' });
export type OwnNotificationSettings = z.infer<typeof ownNotificationSettings>;

/** An organization's own provider of text messages, in Twilio's form. */
export const smsProvider = z.object({
  url: z.url({ protocol: /^https?$/ }).max(500),
  account: line(100),
  from: line(40),
});

export const notificationSettings = z
  .object({
    rules: z.record(kind, notificationRule),
    /** Months after which somebody is asked whether they still agree. */
    consentMonths: z.int().min(1).max(120).optional(),
    /** When nothing but urgent messages goes to people's contacts, by the organization's clock; at no time when absent. */
    contactQuiet: quietHours.optional(),
    sms: smsProvider.extend({ hasToken: z.boolean() }).optional(),
    /** What the operator of the installation has set up for everybody. */
    installation: z.object({ email: z.boolean(), sms: z.boolean() }),
  })
  .meta({ id: 'NotificationSettings' });
export type NotificationSettings = z.infer<typeof notificationSettings>;

export const messageTemplate = z
  .object({
    kind,
    channel,
    language: languageTag,
    subject: z.string(),
    body: z.string(),
    /** The product's own words. */
    isDefault: z.boolean(),
  })
  .meta({ id: 'MessageTemplate' });
export type MessageTemplate = z.infer<typeof messageTemplate>;

export const contact = z
  .object({
    id,
    name: z.string(),
    relation: z.string(),
    language: languageTag,
    email: z.string().optional(),
    phone: z.string().optional(),
    /** They asked for no more messages. */
    stoppedAt: instant.optional(),
  })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof contact>;

export const notificationDelivery = z
  .object({
    id,
    kind: z.union([kind, z.enum(['digest', 'phone-code', 'test'])]),
    channel,
    recipientName: z.string(),
    state: z.enum(DELIVERY_STATES),
    attempts: z.int(),
    error: z.string().optional(),
    createdAt: instant,
    dueAt: instant,
    sentAt: instant.optional(),
  })
  .meta({ id: 'NotificationDelivery' });
export type NotificationDelivery = z.infer<typeof notificationDelivery>;
