import type { AttendanceRules } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import {
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
import { roster } from './people.js';

const courseId = () =>
  uuid('course_id')
    .notNull()
    .references(() => course.id, { onDelete: 'cascade' });

export const term = pgTable(
  'term',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    name: text('name').notNull(),
    from: date('from').notNull(),
    to: date('to').notNull(),
  },
  (table) => [uniqueIndex('term_name').on(table.organizationId, table.name), ownOrganizationOnly('term')],
);

export const holiday = pgTable(
  'holiday',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    name: text('name').notNull(),
    from: date('from').notNull(),
    to: date('to').notNull(),
  },
  (table) => [
    index('holiday_organization').on(table.organizationId, table.from),
    ownOrganizationOnly('holiday'),
  ],
);

/** What groups of people come to at planned times: a class, or a shift. */
export const course = pgTable(
  'course',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    /** `class` or `shift`. */
    kind: text('kind').notNull().default('class'),
    name: text('name').notNull(),
    code: text('code'),
    room: text('room'),
    /** IANA name; the organization's when absent. */
    timeZone: text('time_zone'),
    termId: uuid('term_id').references(() => term.id, { onDelete: 'set null' }),
    /** What differs from the rules of the organization. */
    rules: jsonb('rules').$type<Partial<AttendanceRules>>().notNull().default({}),
    /** Sessions are generated up to this day, included. */
    plannedTo: date('planned_to'),
    archivedAt: instantColumn('archived_at'),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('course_name').on(table.organizationId, table.name), ownOrganizationOnly('course')],
);

/** Whose people come. */
export const courseRoster = pgTable(
  'course_roster',
  {
    organizationId: organizationIdColumn(),
    courseId: courseId(),
    rosterId: uuid('roster_id')
      .notNull()
      .references(() => roster.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.courseId, table.rosterId] }),
    index('course_roster_roster').on(table.rosterId),
    ownOrganizationOnly('course_roster'),
  ],
);

/** Who teaches or leads it; they reach its people. */
export const courseStaff = pgTable(
  'course_staff',
  {
    organizationId: organizationIdColumn(),
    courseId: courseId(),
    membershipId: uuid('membership_id')
      .notNull()
      .references(() => membership.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.courseId, table.membershipId] }),
    index('course_staff_membership').on(table.membershipId),
    ownOrganizationOnly('course_staff'),
  ],
);

/** A weekly time of a course; days and times are the clocks' of its zone. */
export const coursePattern = pgTable(
  'course_pattern',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    courseId: courseId(),
    /** 1 Monday to 7 Sunday. */
    weekdays: integer('weekdays').array().notNull(),
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
    from: date('from').notNull(),
    to: date('to').notNull(),
    everyWeeks: integer('every_weeks').notNull().default(1),
    room: text('room'),
  },
  (table) => [index('course_pattern_course').on(table.courseId), ownOrganizationOnly('course_pattern')],
);

/** One day of a pattern is canceled or moved. */
export const courseException = pgTable(
  'course_exception',
  {
    organizationId: organizationIdColumn(),
    courseId: courseId(),
    patternId: uuid('pattern_id')
      .notNull()
      .references(() => coursePattern.id, { onDelete: 'cascade' }),
    day: date('day').notNull(),
    /** `canceled` or `moved`; the rest belongs to `moved`, the reason to `canceled`. */
    kind: text('kind').notNull(),
    reason: text('reason'),
    toDay: date('to_day'),
    startsAt: text('starts_at'),
    endsAt: text('ends_at'),
    room: text('room'),
  },
  (table) => [
    primaryKey({ columns: [table.patternId, table.day] }),
    index('course_exception_course').on(table.courseId),
    ownOrganizationOnly('course_exception'),
  ],
);

/** A session that follows no pattern. */
export const courseExtra = pgTable(
  'course_extra',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    courseId: courseId(),
    day: date('day').notNull(),
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
    room: text('room'),
  },
  (table) => [index('course_extra_course').on(table.courseId), ownOrganizationOnly('course_extra')],
);

/** One time that a course takes place, generated ahead from the timetable under a key that stays. */
export const classSession = pgTable(
  'class_session',
  {
    id: idColumn(),
    organizationId: organizationIdColumn(),
    courseId: courseId(),
    key: text('key').notNull(),
    /** Day of the calendar it counts for. */
    day: date('day').notNull(),
    startsAt: instantColumn('starts_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    room: text('room'),
    /** `exception` or `holiday`; set when it does not take place. */
    canceledBy: text('canceled_by'),
    canceledReason: text('canceled_reason'),
    /** When everybody's attendance was derived after it closed. */
    settledAt: instantColumn('settled_at'),
    /** Rules of that moment: later ones change nothing about it. */
    settledRules: jsonb('settled_rules').$type<AttendanceRules>(),
    /** When attendance is to be derived next because time passes; absent once it is settled. */
    dueAt: instantColumn('due_at').default(sql`'epoch'`),
  },
  (table) => [
    uniqueIndex('class_session_key').on(table.courseId, table.key),
    index('class_session_time').on(table.organizationId, table.startsAt, table.id),
    index('class_session_course').on(table.courseId, table.startsAt),
    index('class_session_room')
      .on(table.organizationId, table.room, table.startsAt)
      .where(sql`${table.room} is not null`),
    index('class_session_day').on(table.organizationId, table.day),
    index('class_session_due').on(table.dueAt).where(sql`due_at is not null`),
    ownOrganizationOnly('class_session'),
  ],
);
