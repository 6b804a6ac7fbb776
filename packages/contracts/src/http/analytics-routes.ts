import { z } from 'zod';
import { id, pageOf, pageQuery, personParams } from '../fields.js';
import { defineRoute } from '../route.js';
import {
  absenceSummary,
  absentee,
  attendanceHeatMap,
  attendanceTrend,
  COMPARED,
  comparedItem,
  enrollmentCoverage,
  markingWays,
  personFigures,
  punctuality,
  recognitionOutcomes,
  sessionFigures,
  TREND_STEPS,
  todayFigures,
} from './analytics.js';
import { COURSE_KINDS } from './courses.js';

const tag = 'analytics';
const mayRead = { permission: 'analytics:read' } as const;

/** Days of the organization's calendar, both included; the last 30 days when absent, the term's when one is named. */
const days = { from: z.iso.date().optional(), to: z.iso.date().optional() };

/** What figures are of. A group stands for the courses it comes to; in figures of people, for its people. */
export const analyticsFilter = z.object({
  ...days,
  courseId: id.optional(),
  groupId: id.optional(),
  termId: id.optional(),
  kind: z.enum(COURSE_KINDS).optional(),
});
export type AnalyticsFilter = z.infer<typeof analyticsFilter>;

const absentees = analyticsFilter.extend({ includeAtRisk: z.enum(['true', 'false']).default('true') });

export const analyticsRoutes = {
  getToday: defineRoute({
    id: 'getToday',
    method: 'GET',
    path: '/analytics/today',
    summary: "Today's sessions, who is there, and what wants a look",
    tag,
    access: { permission: 'dashboard:read' },
    response: todayFigures,
  }),
  getAttendanceTrend: defineRoute({
    id: 'getAttendanceTrend',
    method: 'GET',
    path: '/analytics/trend',
    summary: 'Attendance rate and counts over time, and of the same time before',
    tag,
    access: mayRead,
    query: analyticsFilter.extend({ step: z.enum(TREND_STEPS).default('day') }),
    response: attendanceTrend,
  }),
  getAttendanceHeatMap: defineRoute({
    id: 'getAttendanceHeatMap',
    method: 'GET',
    path: '/analytics/heat-map',
    summary: 'Attendance by weekday and hour',
    tag,
    access: mayRead,
    query: analyticsFilter,
    response: attendanceHeatMap,
  }),
  listFigureSessions: defineRoute({
    id: 'listFigureSessions',
    method: 'GET',
    path: '/analytics/sessions',
    summary: 'The sessions behind a figure, newest first; those of a weekday and an hour when named',
    tag,
    access: mayRead,
    query: pageQuery.extend(analyticsFilter.shape).extend({
      weekday: z.coerce.number().int().min(1).max(7).optional(),
      hour: z.coerce.number().int().min(0).max(23).optional(),
    }),
    response: pageOf(sessionFigures),
  }),
  getPunctuality: defineRoute({
    id: 'getPunctuality',
    method: 'GET',
    path: '/analytics/punctuality',
    summary: 'How late people come, and how many leave early',
    tag,
    access: mayRead,
    query: analyticsFilter,
    response: punctuality,
  }),
  getMarkingWays: defineRoute({
    id: 'getMarkingWays',
    method: 'GET',
    path: '/analytics/ways',
    summary: 'How people who came were noticed',
    tag,
    access: mayRead,
    query: analyticsFilter,
    response: markingWays,
  }),
  getAbsenceSummary: defineRoute({
    id: 'getAbsenceSummary',
    method: 'GET',
    path: '/analytics/absence',
    summary: 'How many people are absent how often, by whole months',
    tag,
    access: mayRead,
    query: analyticsFilter,
    response: absenceSummary,
  }),
  listAbsentees: defineRoute({
    id: 'listAbsentees',
    method: 'GET',
    path: '/analytics/absentees',
    summary: 'People whose absence is chronic or may become so, by whole months, most absent first',
    tag,
    access: mayRead,
    query: pageQuery.extend(absentees.shape),
    response: pageOf(absentee),
  }),
  exportAbsentees: defineRoute({
    id: 'exportAbsentees',
    method: 'GET',
    path: '/analytics/absentees/export',
    summary: 'The same list as a CSV file; who asked is on record',
    tag,
    access: mayRead,
    budget: 'export',
    query: absentees,
    streams: 'text/csv',
  }),
  compareAttendance: defineRoute({
    id: 'compareAttendance',
    method: 'GET',
    path: '/analytics/comparison',
    summary:
      'Courses, groups, terms or kinds beside one another, lowest attendance first; groups by whole months',
    tag,
    access: mayRead,
    query: pageQuery.extend(analyticsFilter.shape).extend({ by: z.enum(COMPARED).default('course') }),
    response: pageOf(comparedItem),
  }),
  getPersonFigures: defineRoute({
    id: 'getPersonFigures',
    method: 'GET',
    path: '/people/:personId/attendance-figures',
    summary: 'Attendance of a person by month and course',
    tag,
    access: { permission: 'analytics:read', own: 'self:attendance' },
    params: personParams,
    query: z.object(days),
    response: personFigures,
  }),
  getRecognitionOutcomes: defineRoute({
    id: 'getRecognitionOutcomes',
    method: 'GET',
    path: '/analytics/recognition',
    summary: 'What recognition and liveness decided, with how sure the shares are',
    tag,
    access: mayRead,
    query: z.object(days),
    response: recognitionOutcomes,
  }),
  getEnrollmentCoverage: defineRoute({
    id: 'getEnrollmentCoverage',
    method: 'GET',
    path: '/analytics/coverage',
    summary: 'How many people of each group can be recognized',
    tag,
    access: mayRead,
    response: enrollmentCoverage,
  }),
} as const;
