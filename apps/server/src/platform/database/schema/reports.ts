import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, createdAt, idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { dataKey } from './faces.js';
import { membership } from './organizations.js';
import { organizationIdColumn } from './owner-columns.js';
import { person } from './people.js';

/** Who asked for it: an account or a key. */
const requester = () => ({
  requestedBy: text('requested_by').notNull(),
  requestedByName: text('requested_by_name').notNull(),
});

/** The person it is about, with whom it goes. */
const personId = () => uuid('person_id').references(() => person.id, { onDelete: 'cascade' });

/** A report that is made again and again. */
export const reportSchedule = pgTable(
  'report_schedule',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    parameters: jsonb('parameters').$type<Record<string, unknown>>().notNull(),
    format: text('format').notNull(),
    language: text('language').notNull(),
    rhythm: jsonb('rhythm').$type<Record<string, unknown>>().notNull(),
    nextAt: instantColumn('next_at').notNull(),
    pausedAt: instantColumn('paused_at'),
    lastMadeAt: instantColumn('last_made_at'),
    personId: personId(),
    ...requester(),
    /** Whose reach it is made with; absent for an API key, which reaches the whole organization. */
    membershipId: uuid('membership_id').references(() => membership.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
  },
  (table) => [
    index('report_schedule_due').on(table.nextAt),
    index('report_schedule_organization').on(table.organizationId),
    ownOrganizationOnly('report_schedule'),
  ],
);

/** A report somebody asked for; its file lies sealed in the data folder under its id. */
export const report = pgTable(
  'report',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    kind: text('kind').notNull(),
    parameters: jsonb('parameters').$type<Record<string, unknown>>().notNull(),
    format: text('format').notNull(),
    language: text('language').notNull(),
    jobId: uuid('job_id').notNull(),
    scheduleId: uuid('schedule_id').references(() => reportSchedule.id, { onDelete: 'set null' }),
    /** The time of the schedule it was made for. */
    dueAt: instantColumn('due_at'),
    personId: personId(),
    ...requester(),
    /** The same; not a reference, so that what somebody had made stays when they leave. */
    membershipId: uuid('membership_id'),
    createdAt: createdAt(),
    madeAt: instantColumn('made_at'),
    rows: integer('rows'),
    bytes: bigint('bytes', { mode: 'number' }),
    /** Key of the file, sealed; so that the organization's key can change while files stay as they are. */
    sealedKey: bytes('sealed_key'),
    keyVersion: integer('key_version'),
  },
  (table) => [
    index('report_organization').on(table.organizationId, table.createdAt, table.id),
    index('report_person').on(table.personId),
    uniqueIndex('report_due').on(table.scheduleId, table.dueAt),
    foreignKey({
      name: 'report_data_key',
      columns: [table.organizationId, table.keyVersion],
      foreignColumns: [dataKey.organizationId, dataKey.version],
    }),
    ownOrganizationOnly('report'),
  ],
);
