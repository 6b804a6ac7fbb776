import type { OrganizationSettings } from '@mien/contracts';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { account } from './accounts.js';
import { createdAt, idColumn, instantColumn, ownOrganizationOnly } from './columns.js';

export const organization = pgTable(
  'organization',
  {
    id: idColumn(),
    name: text('name').notNull(),
    timeZone: text('time_zone').notNull(),
    language: text('language').notNull(),
    settings: jsonb('settings').$type<OrganizationSettings>().notNull(),
    /** Pack that serves; another one becomes active when its templates are complete. */
    packId: text('pack_id').notNull(),
    createdAt: createdAt(),
  },
  () => [ownOrganizationOnly('organization', 'id')],
);

const organizationId = () =>
  uuid('organization_id')
    .notNull()
    .references(() => organization.id, { onDelete: 'cascade' });

export const membership = pgTable(
  'membership',
  {
    id: idColumn(),
    organizationId: organizationId(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    personId: uuid('person_id'),
    createdAt: createdAt(),
    lastSeenAt: instantColumn('last_seen_at'),
  },
  (table) => [
    uniqueIndex('membership_account').on(table.organizationId, table.accountId),
    uniqueIndex('membership_person').on(table.organizationId, table.personId),
    index('membership_by_account').on(table.accountId),
    ownOrganizationOnly('membership'),
  ],
);

export const invitation = pgTable(
  'invitation',
  {
    id: idColumn(),
    organizationId: organizationId(),
    email: text('email').notNull(),
    role: text('role').notNull(),
    personId: uuid('person_id'),
    tokenHash: text('token_hash').notNull(),
    invitedBy: uuid('invited_by').notNull(),
    createdAt: createdAt(),
    expiresAt: instantColumn('expires_at').notNull(),
    acceptedAt: instantColumn('accepted_at'),
  },
  (table) => [
    uniqueIndex('invitation_token').on(table.tokenHash),
    index('invitation_organization').on(table.organizationId, table.createdAt),
    ownOrganizationOnly('invitation'),
  ],
);

export const apiKey = pgTable(
  'api_key',
  {
    id: idColumn(),
    organizationId: organizationId(),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    keyHash: text('key_hash').notNull(),
    scopes: text('scopes').array().notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
    expiresAt: instantColumn('expires_at'),
    revokedAt: instantColumn('revoked_at'),
    lastUsedAt: instantColumn('last_used_at'),
  },
  (table) => [
    uniqueIndex('api_key_hash').on(table.keyHash),
    index('api_key_organization').on(table.organizationId, table.createdAt),
    ownOrganizationOnly('api_key'),
  ],
);

export const alert = pgTable(
  'alert',
  {
    id: idColumn(),
    organizationId: organizationId(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    count: integer('count').notNull().default(1),
    at: instantColumn('at').notNull().defaultNow(),
    acknowledgedAt: instantColumn('acknowledged_at'),
  },
  (table) => [index('alert_organization').on(table.organizationId, table.at), ownOrganizationOnly('alert')],
);
