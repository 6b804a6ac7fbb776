import type { KioskSettings } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, real, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { organizationIdColumn } from './owner-columns.js';
import { person } from './people.js';

/** A device at a door; an account of nobody. */
export const kiosk = pgTable(
  'kiosk',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    name: text('name').notNull(),
    place: text('place').notNull(),
    /** Not a reference: a kiosk of a deleted group finds nobody, rather than everybody. */
    rosterId: uuid('roster_id'),
    settings: jsonb('settings').$type<KioskSettings>().notNull(),
    /** Of the administrator, to reach the device's settings; Argon2id. */
    pinHash: text('pin_hash').notNull(),
    /** Keyed hash of the code that enrolls a device; gone once it was used. */
    codeHash: text('code_hash'),
    codeExpiresAt: instantColumn('code_expires_at'),
    /** Hash of the device's credential. */
    credentialHash: text('credential_hash'),
    enrolledAt: instantColumn('enrolled_at'),
    revokedAt: instantColumn('revoked_at'),
    lastSeenAt: instantColumn('last_seen_at'),
    camera: text('camera'),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('kiosk_name').on(table.organizationId, table.name),
    uniqueIndex('kiosk_code').on(table.codeHash),
    uniqueIndex('kiosk_credential').on(table.credentialHash),
    ownOrganizationOnly('kiosk'),
  ],
);

/** By what a person is recognized without their face. */
export const badge = pgTable(
  'badge',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => person.id, { onDelete: 'cascade' }),
    organizationId: organizationIdColumn(),
    /** What the QR code names; another one voids the code before. The code itself is authenticated, not stored. */
    codeId: uuid('code_id'),
    codeIssuedAt: instantColumn('code_issued_at'),
    /** Argon2id. */
    pinHash: text('pin_hash'),
    pinSetAt: instantColumn('pin_set_at'),
  },
  (table) => [uniqueIndex('badge_code').on(table.organizationId, table.codeId), ownOrganizationOnly('badge')],
);

/** That somebody was somewhere: append-only, one for each appearance. */
export const sighting = pgTable(
  'sighting',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    at: instantColumn('at').notNull(),
    /** As attendance names sources: `kiosk-face`. */
    source: text('source').notNull(),
    place: text('place').notNull(),
    /** Not a reference: a deleted kiosk has seen what it saw. */
    kioskId: uuid('kiosk_id'),
    /** `in` or `out`, where that is known. */
    direction: text('direction'),
    /** The session it is about, where somebody said so; any that is near in time otherwise. */
    sessionId: uuid('session_id'),
    /** Given by what noticed them, so that what is sent again is not written again. */
    originId: text('origin_id'),
    /** When it got here; later than `at` for a device that was cut off. */
    recordedAt: instantColumn('recorded_at').notNull().defaultNow(),
    probability: real('probability'),
    /** Not a reference: the log is kept for less time. */
    recognitionLogId: uuid('recognition_log_id'),
  },
  (table) => [
    index('sighting_at').on(table.organizationId, table.at),
    index('sighting_person').on(table.personId, table.at),
    index('sighting_session').on(table.sessionId).where(sql`${table.sessionId} is not null`),
    uniqueIndex('sighting_origin').on(table.organizationId, table.originId),
    ownOrganizationOnly('sighting'),
  ],
);
