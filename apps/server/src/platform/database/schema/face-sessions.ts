import type { ChallengeAction, FaceSessionAttempt } from '@mien/contracts';
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { organizationIdColumn } from './owner-columns.js';
import { person } from './people.js';

/** Attempts before a live camera, with why each was decided as it was; no pictures and no embeddings. */
export const faceSession = pgTable(
  'face_session',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    purpose: text('purpose').notNull(),
    /** Who is claimed, or whom an attendance found. */
    personId: uuid('person_id').references(() => person.id, { onDelete: 'cascade' }),
    requestedBy: text('requested_by').notNull(),
    requestId: text('request_id').notNull(),
    nonce: text('nonce').notNull(),
    actions: jsonb('actions').$type<readonly ChallengeAction[]>().notNull(),
    startedAt: instantColumn('started_at').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    endedAt: instantColumn('ended_at'),
    decision: text('decision'),
    passed: boolean('passed'),
    match: text('match'),
    probability: real('probability'),
    evidence: jsonb('evidence').$type<FaceSessionAttempt['evidence']>().notNull().default([]),
    frames: integer('frames').notNull().default(0),
    decisionMs: doublePrecision('decision_ms'),
    /** When its result was used; it works once. */
    usedAt: instantColumn('used_at'),
  },
  (table) => [
    index('face_session_started').on(table.organizationId, table.startedAt, table.id),
    index('face_session_person').on(table.personId),
    ownOrganizationOnly('face_session'),
  ],
);
