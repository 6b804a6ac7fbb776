import { z } from 'zod';
import { line, rate } from '../fields.js';

const minutes = (max: number) => z.int().min(0).max(max);

/** A circle on the map in which one may check in by phone. */
export const checkInPlace = z.object({
  name: line(80),
  /** Degrees, WGS 84. */
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  radiusMeters: z.int().min(10).max(50_000),
});

/** When somebody counts as what. Minutes are whole ones, as clocks show them. */
export const attendanceRules = z
  .object({
    /** Who is noticed at most this many minutes before the start has come. */
    opensBefore: minutes(720),
    /** Who checks out at most this many minutes after the end has left this session and not the next. */
    closesAfter: minutes(720),
    /** Who arrives more than this many minutes after the start is late. */
    lateAfter: minutes(720),
    /** Who arrives more than this many minutes after the start has missed it. */
    missedAfter: minutes(1440).optional(),
    /** Who leaves more than this many minutes before the end leaves early. */
    earlyBefore: minutes(720),
    /** Part of the time that one has to be there; with less of it one was there in part. */
    minimumPresence: rate,
    /** By what leaving is known. */
    leaving: z.enum(['checked-out', 'if-checked-out', 'last-seen']),
    /** `room`: only what noticed somebody in the session's room counts. */
    places: z.enum(['anywhere', 'room']),
    /** A face less probable than this is nobody's presence until somebody says so. */
    minProbability: rate,
    /** Corrections by teachers wait until somebody who may approve them has. */
    correctionsNeedApproval: z.boolean(),
    /** Part of the sessions absent from which absence is chronic. */
    chronicFrom: rate,
    work: z.object({
      directions: z.enum(['alternating', 'directed']),
      debounceMinutes: minutes(60),
      longestStayMinutes: minutes(2880),
      countsBefore: minutes(720),
      countsAfter: minutes(720),
      /** A break that is taken off when it was not taken, owed by who works longer than so. */
      breaks: z.array(z.object({ afterMinutes: minutes(1440), breakMinutes: minutes(480) })).max(5),
      overtimeAfter: minutes(720),
    }),
    /** Checking in by one's own phone, with a live face. */
    checkIn: z.object({
      isAllowed: z.boolean(),
      /** Addresses it may come from, as CIDR; any when empty. */
      networks: z.array(z.union([z.cidrv4(), z.cidrv6()])).max(50),
      /** Where the phone has to be; anywhere when empty. */
      places: z.array(checkInPlace).max(50),
    }),
  })
  .meta({ id: 'AttendanceRules' });
export type AttendanceRules = z.infer<typeof attendanceRules>;

export const DEFAULT_ATTENDANCE_RULES: AttendanceRules = {
  opensBefore: 30,
  closesAfter: 30,
  lateAfter: 5,
  earlyBefore: 5,
  minimumPresence: 0.5,
  leaving: 'if-checked-out',
  places: 'anywhere',
  minProbability: 0.9,
  correctionsNeedApproval: false,
  chronicFrom: 0.1,
  work: {
    directions: 'alternating',
    debounceMinutes: 1,
    longestStayMinutes: 960,
    countsBefore: 60,
    countsAfter: 240,
    breaks: [],
    overtimeAfter: 15,
  },
  checkIn: { isAllowed: false, networks: [], places: [] },
};
