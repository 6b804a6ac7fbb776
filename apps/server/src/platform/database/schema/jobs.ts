import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { organization } from './organizations.js';

/** What a person sees of a background job; pg-boss carries it out. */
export const job = pgTable(
  'job',
  {
    id: idColumn(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    state: text('state').notNull().default('waiting'),
    input: jsonb('input').$type<Record<string, unknown>>().notNull().default({}),
    done: integer('done').notNull().default(0),
    total: integer('total'),
    result: jsonb('result').$type<Record<string, string | number | boolean>>().notNull().default({}),
    error: text('error'),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    startedAt: instantColumn('started_at'),
    finishedAt: instantColumn('finished_at'),
    cancelRequestedAt: instantColumn('cancel_requested_at'),
    /** Higher goes first. */
    priority: smallint('priority').notNull().default(0),
    /** Not before this; also when it is tried again. */
    startAfter: instantColumn('start_after'),
    /** How often it was begun, and how often it may be before it has failed. */
    attempts: smallint('attempts').notNull().default(0),
    attemptsAllowed: smallint('attempts_allowed').notNull().default(1),
    /** Asked for again under this name it is the same job. */
    idempotencyKey: text('idempotency_key'),
    /** What it is about, as `kind:id`. */
    about: text('about'),
  },
  (table) => [
    index('job_organization').on(table.organizationId, table.createdAt),
    uniqueIndex('job_idempotency_key').on(table.organizationId, table.idempotencyKey),
    index('job_under_way').on(table.state).where(sql`state in ('waiting', 'running')`),
    ownOrganizationOnly('job'),
  ],
);

/** Facts of the whole installation: the set-up token's hash, the instance's own keys. */
export const installation = pgTable('installation', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
});
