import { z } from 'zod';
import {
  id,
  idParams,
  instant,
  languageTag,
  line,
  pageOf,
  pageQuery,
  paragraphs,
  personParams,
} from '../fields.js';
import { defineRoute } from '../route.js';
import {
  DELIVERY_STATES,
  NOTIFICATION_CHANNELS,
  NOTIFICATION_KINDS,
  notificationPreference,
  notificationRule,
  quietHours,
} from './notification-rules.js';

const tag = 'notifications';
const templateTag = 'message templates';
const contactTag = 'contacts';

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
const smsProvider = z.object({
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

const templateText = { subject: line(200), body: paragraphs(4_000) };

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

const contactFields = {
  name: line(200),
  relation: line(60),
  language: languageTag,
  email: z.email().max(254).optional(),
  phone: phoneNumber.optional(),
};

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

const mayRead = { permission: 'notifications:read' } as const;
const mayWrite = { permission: 'notifications:write' } as const;
const contactParams = z.object({ personId: id, id });

const ownRoutes = {
  listNotifications: defineRoute({
    id: 'listNotifications',
    method: 'GET',
    path: '/session/notifications',
    summary: 'What the signed-in account is told here, newest first',
    tag,
    access: 'account',
    query: pageQuery.extend({ unread: z.enum(['true']).optional() }),
    response: pageOf(notification),
  }),
  countNotifications: defineRoute({
    id: 'countNotifications',
    method: 'GET',
    path: '/session/notifications/count',
    summary: 'How many of them are unread; counting ends at 100',
    tag,
    access: 'account',
    response: z.object({ unread: z.int() }),
  }),
  readNotifications: defineRoute({
    id: 'readNotifications',
    method: 'POST',
    path: '/session/notifications/read',
    summary: 'Mark some of them as read, or all',
    tag,
    access: 'account',
    body: z.union([
      z.object({ ids: z.array(id).min(1).max(200), isRead: z.boolean().default(true) }),
      z.object({ all: z.literal(true) }),
    ]),
    response: z.object({ unread: z.int() }),
  }),
  getOwnNotificationSettings: defineRoute({
    id: 'getOwnNotificationSettings',
    method: 'GET',
    path: '/session/notification-settings',
    summary: 'What the signed-in account wants to hear, how and when',
    tag,
    access: 'account',
    response: ownNotificationSettings,
  }),
  updateOwnNotificationSettings: defineRoute({
    id: 'updateOwnNotificationSettings',
    method: 'PUT',
    path: '/session/notification-settings',
    summary: 'Change it',
    tag,
    access: 'account',
    body: notificationPreference,
    response: ownNotificationSettings,
  }),
  setNotificationPhone: defineRoute({
    id: 'setNotificationPhone',
    method: 'PUT',
    path: '/session/notification-phone',
    summary: 'Name a phone number; a code is sent there',
    tag,
    access: 'account',
    budget: 'sign-in',
    body: z.object({ phone: phoneNumber }),
    response: ownNotificationSettings,
  }),
  verifyNotificationPhone: defineRoute({
    id: 'verifyNotificationPhone',
    method: 'POST',
    path: '/session/notification-phone/verification',
    summary: 'Show by the code that the number is yours',
    tag,
    access: 'account',
    budget: 'sign-in',
    body: z.object({ code: z.string().regex(/^\d{6}$/, 'Use the six digits of the message.') }),
    response: ownNotificationSettings,
  }),
  deleteNotificationPhone: defineRoute({
    id: 'deleteNotificationPhone',
    method: 'DELETE',
    path: '/session/notification-phone',
    summary: 'Forget the phone number',
    tag,
    access: 'account',
    response: ownNotificationSettings,
  }),
  addPushDevice: defineRoute({
    id: 'addPushDevice',
    method: 'POST',
    path: '/session/push-devices',
    summary: 'Let this browser show messages while the product is closed',
    tag,
    access: 'account',
    body: z.object({
      endpoint: z.url({ protocol: /^https?$/ }).max(2_000),
      p256dh: z.string().regex(/^[\w-]{87}=?$/),
      auth: z.string().regex(/^[\w-]{22}(==)?$/),
      device: line(100),
    }),
    response: pushDevice,
    status: 201,
  }),
  removePushDevice: defineRoute({
    id: 'removePushDevice',
    method: 'DELETE',
    path: '/session/push-devices/:id',
    summary: 'Send a browser nothing more',
    tag,
    access: 'account',
    params: idParams,
  }),
  stopMessages: defineRoute({
    id: 'stopMessages',
    method: 'POST',
    path: '/message-stops',
    summary: 'Hear nothing more, by the link of a message',
    tag,
    access: 'public',
    budget: 'sign-in',
    body: z.object({ token: z.string().min(20).max(300) }),
    response: z.object({ organizationName: z.string(), channel }),
  }),
} as const;

const organizationRoutes = {
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

const templateRoutes = {
  listMessageTemplates: defineRoute({
    id: 'listMessageTemplates',
    method: 'GET',
    path: '/message-templates',
    summary: 'The words of messages about one kind of event, by way and language',
    tag: templateTag,
    access: mayRead,
    query: z.object({ kind }),
    response: z.object({
      items: z.array(messageTemplate),
      /** What can be filled in, with an example of each. */
      variables: z.array(z.object({ name: z.string(), example: z.string() })),
    }),
  }),
  saveMessageTemplate: defineRoute({
    id: 'saveMessageTemplate',
    method: 'PUT',
    path: '/message-templates/:kind/:channel/:language',
    summary: 'Say it in your own words',
    tag: templateTag,
    access: mayWrite,
    params: z.object({ kind, channel, language: languageTag }),
    body: z.object(templateText),
    response: messageTemplate,
  }),
  resetMessageTemplate: defineRoute({
    id: 'resetMessageTemplate',
    method: 'DELETE',
    path: '/message-templates/:kind/:channel/:language',
    summary: "Go back to the product's words",
    tag: templateTag,
    access: mayWrite,
    params: z.object({ kind, channel, language: languageTag }),
    response: messageTemplate,
  }),
  previewMessageTemplate: defineRoute({
    id: 'previewMessageTemplate',
    method: 'POST',
    path: '/message-templates/preview',
    summary: 'What a message would say, filled with examples',
    tag: templateTag,
    access: mayRead,
    body: z.object({ kind, channel, language: languageTag, ...templateText }),
    response: z.object({
      subject: z.string(),
      body: z.string(),
      /** Of e-mails. */
      html: z.string().optional(),
      /** Of text messages: how many it takes. */
      segments: z.int().optional(),
    }),
  }),
} as const;

const contactRoutes = {
  listContacts: defineRoute({
    id: 'listContacts',
    method: 'GET',
    path: '/people/:personId/contacts',
    summary: 'Who else hears of a person, such as their parents',
    tag: contactTag,
    access: { permission: 'people:read' },
    params: personParams,
    response: z.object({ items: z.array(contact) }),
  }),
  addContact: defineRoute({
    id: 'addContact',
    method: 'POST',
    path: '/people/:personId/contacts',
    summary: 'Add a contact of a person',
    tag: contactTag,
    access: { permission: 'people:write' },
    params: personParams,
    body: z
      .object(contactFields)
      .refine(
        ({ email, phone }) => email !== undefined || phone !== undefined,
        'Name an e-mail address or a phone.',
      ),
    response: contact,
    status: 201,
  }),
  updateContact: defineRoute({
    id: 'updateContact',
    method: 'PUT',
    path: '/people/:personId/contacts/:id',
    summary: 'Change a contact',
    tag: contactTag,
    access: { permission: 'people:write' },
    params: contactParams,
    body: z
      .object(contactFields)
      .refine(
        ({ email, phone }) => email !== undefined || phone !== undefined,
        'Name an e-mail address or a phone.',
      ),
    response: contact,
  }),
  deleteContact: defineRoute({
    id: 'deleteContact',
    method: 'DELETE',
    path: '/people/:personId/contacts/:id',
    summary: 'Remove a contact',
    tag: contactTag,
    access: { permission: 'people:write' },
    params: contactParams,
  }),
} as const;

export const notificationRoutes = {
  ...ownRoutes,
  ...organizationRoutes,
  ...templateRoutes,
  ...contactRoutes,
} as const;
