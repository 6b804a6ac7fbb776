import { z } from 'zod';
import { id, instant, line, paragraphs, rate } from '../fields.js';
import { CANCELED_BY } from './course-times.js';

/** How somebody was noticed. */
export const SIGHTING_SOURCES = [
  'kiosk-face',
  'kiosk-pin',
  'kiosk-qr',
  'camera',
  'live',
  'group-photo',
  'phone',
  'api',
  'import',
] as const;
export type SightingSource = (typeof SIGHTING_SOURCES)[number];

/** What a person may say that somebody counts as. */
export const MARK_STATUSES = ['present', 'late', 'left-early', 'partial', 'absent', 'excused'] as const;
export type MarkStatus = (typeof MARK_STATUSES)[number];

/** `expected`: it is too early to say. `unconfirmed`: a machine may be at fault, so a person has to say. */
export const ATTENDANCE_STATUSES = [...MARK_STATUSES, 'expected', 'unconfirmed'] as const;
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number];
export const attendanceStatus = z.enum(ATTENDANCE_STATUSES);

/** By what the status is known: a source of sightings, or the word of a person. */
export const ATTENDANCE_WAYS = [...SIGHTING_SOURCES, 'mark'] as const;

export const MARK_WAYS = ['manual', 'request', 'group-photo', 'import', 'api'] as const;
export const APPROVALS = ['not-needed', 'waiting', 'approved', 'refused'] as const;

const namedPerson = z.object({ id, name: z.string(), externalId: z.string().optional() });

/** A session as attendance tells of it. */
export const attendanceSession = z
  .object({
    id,
    courseId: id,
    courseName: z.string(),
    kind: z.enum(['class', 'shift']),
    day: z.iso.date(),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    room: z.string().optional(),
    canceledBy: z.enum(CANCELED_BY).optional(),
    canceledReason: z.string().optional(),
    /** From when arrivals count, and when nothing more is waited for. */
    opensAt: instant,
    closesAt: instant,
    /** When everybody's attendance was derived after it closed. */
    settledAt: instant.optional(),
    isLocked: z.boolean(),
  })
  .meta({ id: 'AttendanceSession' });
export type AttendanceSession = z.infer<typeof attendanceSession>;

/** How many count as what; all of them together are the roster. */
export const attendanceCounts = z
  .object({
    present: z.int(),
    late: z.int(),
    'left-early': z.int(),
    partial: z.int(),
    absent: z.int(),
    excused: z.int(),
    expected: z.int(),
    unconfirmed: z.int(),
  })
  .meta({ id: 'AttendanceCounts' });
export type AttendanceCounts = z.infer<typeof attendanceCounts>;

const derived = {
  status: attendanceStatus,
  arrivedAt: instant.optional(),
  leftAt: instant.optional(),
  /** Absent while nothing is known. */
  way: z.enum(ATTENDANCE_WAYS).optional(),
  presentMinutes: z.int(),
  requiredMinutes: z.int(),
  lateMinutes: z.int(),
  /** Of shifts. */
  workedMinutes: z.int().optional(),
  breakMinutes: z.int().optional(),
  overtimeMinutes: z.int().optional(),
  /** A correction waits for a decision. */
  hasWaitingMark: z.boolean(),
};

/** What one person counts as for one session. */
export const attendanceEntry = z.object({ person: namedPerson, ...derived }).meta({ id: 'AttendanceEntry' });
export type AttendanceEntry = z.infer<typeof attendanceEntry>;

/** The same for a list of sessions of one person. */
export const personAttendance = z
  .object({ session: attendanceSession, ...derived })
  .meta({ id: 'PersonAttendance' });
export type PersonAttendance = z.infer<typeof personAttendance>;

export const attendanceSighting = z
  .object({
    id,
    at: instant,
    source: z.enum(SIGHTING_SOURCES),
    place: z.string().optional(),
    /** Absent when they said who they are. */
    probability: rate.optional(),
    direction: z.enum(['in', 'out']).optional(),
  })
  .meta({ id: 'AttendanceSighting' });

/** What a person said, with its fate. */
export const attendanceMark = z
  .object({
    id,
    at: instant,
    byName: z.string(),
    status: z.enum(MARK_STATUSES),
    arrivedAt: instant.optional(),
    leftAt: instant.optional(),
    reason: z.string().optional(),
    way: z.enum(MARK_WAYS),
    approval: z.enum(APPROVALS),
    decidedAt: instant.optional(),
    decidedBy: z.string().optional(),
    decisionNote: z.string().optional(),
    undoneAt: instant.optional(),
    undoneBy: z.string().optional(),
  })
  .meta({ id: 'AttendanceMark' });
export type AttendanceMark = z.infer<typeof attendanceMark>;

const sighting = attendanceSighting;
const mark = attendanceMark;
const minutes = z.int();

