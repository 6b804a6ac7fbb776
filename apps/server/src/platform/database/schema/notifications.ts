import {
  DEFAULT_CONTACT_QUIET,
  type DeliveryState,
  type NotificationChannel,
  type NotificationKind,
  type NotificationPreference,
  type NotificationRules,
  type QuietHours,
} from '@mien/contracts';
import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { account } from './accounts.js';
import { bytes, createdAt, idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { dataKey } from './faces.js';
import { organizationIdColumn } from './owner-columns.js';
import { person } from './people.js';

const accountId = () => uuid('account_id').references(() => account.id, { onDelete: 'cascade' });

/** That something happened which somebody may want to hear of: written with the fact itself, told afterwards. */
export const notificationEvent = pgTable(
  'notification_event',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    kind: text('kind').$type<NotificationKind>().notNull(),
    /** Whom it is about. Gone with them, and everything that was told of it. */
    subjectPersonId: uuid('subject_person_id').references(() => person.id, { onDelete: 'cascade' }),
    data: jsonb('data').$type<Record<string, string | number>>().notNull(),
    /** Named by whoever tells it, so that a fact that is written again is no second event. */
    key: text('key').notNull(),
    createdAt: createdAt(),
    /** When it was decided who hears of it. */
    spreadAt: instantColumn('spread_at'),
  },
  (table) => [
    uniqueIndex('notification_event_key').on(table.organizationId, table.key),
    index('notification_event_waiting').on(table.id).where(sql`${table.spreadAt} is null`),
    index('notification_event_subject').on(table.subjectPersonId),
    index('notification_event_age').on(table.organizationId, table.createdAt),
    ownOrganizationOnly('notification_event'),
  ],
);

/** Somebody without an account who hears of a person, such as a parent. */
export const notificationContact = pgTable(
  'notification_contact',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    relation: text('relation').notNull(),
    language: text('language').notNull(),
    email: text('email'),
    phone: text('phone'),
    /** Since when they want to hear nothing more, as they said by the link in a message. */
    stoppedAt: instantColumn('stopped_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('notification_contact_person').on(table.personId),
    ownOrganizationOnly('notification_contact'),
  ],
);

