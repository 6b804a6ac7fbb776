import type { AttendanceRules } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { createdAt, idColumn, instantColumn, ownOrganizationOnly } from './columns.js';
import { classSession, course } from './courses.js';
import { organizationIdColumn } from './owner-columns.js';
import { person } from './people.js';

const personId = () =>
  uuid('person_id')
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' });

const sessionId = () =>
  uuid('session_id')
    .notNull()
    .references(() => classSession.id, { onDelete: 'cascade' });

/** Rules of an organization; a course may differ. */
export const attendanceRules = pgTable(
  'attendance_rules',
  {
    organizationId: organizationIdColumn().primaryKey(),
    rules: jsonb('rules').$type<AttendanceRules>().notNull(),
    updatedAt: instantColumn('updated_at').notNull().defaultNow(),
  },
  () => [ownOrganizationOnly('attendance_rules')],
);

/** What a person of the staff, or the person in question, says about one session: append-only but for its fate. */
export const attendanceMark = pgTable(
  'attendance_mark',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    sessionId: sessionId(),
    personId: personId(),
    at: instantColumn('at').notNull(),
    by: text('by').notNull(),
    byName: text('by_name').notNull(),
    status: text('status').notNull(),
    arrivedAt: instantColumn('arrived_at'),
    leftAt: instantColumn('left_at'),
    reason: text('reason'),
    /** How it came: `manual`, `request`, `group-photo`, `import`, `api`. */
    way: text('way').notNull().default('manual'),
    approval: text('approval').notNull().default('not-needed'),
    decidedAt: instantColumn('decided_at'),
    decidedBy: text('decided_by'),
    decisionNote: text('decision_note'),
    undoneAt: instantColumn('undone_at'),
    undoneBy: text('undone_by'),
    /** Named by whoever made it, so that a repeated request makes no second mark. */
    requestId: text('request_id'),
  },
  (table) => [
    index('attendance_mark_session').on(table.sessionId, table.personId, table.at),
    index('attendance_mark_person').on(table.personId, table.at),
    index('attendance_mark_waiting').on(table.organizationId, table.at).where(sql`approval = 'waiting'`),
    uniqueIndex('attendance_mark_request').on(table.organizationId, table.requestId),
    ownOrganizationOnly('attendance_mark'),
  ],
);

/** Time for which somebody need not come. */
export const leaveOfAbsence = pgTable(
  'leave_of_absence',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    personId: personId(),
    startsAt: instantColumn('starts_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    kind: text('kind').notNull(),
    note: text('note'),
    approval: text('approval').notNull().default('waiting'),
    requestedBy: text('requested_by').notNull(),
    decidedAt: instantColumn('decided_at'),
    decidedBy: text('decided_by'),
    withdrawnAt: instantColumn('withdrawn_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('leave_of_absence_person').on(table.personId, table.startsAt),
    index('leave_of_absence_time').on(table.organizationId, table.startsAt),
    ownOrganizationOnly('leave_of_absence'),
  ],
);

/** Days whose attendance nobody changes any more. */
export const attendanceLock = pgTable(
  'attendance_lock',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    /** All courses when absent. */
    courseId: uuid('course_id').references(() => course.id, { onDelete: 'cascade' }),
    from: date('from').notNull(),
    to: date('to').notNull(),
    reason: text('reason'),
    lockedBy: text('locked_by').notNull(),
    createdAt: createdAt(),
    liftedAt: instantColumn('lifted_at'),
    liftedBy: text('lifted_by'),
  },
  (table) => [
    index('attendance_lock_days').on(table.organizationId, table.from),
    ownOrganizationOnly('attendance_lock'),
  ],
);

/** A try to be recognized that failed, by somebody who said who they are. */
export const failedAttempt = pgTable(
  'failed_attempt',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    personId: personId(),
    at: instantColumn('at').notNull(),
    place: text('place'),
  },
  (table) => [
    index('failed_attempt_person').on(table.personId, table.at),
    ownOrganizationOnly('failed_attempt'),
  ],
);

/** Time in which what should notice people did not work. */
export const outage = pgTable(
  'outage',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    place: text('place').notNull(),
    startsAt: instantColumn('starts_at').notNull(),
    /** Absent while it lasts. */
    endsAt: instantColumn('ends_at'),
    cause: text('cause').notNull(),
    /** When all had come that was kept in it without a connection: from then on it is its gaps alone. */
    keptAt: instantColumn('kept_at'),
    gaps: jsonb('gaps').$type<readonly { readonly from: string; readonly to: string }[]>(),
  },
  (table) => [index('outage_time').on(table.organizationId, table.startsAt), ownOrganizationOnly('outage')],
);

