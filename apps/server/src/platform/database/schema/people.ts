import type { PersonField } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { membership } from './organizations.js';
import { organizationIdColumn } from './owner-columns.js';

export const person = pgTable(
  'person',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    name: text('name').notNull(),
    externalId: text('external_id'),
    email: text('email'),
    status: text('status').notNull().default('active'),
    custom: jsonb('custom').$type<Record<string, string | number | null>>().notNull().default({}),
    /** Name, external id and e-mail folded: no accents, one case; what a search looks in. */
    searchText: text('search_text').notNull(),
    /** Name folded for sorting. */
    sortKey: text('sort_key').notNull(),
    /** The import that made this person. */
    importId: uuid('import_id'),
    createdAt: createdAt(),
    updatedAt: instantColumn('updated_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('person_external_id').on(table.organizationId, table.externalId),
    index('person_sort').on(table.organizationId, table.sortKey, table.id),
    index('person_created').on(table.organizationId, table.createdAt, table.id),
    index('person_active').on(table.organizationId).where(sql`${table.status} = 'active'`),
    ownOrganizationOnly('person'),
  ],
);

export const personField = pgTable(
  'person_field',
  {
    organizationId: organizationIdColumn(),
    key: text('key').notNull(),
    position: integer('position').notNull(),
    definition: jsonb('definition').$type<PersonField>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.key] }),
    ownOrganizationOnly('person_field'),
  ],
);

/** A class or team; `group` is a reserved word of SQL. */
export const roster = pgTable(
  'roster',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    name: text('name').notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('roster_name').on(table.organizationId, table.name), ownOrganizationOnly('roster')],
);

export const rosterPerson = pgTable(
  'roster_person',
  {
    organizationId: organizationIdColumn(),
    rosterId: uuid('roster_id')
      .notNull()
      .references(() => roster.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** First and last day they belong to it; without end when absent. */
    from: date('from'),
    to: date('to'),
  },
  (table) => [
    primaryKey({ columns: [table.rosterId, table.personId] }),
    index('roster_person_person').on(table.personId),
    ownOrganizationOnly('roster_person'),
  ],
);

export const rosterStaff = pgTable(
  'roster_staff',
  {
    organizationId: organizationIdColumn(),
    rosterId: uuid('roster_id')
      .notNull()
      .references(() => roster.id, { onDelete: 'cascade' }),
    membershipId: uuid('membership_id')
      .notNull()
      .references(() => membership.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.rosterId, table.membershipId] }),
    index('roster_staff_membership').on(table.membershipId),
    ownOrganizationOnly('roster_staff'),
  ],
);

export const consentText = pgTable(
  'consent_text',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    purpose: text('purpose').notNull(),
    version: integer('version').notNull(),
    language: text('language').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    publishedAt: instantColumn('published_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('consent_text_version').on(
      table.organizationId,
      table.purpose,
      table.version,
      table.language,
    ),
    ownOrganizationOnly('consent_text'),
  ],
);

export const consent = pgTable(
  'consent',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    purpose: text('purpose').notNull(),
    version: integer('version').notNull(),
    textId: uuid('text_id').references(() => consentText.id),
    givenAt: instantColumn('given_at').notNull().defaultNow(),
    givenBy: text('given_by').notNull(),
    recordedBy: text('recorded_by').notNull(),
    evidence: text('evidence'),
    withdrawnAt: instantColumn('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
  },
  (table) => [
    uniqueIndex('consent_in_force')
      .on(table.personId, table.purpose)
      .where(sql`${table.withdrawnAt} is null`),
    index('consent_person').on(table.personId),
    ownOrganizationOnly('consent'),
  ],
);

export const importRow = pgTable(
  'import_row',
  {
    organizationId: organizationIdColumn(),
    jobId: uuid('job_id').notNull(),
    number: integer('number').notNull(),
    source: text('source').notNull(),
    verdict: text('verdict').notNull(),
    reason: text('reason'),
    personId: uuid('person_id'),
    duplicateOf: uuid('duplicate_of'),
    /** Whether this row made the person, so that undoing removes it. */
    createdPerson: boolean('created_person').notNull().default(false),
    /** What the person was before, so that undoing restores it. */
    before: jsonb('before'),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.number] }), ownOrganizationOnly('import_row')],
);
