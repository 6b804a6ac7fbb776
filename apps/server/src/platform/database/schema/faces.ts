import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  bigserial,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, createdAt, idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { organizationIdColumn } from './owner-columns.js';
import { consent, person } from './people.js';

const personId = () =>
  uuid('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' });

/** Data keys of organizations, wrapped by the master key. */
export const dataKey = pgTable(
  'data_key',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    version: integer('version').notNull(),
    wrappedKey: bytes('wrapped_key').notNull(),
    masterKeyId: text('master_key_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('data_key_version').on(table.organizationId, table.version),
    ownOrganizationOnly('data_key'),
  ],
);

/** Nothing is stored under a key that is not there, and no key is destroyed while something rests on it. */
const sealedUnder = (name: string, table: { organizationId: AnyPgColumn; keyVersion: AnyPgColumn }) =>
  foreignKey({
    name: `${name}_data_key`,
    columns: [table.organizationId, table.keyVersion],
    foreignColumns: [dataKey.organizationId, dataKey.version],
  });

/** A kept picture; the sealed bytes lie in the picture store. */
export const picture = pgTable(
  'picture',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    personId: personId(),
    storageKey: text('storage_key').notNull(),
    keyVersion: integer('key_version').notNull(),
    mediaType: text('media_type').notNull(),
    byteCount: integer('byte_count').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('picture_person').on(table.personId),
    sealedUnder('picture', table),
    ownOrganizationOnly('picture'),
  ],
);

/**
 * A sealed embedding. The consent it rests on is a foreign key, and a trigger refuses one that is withdrawn
 * or of another person, so no template exists without consent.
 */
export const template = pgTable(
  'template',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    personId: personId(),
    consentId: uuid('consent_id')
      .notNull()
      .references(() => consent.id),
    packId: text('pack_id').notNull(),
    packVersion: integer('pack_version').notNull(),
    embedderId: text('embedder_id').notNull(),
    sealedEmbedding: bytes('sealed_embedding').notNull(),
    keyVersion: integer('key_version').notNull(),
    quality: real('quality').notNull(),
    bonaFide: real('bona_fide'),
    pose: jsonb('pose').$type<{ yawDeg: number; pitchDeg: number; rollDeg: number }>(),
    source: text('source').notNull(),
    pictureId: uuid('picture_id').references(() => picture.id, { onDelete: 'set null' }),
    importId: uuid('import_id'),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('template_person').on(table.personId),
    index('template_embedder').on(table.organizationId, table.embedderId),
    sealedUnder('template', table),
    ownOrganizationOnly('template'),
  ],
);

/**
 * Change feed of what a gallery holds of a person: templates, corrections, and whether they are active. Triggers write
 * it, every gallery follows it by sequence.
 */
export const templateChange = pgTable(
  'template_change',
  {
    sequence: bigserial('sequence', { mode: 'number' }).primaryKey(),
    organizationId: uuid('organization_id').notNull(),
    personId: uuid('person_id').notNull(),
    /** Null when the person as a whole changed. */
    templateId: uuid('template_id'),
    kind: text('kind').notNull(),
    at: instantColumn('at').notNull().defaultNow(),
  },
  (table) => [
    index('template_change_organization').on(table.organizationId, table.sequence),
    ownOrganizationOnly('template_change'),
  ],
);

export const recognitionLog = pgTable(
  'recognition_log',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    at: instantColumn('at').notNull().defaultNow(),
    kind: text('kind').notNull(),
    decision: text('decision').notNull(),
    reason: text('reason'),
    /** Whom the decision names, or who was claimed; null once they are erased. */
    personId: uuid('person_id'),
    /** Stands for an erased person, so that figures still count them once. */
    pseudonym: text('pseudonym'),
    candidates: jsonb('candidates')
      .$type<readonly { personId: string; score: number; probability: number }[]>()
      .notNull()
      .default([]),
    evidence: jsonb('evidence'),
    probability: real('probability'),
    quality: real('quality'),
    bonaFide: real('bona_fide'),
    /** The probe, sealed, while a correction may still need it; only of faces that named somebody. */
    sealedProbe: bytes('sealed_probe'),
    keyVersion: integer('key_version'),
    requestedBy: text('requested_by').notNull(),
    requestId: text('request_id').notNull(),
    durationMs: doublePrecision('duration_ms').notNull(),
  },
  (table) => [
    index('recognition_log_at').on(table.organizationId, table.at, table.id),
    index('recognition_log_person').on(table.organizationId, table.personId, table.at),
    index('recognition_log_decision').on(table.organizationId, table.decision, table.at, table.id),
    index('recognition_log_sealed')
      .on(table.organizationId, table.keyVersion)
      .where(sql`key_version is not null`),
    sealedUnder('recognition_log', table),
    ownOrganizationOnly('recognition_log'),
  ],
);

/** How often recognition decided what, by hour; kept by a trigger of the log, and kept when the log is not. */
export const recognitionTally = pgTable(
  'recognition_tally',
  {
    organizationId: organizationIdColumn(),
    hour: instantColumn('hour').notNull(),
    kind: text('kind').notNull(),
    decision: text('decision').notNull(),
    /** Empty where there is none. */
    reason: text('reason').notNull(),
    /** Which twentieth of [0, 1] the probability is in; -1 where there is none. */
    bin: smallint('bin').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.organizationId, table.hour, table.kind, table.decision, table.reason, table.bin],
    }),
    ownOrganizationOnly('recognition_tally'),
  ],
);

/** "This face is not that person", with the face, so that it is not taken for them again. */
export const cannotLink = pgTable(
  'cannot_link',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    personId: personId(),
    /** Null once the log entry is past its retention; the correction stays. */
    logId: uuid('log_id').references(() => recognitionLog.id, { onDelete: 'set null' }),
    embedderId: text('embedder_id').notNull(),
    sealedProbe: bytes('sealed_probe').notNull(),
    keyVersion: integer('key_version').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    revertedAt: instantColumn('reverted_at'),
  },
  (table) => [
    index('cannot_link_person').on(table.personId),
    uniqueIndex('cannot_link_once').on(table.logId, table.personId).where(sql`${table.revertedAt} is null`),
    sealedUnder('cannot_link', table),
    ownOrganizationOnly('cannot_link'),
  ],
);

/** Append-only: the application role may insert and read, a trigger refuses change, and each row holds the hash of the one before. */
export const auditLog = pgTable(
  'audit_log',
  {
    organizationId: uuid('organization_id').notNull(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    timestamp: instantColumn('timestamp').notNull(),
    userId: text('user_id'),
    action: text('action').notNull(),
    resource: text('resource').notNull(),
    ip: text('ip'),
    userAgent: text('user_agent'),
    result: text('result').notNull(),
    metadata: jsonb('metadata').$type<Record<string, unknown>>().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    uniqueIndex('audit_log_sequence').on(table.organizationId, table.sequence),
    index('audit_log_timestamp').on(table.organizationId, table.timestamp),
    ownOrganizationOnly('audit_log'),
  ],
);