/** One line of why somebody counts as what they count as, in an order that can be read aloud. */
export const explanationLine = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('marked'), mark }),
    z.object({ code: z.literal('mark-waiting'), mark }),
    z.object({ code: z.literal('mark-refused'), mark }),
    z.object({ code: z.literal('mark-undone'), mark }),
    /** What would count without the mark. */
    z.object({ code: z.literal('instead-of'), status: attendanceStatus }),
    z.object({ code: z.literal('on-leave'), kind: z.string(), from: instant, to: instant }),
    z.object({ code: z.literal('came'), sighting }),
    /** Within what the rules let pass; negative minutes are before the start. */
    z.object({ code: z.literal('on-time'), minutes, limit: minutes }),
    z.object({ code: z.literal('late'), minutes, limit: minutes }),
    z.object({ code: z.literal('missed'), minutes, limit: minutes }),
    z.object({ code: z.literal('left'), sighting }),
    z.object({ code: z.literal('left-early'), minutes, limit: minutes }),
    /** Nobody saw them leave, so they are taken to have stayed. */
    z.object({ code: z.literal('stayed') }),
    z.object({ code: z.literal('no-check-out') }),
    z.object({ code: z.literal('too-short'), minutes, neededMinutes: minutes }),
    z.object({ code: z.literal('not-yet'), until: instant }),
    z.object({ code: z.literal('not-seen') }),
    z.object({ code: z.literal('left-unseen'), sighting }),
    /** Less probable than the rules ask for, so it does not count. */
    z.object({ code: z.literal('doubtful'), sighting, limit: rate }),
    /** Noticed, but not in the session's room. */
    z.object({ code: z.literal('elsewhere'), sighting, room: z.string() }),
    z.object({ code: z.literal('failed-attempt'), at: instant, place: z.string().optional() }),
    /** Without `to` it lasts. */
    z.object({ code: z.literal('outage'), from: instant, to: instant.optional() }),
    /** A stay of a shift; without `went` they are in, or forgot to check out. */
    z.object({
      code: z.literal('stay'),
      came: sighting,
      went: sighting.optional(),
      isForgotten: z.boolean().optional(),
    }),
    z.object({ code: z.literal('worked'), minutes, plannedMinutes: minutes }),
    z.object({ code: z.literal('break'), minutes, deductedMinutes: minutes }),
    z.object({ code: z.literal('overtime'), minutes }),
    z.object({ code: z.literal('locked'), at: instant, reason: z.string().optional() }),
    /** The session does not take place, so nobody counts as anything for it. */
    z.object({ code: z.literal('canceled'), by: z.enum(CANCELED_BY), reason: z.string().optional() }),
  ])
  .meta({ id: 'ExplanationLine' });
export type ExplanationLine = z.infer<typeof explanationLine>;

export const LEAVE_KINDS = ['medical', 'vacation', 'family', 'official', 'other'] as const;

export const leave = z
  .object({
    id,
    person: namedPerson,
    startsAt: instant,
    endsAt: instant,
    kind: z.enum(LEAVE_KINDS),
    note: z.string().optional(),
    approval: z.enum(['waiting', 'approved', 'refused']),
    requestedBy: z.string(),
    decidedAt: instant.optional(),
    decidedBy: z.string().optional(),
    withdrawnAt: instant.optional(),
    createdAt: instant,
  })
  .meta({ id: 'Leave' });
export type Leave = z.infer<typeof leave>;

export const attendanceLock = z
  .object({
    id,
    /** All courses when absent. */
    course: z.object({ id, name: z.string() }).optional(),
    from: z.iso.date(),
    to: z.iso.date(),
    reason: z.string().optional(),
    lockedBy: z.string(),
    createdAt: instant,
    liftedAt: instant.optional(),
    liftedBy: z.string().optional(),
  })
  .meta({ id: 'AttendanceLock' });
export type AttendanceLock = z.infer<typeof attendanceLock>;

/** A mark that waits, or waited, for a decision. */
export const attendanceRequest = z
  .object({
    mark: attendanceMark,
    person: namedPerson,
    session: attendanceSession,
    current: attendanceStatus,
  })
  .meta({ id: 'AttendanceRequest' });
export type AttendanceRequest = z.infer<typeof attendanceRequest>;

/** Where a phone says it is. */
export const phonePosition = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** Radius in which it is with a probability of 68 %, meters. */
  accuracyMeters: z.number().min(0).max(100_000),
});

/** Named by the client, so that what is sent again is not done again. */
export const requestId = z
  .string()
  .min(8)
  .max(80)
  .regex(/^[\w.:-]+$/, 'Use letters, digits and . _ : -');

const span = { arrivedAt: instant.optional(), leftAt: instant.optional() };

export const newMark = z.object({
  personId: id,
  status: z.enum(MARK_STATUSES),
  ...span,
  reason: line(300).optional(),
});
export type NewMark = z.infer<typeof newMark>;

export const correctionRequest = z.object({
  sessionId: id,
  status: z.enum(MARK_STATUSES),
  ...span,
  reason: line(300),
  requestId,
});

export const newLeave = z.object({
  startsAt: instant,
  endsAt: instant,
  kind: z.enum(LEAVE_KINDS),
  note: paragraphs(1000).optional(),
});

export const newSighting = z.object({
  /** Named by the sender, so that what is sent again is not written again. */
  originId: requestId,
  personId: id.optional(),
  /** Instead of `personId`. */
  externalId: line(100).optional(),
  at: instant,
  place: line(100),
  direction: z.enum(['in', 'out']).optional(),
  sessionId: id.optional(),
  probability: rate.optional(),
});

/** What became of one sighting of a batch. */
export const SIGHTING_VERDICTS = [
  'recorded',
  'repeated',
  'unknown-person',
  'unknown-session',
  'in-the-future',
  'too-old',
] as const;

/** What became of a row of a file of marks. */
export const MARK_ROW_VERDICTS = [
  'marked',
  'repeated',
  'invalid',
  'unknown-person',
  'unknown-session',
  'ambiguous-session',
  'locked',
  'reason-needed',
] as const;

export const markRow = z
  .object({
    /** Of the file, the header being line 1. */
    line: z.int(),
    verdict: z.enum(MARK_ROW_VERDICTS),
    /** The column that is wrong. */
    field: z.string().optional(),
    personId: id.optional(),
    sessionId: id.optional(),
  })
  .meta({ id: 'MarkRow' });
