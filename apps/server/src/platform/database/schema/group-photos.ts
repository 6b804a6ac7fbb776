import type { FaceBox, RejectReason } from '@mien/biometrics';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes, createdAt, idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { classSession } from './courses.js';
import { dataKey } from './faces.js';
import { organizationIdColumn } from './owner-columns.js';
import { person, roster } from './people.js';

/** Pictures of a class that somebody marks it by; gone a day after it was begun. */
export const groupPhoto = pgTable(
  'group_photo',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    /** What it is about: a session, or else a group. */
    sessionId: uuid('session_id').references(() => classSession.id, { onDelete: 'cascade' }),
    rosterId: uuid('roster_id').references(() => roster.id, { onDelete: 'cascade' }),
    takenAt: instantColumn('taken_at').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    expiresAt: instantColumn('expires_at').notNull(),
    confirmedAt: instantColumn('confirmed_at'),
    sightings: integer('sightings'),
    marks: integer('marks'),
  },
  (table) => [
    index('group_photo_begun').on(table.organizationId, table.createdBy, table.createdAt),
    index('group_photo_expiry').on(table.expiresAt),
    ownOrganizationOnly('group_photo'),
  ],
);

/** One picture, sealed in its row so that it goes with it. */
export const groupPicture = pgTable(
  'group_picture',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    groupPhotoId: uuid('group_photo_id')
      .notNull()
      .references(() => groupPhoto.id, { onDelete: 'cascade' }),
    /** Of the file as it came, so that the same one is not taken twice. */
    digest: text('digest').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    sealedPicture: bytes('sealed_picture').notNull(),
    keyVersion: integer('key_version').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('group_picture_digest').on(table.groupPhotoId, table.digest),
    foreignKey({
      name: 'group_picture_data_key',
      columns: [table.organizationId, table.keyVersion],
      foreignColumns: [dataKey.organizationId, dataKey.version],
    }),
    ownOrganizationOnly('group_picture'),
  ],
);

export const groupFace = pgTable(
  'group_face',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    pictureId: uuid('picture_id')
      .notNull()
      .references(() => groupPicture.id, { onDelete: 'cascade' }),
    box: jsonb('box').$type<FaceBox>().notNull(),
    decision: text('decision').$type<'match' | 'ambiguous' | 'unknown' | 'rejected'>().notNull(),
    advice: text('advice').$type<RejectReason>(),
    isSmall: boolean('is_small').notNull(),
    /** Not a reference: the log is kept for less time. */
    recognitionLogId: uuid('recognition_log_id'),
  },
  (table) => [index('group_face_picture').on(table.pictureId), ownOrganizationOnly('group_face')],
);

/** Whom a face is like; rows of their own, so that an erased person is in none. */
export const groupFaceCandidate = pgTable(
  'group_face_candidate',
  {
    organizationId: organizationIdColumn(),
    faceId: uuid('face_id')
      .notNull()
      .references(() => groupFace.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    rank: integer('rank').notNull(),
    probability: real('probability').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.faceId, table.personId] }),
    index('group_face_candidate_person').on(table.personId),
    ownOrganizationOnly('group_face_candidate'),
  ],
);
