import type { PublicKey } from '@mien/contracts';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { kiosk } from './kiosks.js';
import { organizationIdColumn } from './owner-columns.js';
import { person } from './people.js';

const kioskId = () =>
  uuid('kiosk_id')
    .notNull()
    .references(() => kiosk.id, { onDelete: 'cascade' });

/** One line of entries that a device signs and the server alone can read. */
export const kioskQueue = pgTable(
  'kiosk_queue',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    kioskId: kioskId(),
    /** The device's; its private half never leaves the browser. */
    signingKey: jsonb('signing_key').$type<PublicKey>().notNull(),
    lastSequence: integer('last_sequence').notNull().default(0),
    /** SHA-256 of the last entry, base64url. */
    lastHash: text('last_hash').notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [index('kiosk_queue_kiosk').on(table.kioskId), ownOrganizationOnly('kiosk_queue')],
);

/** What a kiosk noted without a connection, once it was sent; no picture and no code stays. */
export const kioskQueueEntry = pgTable(
  'kiosk_queue_entry',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    kioskId: kioskId(),
    queueId: uuid('queue_id')
      .notNull()
      .references(() => kioskQueue.id, { onDelete: 'cascade' }),
    sequence: integer('sequence').notNull(),
    hash: text('hash').notNull(),
    way: text('way').notNull(),
    outcome: text('outcome').notNull(),
    at: instantColumn('at').notNull(),
    receivedAt: instantColumn('received_at').notNull(),
    missingBefore: integer('missing_before').notNull().default(0),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'cascade' }),
    dismissedAt: instantColumn('dismissed_at'),
    dismissedBy: text('dismissed_by'),
  },
  (table) => [
    uniqueIndex('kiosk_queue_entry_sequence').on(table.queueId, table.sequence),
    index('kiosk_queue_entry_kiosk').on(table.kioskId, table.at, table.id),
    index('kiosk_queue_entry_person').on(table.personId),
    ownOrganizationOnly('kiosk_queue_entry'),
  ],
);
