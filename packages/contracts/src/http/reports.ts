import { z } from 'zod';
import { id, idParams, instant, languageTag, line, pageOf, pageQuery } from '../fields.js';
import { defineRoute } from '../route.js';
import { JOB_STATES } from './operations.js';

const tag = 'reports';

export const REPORT_KINDS = [
  'daily-register',
  'monthly-summary',
  'person-record',
  'attendance-list',
  'work-hours',
  'recognition-log',
  'audit',
  'model-accuracy',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How long a report may reach back and forth, days. */
export const LONGEST_REPORT_DAYS = 400;

const REPORTED_STATUSES = [
  'present',
  'late',
  'left-early',
  'partial',
  'absent',
  'excused',
  'unconfirmed',
  'expected',
] as const;

const day = z.iso.date();
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as 2026-03.');
const courseId = id.optional();
const status = z.enum(REPORTED_STATUSES).optional();
const span = { from: day, to: day };

const DAY_MS = 86_400_000;
const inOrder = ({ from, to }: { from: string; to: string }): boolean => {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return days >= 0 && days < LONGEST_REPORT_DAYS;
};
const ORDER = {
  error: `The last day is the first one or at most ${LONGEST_REPORT_DAYS} days later.`,
  path: ['to'],
};

/** What a report is about: a kind and what that kind has to know. Days are those of the organization's time zone. */
export const reportSubject = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('daily-register'), parameters: z.object({ day, courseId }) }),
    z.object({ kind: z.literal('monthly-summary'), parameters: z.object({ month, courseId }) }),
    z.object({
      kind: z.literal('person-record'),
      parameters: z.object({ ...span, personId: id }).refine(inOrder, ORDER),
    }),
    z.object({
      kind: z.literal('attendance-list'),
      parameters: z.object({ ...span, courseId, status }).refine(inOrder, ORDER),
    }),
    z.object({
      kind: z.literal('work-hours'),
      parameters: z.object({ ...span, courseId }).refine(inOrder, ORDER),
    }),
    z.object({ kind: z.literal('recognition-log'), parameters: z.object(span).refine(inOrder, ORDER) }),
    z.object({ kind: z.literal('audit'), parameters: z.object(span).refine(inOrder, ORDER) }),
    z.object({ kind: z.literal('model-accuracy'), parameters: z.object({}) }),
  ])
  .meta({ id: 'ReportSubject' });
export type ReportSubject = z.infer<typeof reportSubject>;

/** Which time a scheduled report is about, seen from the day it is made. */
export const REPORT_PERIODS = ['today', 'yesterday', 'last-week', 'this-month', 'last-month'] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

const anyPeriod = z.enum(REPORT_PERIODS);

/** The same for a report that is made again and again. */
export const scheduledSubject = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('daily-register'),
      parameters: z.object({ period: z.enum(['today', 'yesterday']), courseId }),
    }),
    z.object({
      kind: z.literal('monthly-summary'),
      parameters: z.object({ period: z.enum(['this-month', 'last-month']), courseId }),
    }),
    z.object({
      kind: z.literal('person-record'),
      parameters: z.object({ period: anyPeriod, personId: id }),
    }),
    z.object({
      kind: z.literal('attendance-list'),
      parameters: z.object({ period: anyPeriod, courseId, status }),
    }),
    z.object({ kind: z.literal('work-hours'), parameters: z.object({ period: anyPeriod, courseId }) }),
    z.object({ kind: z.literal('recognition-log'), parameters: z.object({ period: anyPeriod }) }),
    z.object({ kind: z.literal('audit'), parameters: z.object({ period: anyPeriod }) }),
    z.object({ kind: z.literal('model-accuracy'), parameters: z.object({}) }),
  ])
  .meta({ id: 'ScheduledReportSubject' });
export type ScheduledSubject = z.infer<typeof scheduledSubject>;

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as 07:30.');

/** When a report is made, by the clocks of the organization; a month without such a day means its last one. */
export const reportRhythm = z
  .discriminatedUnion('every', [
    z.object({ every: z.literal('day'), at: localTime }),
    z.object({ every: z.literal('week'), at: localTime, weekday: z.int().min(1).max(7) }),
    z.object({ every: z.literal('month'), at: localTime, dayOfMonth: z.int().min(1).max(31) }),
  ])
  .meta({ id: 'ReportRhythm' });
export type ReportRhythm = z.infer<typeof reportRhythm>;