/** What a person counts as for a session: derived, one row for both, written again whenever a fact changes. */
export const attendance = pgTable(
  'attendance',
  {
    sessionId: sessionId(),
    personId: personId(),
    organizationId: uuid('organization_id').notNull(),
    courseId: uuid('course_id').notNull(),
    day: date('day').notNull(),
    startsAt: instantColumn('starts_at').notNull(),
    status: text('status').notNull(),
    arrivedAt: instantColumn('arrived_at'),
    leftAt: instantColumn('left_at'),
    /** How they were noticed: source of the sighting, or `mark`. */
    way: text('way'),
    presentMinutes: smallint('present_minutes').notNull().default(0),
    requiredMinutes: smallint('required_minutes').notNull().default(0),
    lateMinutes: smallint('late_minutes').notNull().default(0),
    /** Of shifts. */
    workedMinutes: smallint('worked_minutes'),
    breakMinutes: smallint('break_minutes'),
    overtimeMinutes: smallint('overtime_minutes'),
    derivedAt: instantColumn('derived_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.personId] }),
    index('attendance_person').on(table.personId, table.startsAt),
    ownOrganizationOnly('attendance'),
  ],
);

/** How many count as what. */
const statusCounts = () => ({
  present: integer('present').notNull().default(0),
  late: integer('late').notNull().default(0),
  leftEarly: integer('left_early').notNull().default(0),
  partial: integer('partial').notNull().default(0),
  absent: integer('absent').notNull().default(0),
  excused: integer('excused').notNull().default(0),
  unconfirmed: integer('unconfirmed').notNull().default(0),
  expected: integer('expected').notNull().default(0),
});

/** How many count as what, how late, and noticed how. */
const sessionCounts = () => ({
  ...statusCounts(),
  lateMinutes: integer('late_minutes').notNull().default(0),
  /** Of those who came: by how many minutes too late. */
  lateTo5: integer('late_to_5').notNull().default(0),
  lateTo10: integer('late_to_10').notNull().default(0),
  lateTo15: integer('late_to_15').notNull().default(0),
  lateTo30: integer('late_to_30').notNull().default(0),
  lateTo60: integer('late_to_60').notNull().default(0),
  lateOver60: integer('late_over_60').notNull().default(0),
  /** Said to be late by somebody who named no time. */
  lateUnknown: integer('late_unknown').notNull().default(0),
  /** Of those who came: how they were noticed. */
  byKioskFace: integer('by_kiosk_face').notNull().default(0),
  byKioskPin: integer('by_kiosk_pin').notNull().default(0),
  byKioskQr: integer('by_kiosk_qr').notNull().default(0),
  byCamera: integer('by_camera').notNull().default(0),
  byLive: integer('by_live').notNull().default(0),
  byGroupPhoto: integer('by_group_photo').notNull().default(0),
  byPhone: integer('by_phone').notNull().default(0),
  byApi: integer('by_api').notNull().default(0),
  byImport: integer('by_import').notNull().default(0),
  byMark: integer('by_mark').notNull().default(0),
});

/** How many of a session count as what; kept by triggers of `attendance`, so that figures need not read all rows. */
export const sessionTally = pgTable(
  'session_tally',
  {
    sessionId: sessionId().primaryKey(),
    organizationId: uuid('organization_id').notNull(),
    courseId: uuid('course_id').notNull(),
    day: date('day').notNull(),
    startsAt: instantColumn('starts_at').notNull(),
    ...sessionCounts(),
  },
  (table) => [
    index('session_tally_day').on(table.organizationId, table.day),
    index('session_tally_start').on(table.organizationId, table.startsAt, table.sessionId),
    index('session_tally_course').on(table.courseId, table.day),
    ownOrganizationOnly('session_tally'),
  ],
);

/**
 * Tallies of all sessions of a kind and a term that begin together, so that a year is few rows. Folded from
 * `session_tally` every minute.
 */
export const startTally = pgTable(
  'start_tally',
  {
    organizationId: organizationIdColumn(),
    day: date('day').notNull(),
    startsAt: instantColumn('starts_at').notNull(),
    kind: text('kind').notNull(),
    termId: uuid('term_id'),
    sessions: integer('sessions').notNull(),
    ...sessionCounts(),
  },
  (table) => [
    index('start_tally_start').on(table.organizationId, table.day, table.startsAt),
    ownOrganizationOnly('start_tally'),
  ],
);

/** Which of them changed since they were last folded: until then their sessions are read. Rows are only added. */
export const startTallyChange = pgTable(
  'start_tally_change',
  {
    organizationId: organizationIdColumn(),
    day: date('day').notNull(),
    startsAt: instantColumn('starts_at').notNull(),
  },
  (table) => [
    index('start_tally_change_day').on(table.organizationId, table.day),
    ownOrganizationOnly('start_tally_change'),
  ],
);

/** The same for a person, a course and a month. */
export const personTally = pgTable(
  'person_tally',
  {
    personId: personId(),
    courseId: uuid('course_id').notNull(),
    /** First day of the month. */
    month: date('month').notNull(),
    organizationId: uuid('organization_id').notNull(),
    ...statusCounts(),
    lateMinutes: integer('late_minutes').notNull().default(0),
    presentMinutes: integer('present_minutes').notNull().default(0),
    requiredMinutes: integer('required_minutes').notNull().default(0),
    workedMinutes: integer('worked_minutes').notNull().default(0),
    overtimeMinutes: integer('overtime_minutes').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.courseId, table.month] }),
    index('person_tally_month').on(table.organizationId, table.month),
    index('person_tally_course').on(table.courseId, table.month),
    ownOrganizationOnly('person_tally'),
  ],
);

/** Which tallies of people changed since they were last folded into `person_span_tally`; rows are only added. */
export const personTallyChange = pgTable(
  'person_tally_change',
  {
    organizationId: organizationIdColumn(),
    personId: uuid('person_id').notNull(),
    month: date('month').notNull(),
  },
  () => [ownOrganizationOnly('person_tally_change')],
);

/**
 * Tallies of people over all courses, by month (`2026-03`) and by year (`2026`): a long time is a few of them. Folded
 * from `person_tally` every minute.
 */
export const personSpanTally = pgTable(
  'person_span_tally',
  {
    personId: personId(),
    span: text('span').notNull(),
    organizationId: uuid('organization_id').notNull(),
    ...statusCounts(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.span] }),
    // holds all that is added up for everybody, so that the rows themselves are not read
    index('person_span_tally_counts').on(
      ...[table.organizationId, table.span, table.personId, table.present, table.late, table.leftEarly],
      ...[table.partial, table.absent, table.excused, table.expected, table.unconfirmed],
    ),
    ownOrganizationOnly('person_span_tally'),
  ],
);
