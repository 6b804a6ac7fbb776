import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { organizationIdColumn } from './owner-columns.js';
import { person } from './people.js';

/** Last row of each audit chain, authenticated by a key that is not in the database. */
export const auditHead = pgTable(
  'audit_head',
  {
    organizationId: uuid('organization_id').primaryKey(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
    mac: text('mac').notNull(),
  },
  () => [ownOrganizationOnly('audit_head')],
);

/** Whom a pseudonym in the audit log stands for; gone with the person, which leaves the log true and nameless. */
export const pseudonym = pgTable(
  'pseudonym',
  {
    organizationId: organizationIdColumn(),
    pseudonym: text('pseudonym').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.pseudonym] }),
    index('pseudonym_person').on(table.personId),
    ownOrganizationOnly('pseudonym'),
  ],
);

/** That an erased person had consented, to prove that their face was used lawfully. */
export const erasedConsent = pgTable(
  'erased_consent',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    pseudonym: text('pseudonym').notNull(),
    purpose: text('purpose').notNull(),
    version: integer('version').notNull(),
    givenBy: text('given_by').notNull(),
    givenAt: instantColumn('given_at').notNull(),
    withdrawnAt: instantColumn('withdrawn_at'),
    erasedAt: instantColumn('erased_at').notNull().default(sql`now()`),
  },
  (table) => [
    index('erased_consent_pseudonym').on(table.organizationId, table.pseudonym),
    ownOrganizationOnly('erased_consent'),
  ],
);