export const report = z
  .object({
    id,
    subject: reportSubject,
    format: z.enum(REPORT_FORMATS),
    language: languageTag,
    /** The course or person it is about, as they are called now. */
    about: z.string().optional(),
    /** `done`: it can be downloaded. */
    state: z.enum(JOB_STATES),
    jobId: id.optional(),
    rowsDone: z.int(),
    /** Absent until it is known. */
    rowsTotal: z.int().optional(),
    bytes: z.int().optional(),
    /** Why there is none, as a sentence. */
    error: z.string().optional(),
    requestedBy: z.string(),
    isOwn: z.boolean(),
    createdAt: instant,
    madeAt: instant.optional(),
    /** When it is deleted. */
    expiresAt: instant.optional(),
    scheduleId: id.optional(),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof report>;

const form = {
  format: z.enum(REPORT_FORMATS),
  /** The organization's when absent. */
  language: languageTag.optional(),
};

export const newReport = z.object({ subject: reportSubject, ...form });
export type NewReport = z.infer<typeof newReport>;

/** What a report would hold, told before it is made. */
export const reportPreview = z
  .object({
    rows: z.int(),
    people: z.int().optional(),
    sessions: z.int().optional(),
    /** Headings of its columns, and the first rows as they would be written. */
    columns: z.array(z.string()),
    sample: z.array(z.array(z.string())),
  })
  .meta({ id: 'ReportPreview' });
export type ReportPreview = z.infer<typeof reportPreview>;

export const reportSchedule = z
  .object({
    id,
    name: z.string(),
    subject: scheduledSubject,
    format: z.enum(REPORT_FORMATS),
    language: languageTag,
    about: z.string().optional(),
    rhythm: reportRhythm,
    /** Absent while it is paused. */
    nextAt: instant.optional(),
    isPaused: z.boolean(),
    requestedBy: z.string(),
    isOwn: z.boolean(),
    lastMadeAt: instant.optional(),
  })
  .meta({ id: 'ReportSchedule' });
export type ReportSchedule = z.infer<typeof reportSchedule>;

const scheduleBody = z.object({
  name: line(100),
  subject: scheduledSubject,
  ...form,
  rhythm: reportRhythm,
});

export const reportRoutes = {
  listReports: defineRoute({
    id: 'listReports',
    method: 'GET',
    path: '/reports',
    summary: 'Reports that are kept, newest first',
    tag,
    access: { permission: 'reports:read' },
    query: pageQuery.extend({
      kind: z.enum(REPORT_KINDS).optional(),
      format: z.enum(REPORT_FORMATS).optional(),
      own: z.enum(['true', 'false']).optional(),
      scheduleId: id.optional(),
    }),
    response: pageOf(report),
  }),
  requestReport: defineRoute({
    id: 'requestReport',
    method: 'POST',
    path: '/reports',
    summary: 'Have a report made in the background',
    tag,
    access: { permission: 'reports:write' },
    budget: 'export',
    body: newReport,
    response: report,
    status: 201,
  }),
  previewReport: defineRoute({
    id: 'previewReport',
    method: 'POST',
    path: '/reports/preview',
    summary: 'See what a report would hold',
    tag,
    access: { permission: 'reports:write' },
    body: newReport,
    response: reportPreview,
  }),
  getReport: defineRoute({
    id: 'getReport',
    method: 'GET',
    path: '/reports/:id',
    summary: 'How far a report is',
    tag,
    access: { permission: 'reports:read' },
    params: idParams,
    response: report,
  }),
  downloadReport: defineRoute({
    id: 'downloadReport',
    method: 'GET',
    path: '/reports/:id/file',
    summary: 'Download a report',
    tag,
    access: { permission: 'reports:read' },
    budget: 'export',
    params: idParams,
    streams: 'application/octet-stream',
  }),
  repeatReport: defineRoute({
    id: 'repeatReport',
    method: 'POST',
    path: '/reports/:id/repeat',
    summary: 'Have the same report made anew, of what is known now',
    tag,
    access: { permission: 'reports:write' },
    budget: 'export',
    params: idParams,
    response: report,
    status: 201,
  }),
  cancelReport: defineRoute({
    id: 'cancelReport',
    method: 'POST',
    path: '/reports/:id/cancel',
    summary: 'Stop making a report',
    tag,
    access: { permission: 'reports:write' },
    params: idParams,
    response: report,
  }),
  deleteReport: defineRoute({
    id: 'deleteReport',
    method: 'DELETE',
    path: '/reports/:id',
    summary: 'Delete a report and its file',
    tag,
    access: { permission: 'reports:write' },
    params: idParams,
  }),
  listReportSchedules: defineRoute({
    id: 'listReportSchedules',
    method: 'GET',
    path: '/report-schedules',
    summary: 'Reports that are made again and again, by name',
    tag,
    access: { permission: 'reports:read' },
    response: z.object({ items: z.array(reportSchedule) }),
  }),
  createReportSchedule: defineRoute({
    id: 'createReportSchedule',
    method: 'POST',
    path: '/report-schedules',
    summary: 'Have a report made every day, week or month',
    tag,
    access: { permission: 'reports:write' },
    body: scheduleBody,
    response: reportSchedule,
    status: 201,
  }),
  changeReportSchedule: defineRoute({
    id: 'changeReportSchedule',
    method: 'PATCH',
    path: '/report-schedules/:id',
    summary: 'Pause a schedule or go on with it, rename it, change its times',
    tag,
    access: { permission: 'reports:write' },
    params: idParams,
    body: z.object({
      name: line(100).optional(),
      rhythm: reportRhythm.optional(),
      isPaused: z.boolean().optional(),
    }),
    response: reportSchedule,
  }),
  deleteReportSchedule: defineRoute({
    id: 'deleteReportSchedule',
    method: 'DELETE',
    path: '/report-schedules/:id',
    summary: 'Stop making a report again and again; what was made stays',
    tag,
    access: { permission: 'reports:write' },
    params: idParams,
  }),
} as const;
