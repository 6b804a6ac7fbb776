import { z } from 'zod';
import { id, instant, rate } from '../fields.js';
import { ATTENDANCE_WAYS, attendanceCounts } from './attendance.js';

/** Of fewer than so many nobody tells a rate: one more or less would change it too much, or point at somebody. */
export const FEWEST_FOR_RATE = 10;

/** Absence from fewer sessions than so many says nothing about a person yet. */
export const FEWEST_SESSIONS = 5;

/** The days that figures are of, by the calendar of the organization, both included. */
export const figuresPeriod = z.object({ from: z.iso.date(), to: z.iso.date(), timeZone: z.string() });

/**
 * How many count as what, with rates.
 *
 * `attendanceRate`: those who came, late or in part too, of those who came or were absent. `lateRate`: those too late,
 * of those who came. Who is excused, expected or unconfirmed counts for neither.
 */
export const attendanceFigures = z
  .object({
    /** How many took place; absent for groups, whose figures are kept by person and month. */
    sessions: z.int().optional(),
    counts: attendanceCounts,
    /** Absent where there are too few to tell. */
    attendanceRate: rate.optional(),
    lateRate: rate.optional(),
  })
  .meta({ id: 'AttendanceFigures' });
export type AttendanceFigures = z.infer<typeof attendanceFigures>;

export const TREND_STEPS = ['day', 'week', 'month'] as const;

export const attendanceTrend = z
  .object({
    period: figuresPeriod,
    step: z.enum(TREND_STEPS),
    total: attendanceFigures,
    /** The same number of days before the period, to compare with. */
    before: attendanceFigures,
    /** Oldest first; steps without sessions are left out. */
    points: z.array(attendanceFigures.extend({ from: z.iso.date(), to: z.iso.date() })),
  })
  .meta({ id: 'AttendanceTrend' });
export type AttendanceTrend = z.infer<typeof attendanceTrend>;

/** Attendance by weekday and hour of the start, on the clocks of the course. */
export const attendanceHeatMap = z
  .object({
    period: figuresPeriod,
    cells: z.array(
      attendanceFigures.extend({
        /** 1 Monday to 7 Sunday. */
        weekday: z.int().min(1).max(7),
        hour: z.int().min(0).max(23),
      }),
    ),
  })
  .meta({ id: 'AttendanceHeatMap' });
export type AttendanceHeatMap = z.infer<typeof attendanceHeatMap>;

/** One session with what people counted as. */
export const sessionFigures = z
  .object({ id, course: z.object({ id, name: z.string() }), day: z.iso.date(), startsAt: instant })
  .extend(attendanceFigures.omit({ sessions: true }).shape)
  .meta({ id: 'SessionFigures' });
export type SessionFigures = z.infer<typeof sessionFigures>;

export const punctuality = z
  .object({
    period: figuresPeriod,
    came: z.int(),
    onTime: z.int(),
    /** By minutes too late, both included; the last one is open. */
    late: z.array(z.object({ from: z.int(), to: z.int().optional(), count: z.int() })),
    /** Said to be late by somebody who named no time. */
    lateUnknown: z.int(),
    leftEarly: z.int(),
    lateRate: rate.optional(),
    /** Of those whose lateness is known. */
    meanLateMinutes: z.number().optional(),
  })
  .meta({ id: 'Punctuality' });
export type Punctuality = z.infer<typeof punctuality>;

export const markingWays = z
  .object({
    period: figuresPeriod,
    came: z.int(),
    /** Most frequent first. */
    ways: z.array(z.object({ way: z.enum(ATTENDANCE_WAYS), count: z.int() })),
  })
  .meta({ id: 'MarkingWays' });
export type MarkingWays = z.infer<typeof markingWays>;

/** Figures of people are kept by month: the period is whole months. */
export const absentee = z
  .object({
    person: z.object({ id, name: z.string(), externalId: z.string().optional() }),
    /** Sessions that they came to or were absent from. */
    sessions: z.int(),
    absent: z.int(),
    late: z.int(),
    absenceRate: rate,
    isChronic: z.boolean(),
    /** Of the months before the last one, and of the last one; absent where there are too few sessions. */
    trend: z.object({ before: rate.optional(), lately: rate.optional() }),
    /** When they were noticed last, by whatever noticed them. */
    lastSeenAt: instant.optional(),
  })
  .meta({ id: 'Absentee' });
export type Absentee = z.infer<typeof absentee>;