/** One message to one recipient by one way. */
export const notificationDelivery = pgTable(
  'notification_delivery',
  {
    /** Also what the outside knows it by, each time it is tried. */
    id: idColumn(),
    organizationId: organizationIdColumn(),
    /** Absent for a digest. */
    eventId: uuid('event_id').references(() => notificationEvent.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<NotificationKind | 'digest' | 'phone-code' | 'test'>().notNull(),
    /** `account:<id>` or `contact:<id>`. */
    recipient: text('recipient').notNull(),
    accountId: accountId(),
    contactId: uuid('contact_id').references(() => notificationContact.id, { onDelete: 'cascade' }),
    channel: text('channel').$type<NotificationChannel>().notNull(),
    language: text('language').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    /** Page of the product it is about. */
    path: text('path'),
    state: text('state').$type<DeliveryState>().notNull().default('waiting'),
    /** Not before. */
    dueAt: instantColumn('due_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Until when nobody else tries. */
    claimedUntil: instantColumn('claimed_until'),
    /** Why it was not sent, as a code. */
    error: text('error'),
    /** What the provider knows it by. */
    providerId: text('provider_id'),
    sentAt: instantColumn('sent_at'),
    readAt: instantColumn('read_at'),
    /** The digest that it went with. */
    digestId: uuid('digest_id'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('notification_delivery_once').on(table.eventId, table.recipient, table.channel),
    index('notification_delivery_due').on(table.dueAt).where(sql`${table.state} in ('waiting', 'digest')`),
    index('notification_delivery_inbox')
      .on(table.accountId, table.organizationId, table.id)
      .where(sql`${table.channel} = 'in-app'`),
    index('notification_delivery_unread')
      .on(table.accountId, table.organizationId)
      .where(sql`${table.channel} = 'in-app' and ${table.readAt} is null`),
    index('notification_delivery_log').on(table.organizationId, table.id),
    index('notification_delivery_digest').on(table.digestId),
    index('notification_delivery_contact').on(table.contactId),
    ownOrganizationOnly('notification_delivery'),
  ],
);

/** An organization's own words for one event, way and language; the product's otherwise. */
export const notificationTemplate = pgTable(
  'notification_template',
  {
    organizationId: organizationIdColumn(),
    kind: text('kind').$type<NotificationKind>().notNull(),
    channel: text('channel').$type<NotificationChannel>().notNull(),
    language: text('language').notNull(),
    subject: text('subject').notNull(),
    body: text('body').notNull(),
    updatedAt: instantColumn('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.kind, table.channel, table.language] }),
    ownOrganizationOnly('notification_template'),
  ],
);

/** What the product shows to other systems, sealed. */
export const outgoingSecret = pgTable(
  'outgoing_secret',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    sealed: bytes('sealed').notNull(),
    keyVersion: integer('key_version').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'outgoing_secret_data_key',
      columns: [table.organizationId, table.keyVersion],
      foreignColumns: [dataKey.organizationId, dataKey.version],
    }),
    ownOrganizationOnly('outgoing_secret'),
  ],
);

/** Who hears of what in an organization, and its own provider of text messages. */
export const notificationSettings = pgTable(
  'notification_settings',
  {
    organizationId: organizationIdColumn().primaryKey(),
    rules: jsonb('rules').$type<NotificationRules>().notNull().default({}),
    smsUrl: text('sms_url'),
    smsAccount: text('sms_account'),
    smsFrom: text('sms_from'),
    smsTokenId: uuid('sms_token_id').references(() => outgoingSecret.id),
    /** Months after which somebody is asked whether they still agree; never when absent. */
    consentMonths: integer('consent_months'),
    /** When contacts hear of nothing but what is urgent; never when absent. */
    contactQuiet: jsonb('contact_quiet').$type<QuietHours>().default(DEFAULT_CONTACT_QUIET),
    updatedAt: instantColumn('updated_at').notNull().defaultNow(),
  },
  () => [ownOrganizationOnly('notification_settings')],
);

/** What a member wants to hear, how and when. */
export const notificationPreference = pgTable(
  'notification_preference',
  {
    organizationId: organizationIdColumn(),
    accountId: accountId().notNull(),
    preference: jsonb('preference').$type<NotificationPreference>().notNull(),
    /** In E.164; nothing is sent there before it is verified. */
    phone: text('phone'),
    phoneVerifiedAt: instantColumn('phone_verified_at'),
    /** Keyed hash of the code that was sent to it. */
    codeHash: text('code_hash'),
    codeExpiresAt: instantColumn('code_expires_at'),
    codeTries: integer('code_tries').notNull().default(0),
    updatedAt: instantColumn('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.accountId] }),
    ownOrganizationOnly('notification_preference'),
  ],
);

/** A browser that shows messages while the product is closed. */
export const pushSubscription = pgTable(
  'push_subscription',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    accountId: accountId().notNull(),
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    device: text('device').notNull(),
    createdAt: createdAt(),
    lastUsedAt: instantColumn('last_used_at'),
  },
  (table) => [
    uniqueIndex('push_subscription_endpoint').on(table.organizationId, table.endpoint),
    index('push_subscription_account').on(table.accountId),
    ownOrganizationOnly('push_subscription'),
  ],
);

/** An address of another system that is told of events. */
export const webhook = pgTable(
  'webhook',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    name: text('name').notNull(),
    url: text('url').notNull(),
    kinds: text('kinds').array().$type<NotificationKind[]>().notNull(),
    secretId: uuid('secret_id')
      .notNull()
      .references(() => outgoingSecret.id),
    /** Also signed with, for a while after a rotation. */
    formerSecretId: uuid('former_secret_id').references(() => outgoingSecret.id),
    formerSecretUntil: instantColumn('former_secret_until'),
    isOn: boolean('is_on').notNull().default(true),
    /** Since when nothing has got through. */
    failingSince: instantColumn('failing_since'),
    /** When the product gave it up. */
    disabledAt: instantColumn('disabled_at'),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('webhook_name').on(table.organizationId, table.name),
    ownOrganizationOnly('webhook'),
  ],
);

/** One event for one webhook. Its id is the `webhook-id` of every attempt. */
export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhook.id, { onDelete: 'cascade' }),
    /** Absent for a ping. */
    eventId: uuid('event_id').references(() => notificationEvent.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<NotificationKind | 'ping'>().notNull(),
    /** JSON, exactly as it is signed. */
    payload: text('payload').notNull(),
    state: text('state').$type<'waiting' | 'delivered' | 'dead'>().notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    dueAt: instantColumn('due_at').notNull(),
    claimedUntil: instantColumn('claimed_until'),
    deliveredAt: instantColumn('delivered_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('webhook_delivery_once').on(table.webhookId, table.eventId),
    index('webhook_delivery_due').on(table.dueAt).where(sql`${table.state} = 'waiting'`),
    index('webhook_delivery_log').on(table.webhookId, table.id),
    index('webhook_delivery_event').on(table.eventId),
    ownOrganizationOnly('webhook_delivery'),
  ],
);

/** One try, and what came back. */
export const webhookAttempt = pgTable(
  'webhook_attempt',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => webhookDelivery.id, { onDelete: 'cascade' }),
    at: instantColumn('at').notNull(),
    durationMs: integer('duration_ms').notNull(),
    /** Absent when no answer came. */
    status: integer('status'),
    /** Beginning of the answer. */
    answer: text('answer'),
    /** Why no answer came, as a code. */
    error: text('error'),
  },
  (table) => [
    index('webhook_attempt_delivery').on(table.deliveryId, table.id),
    ownOrganizationOnly('webhook_attempt'),
  ],
);