export const absenceSummary = z
  .object({
    period: figuresPeriod,
    /** People with enough sessions to tell. */
    people: z.int(),
    tooFewSessions: z.int(),
    chronic: z.int(),
    atRisk: z.int(),
    /** Rate from which absence is chronic, and from which somebody is at risk of it. */
    chronicFrom: rate,
    atRiskFrom: rate,
    /** How many people by rate of absence. */
    bands: z.array(z.object({ from: rate, to: rate, people: z.int() })),
  })
  .meta({ id: 'AbsenceSummary' });
export type AbsenceSummary = z.infer<typeof absenceSummary>;

export const COMPARED = ['course', 'group', 'term', 'kind'] as const;

export const comparedItem = attendanceFigures
  .extend({
    /** Id of the course, group or term; `class` or `shift`; `none` for courses of no term. */
    key: z.string(),
    /** Absent for kinds and courses of no term, which have no name of their own. */
    name: z.string().optional(),
  })
  .meta({ id: 'ComparedItem' });
export type ComparedItem = z.infer<typeof comparedItem>;

export const personFigures = z
  .object({
    person: z.object({ id, name: z.string() }),
    period: figuresPeriod,
    total: attendanceFigures,
    byMonth: z.array(attendanceFigures.extend({ month: z.iso.date() })),
    byCourse: z.array(attendanceFigures.extend({ course: z.object({ id, name: z.string() }) })),
    chronicFrom: rate,
    absenceRate: rate.optional(),
    lateMinutes: z.int(),
    lastSeenAt: instant.optional(),
  })
  .meta({ id: 'PersonFigures' });
export type PersonFigures = z.infer<typeof personFigures>;

/** A share with the interval (Wilson, 95 %) in which what is behind it lies. */
export const share = z
  .object({ count: z.int(), of: z.int(), rate, low: rate, high: rate })
  .meta({ id: 'Share' });
export type Share = z.infer<typeof share>;

const decisions = { match: z.int(), ambiguous: z.int(), unknown: z.int(), rejected: z.int() };

/** What recognition decided. How often it was wrong is not known: only how often somebody said so. */
export const recognitionOutcomes = z
  .object({
    period: figuresPeriod,
    verifications: z.object(decisions),
    identifications: z.object(decisions),
    /** Decisions that somebody corrected, of those that named a person; at least so many were wrong. */
    corrected: share.optional(),
    matched: share.optional(),
    byDay: z.array(z.object({ day: z.iso.date(), ...decisions })),
    rejections: z.array(z.object({ reason: z.string(), count: z.int() })),
    /** Attempts before a live camera, by what they were for. */
    liveness: z.array(
      z.object({
        purpose: z.string(),
        live: z.int(),
        notLive: z.int(),
        unsure: z.int(),
        /** Begun and given up, or run out of time. */
        unfinished: z.int(),
        passed: share.optional(),
      }),
    ),
    /** Of the latest ones. */
    durationMs: z.object({ median: z.number(), p95: z.number() }).optional(),
  })
  .meta({ id: 'RecognitionOutcomes' });
export type RecognitionOutcomes = z.infer<typeof recognitionOutcomes>;

const coverage = {
  people: z.int(),
  /** With a consent in force. */
  consented: z.int(),
  /** With a template that the pack in use understands. */
  enrolled: z.int(),
  /** With templates of another pack only. */
  outdated: z.int(),
};

export const enrollmentCoverage = z
  .object({
    total: z.object(coverage),
    /** Least covered first. */
    groups: z.array(z.object({ id, name: z.string(), ...coverage })),
  })
  .meta({ id: 'EnrollmentCoverage' });
export type EnrollmentCoverage = z.infer<typeof enrollmentCoverage>;

/** Today at a glance, of the courses and with the parts that the caller may see. */
export const todayFigures = z
  .object({
    day: z.iso.date(),
    timeZone: z.string(),
    sessions: z.object({ planned: z.int(), running: z.int(), over: z.int(), canceled: z.int() }),
    counts: attendanceCounts,
    attendanceRate: rate.optional(),
    /** Of the sessions that are running: who came. */
    presentNow: z.int(),
    expectedNow: z.int(),
    /** Sessions that are running or next, by start. */
    next: z.array(
      z.object({
        id,
        courseName: z.string(),
        room: z.string().optional(),
        startsAt: instant,
        endsAt: instant,
        /** Who is to come. */
        people: z.int(),
        counts: attendanceCounts,
      }),
    ),
    waitingCorrections: z.int(),
    devices: z
      .object({ kiosks: z.int(), kiosksOnline: z.int(), cameras: z.int(), camerasOnline: z.int() })
      .optional(),
    openOutages: z.int().optional(),
    jobs: z.object({ waiting: z.int(), running: z.int(), failedToday: z.int() }).optional(),
    openAlerts: z.int().optional(),
  })
  .meta({ id: 'TodayFigures' });
export type TodayFigures = z.infer<typeof todayFigures>;
