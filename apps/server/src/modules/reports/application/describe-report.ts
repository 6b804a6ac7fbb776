import {
  languageTag,
  type Report,
  type ReportFormat,
  type ReportSchedule,
  reportRhythm,
  reportSubject,
  scheduledSubject,
} from '@mien/contracts';
import { type SQL, sql } from 'drizzle-orm';
import { course, job, person, report, reportSchedule } from '../../../platform/database/schema/index.js';

const DAY_MS = 86_400_000;

/** The course or person named by `parameters`, as they are called now. */
const aboutOf = (parameters: SQL): SQL<string | null> => sql<string | null>`coalesce(
  (select name from ${person} where id = (${parameters}->>'personId')::uuid),
  (select name from ${course} where id = (${parameters}->>'courseId')::uuid))`;

/** What a report is told by; `job` is joined from the left. */
export const REPORT_FIELDS = {
  row: report,
  state: job.state,
  done: job.done,
  total: job.total,
  error: job.error,
  about: aboutOf(sql`${report.parameters}`),
} as const;

interface FoundReport {
  readonly row: typeof report.$inferSelect;
  readonly state: string | null;
  readonly done: number | null;
  readonly total: number | null;
  readonly error: string | null;
  readonly about: string | null;
}

interface Reader {
  readonly actorId: string;
  /** Days that reports are kept. */
  readonly reportDays: number;
}

const stateOf = ({ row, state }: FoundReport): Report['state'] =>
  row.madeAt ? 'done' : ((state ?? 'failed') as Report['state']);

export function describeReport(found: FoundReport, { actorId, reportDays }: Reader): Report {
  const { row, done, total, error, about } = found;
  const rowsTotal = row.rows ?? total;
  return {
    id: row.id,
    subject: reportSubject.parse({ kind: row.kind, parameters: row.parameters }),
    format: row.format as ReportFormat,
    language: languageTag.parse(row.language),
    state: stateOf(found),
    jobId: row.jobId,
    rowsDone: row.rows ?? done ?? 0,
    requestedBy: row.requestedByName,
    isOwn: row.requestedBy === actorId,
    createdAt: row.createdAt.toISOString(),
    expiresAt: new Date(row.createdAt.getTime() + reportDays * DAY_MS).toISOString(),
    ...(about === null ? {} : { about }),
    ...(rowsTotal === null ? {} : { rowsTotal }),
    ...(row.bytes === null ? {} : { bytes: row.bytes }),
    ...(error === null || row.madeAt ? {} : { error }),
    ...(row.madeAt === null ? {} : { madeAt: row.madeAt.toISOString() }),
    ...(row.scheduleId === null ? {} : { scheduleId: row.scheduleId }),
  };
}

export const SCHEDULE_FIELDS = {
  row: reportSchedule,
  about: aboutOf(sql`${reportSchedule.parameters}`),
} as const;

export function describeSchedule(
  { row, about }: { readonly row: typeof reportSchedule.$inferSelect; readonly about: string | null },
  actorId: string,
): ReportSchedule {
  return {
    id: row.id,
    name: row.name,
    subject: scheduledSubject.parse({ kind: row.kind, parameters: row.parameters }),
    format: row.format as ReportFormat,
    language: languageTag.parse(row.language),
    rhythm: reportRhythm.parse(row.rhythm),
    isPaused: row.pausedAt !== null,
    requestedBy: row.requestedByName,
    isOwn: row.requestedBy === actorId,
    ...(about === null ? {} : { about }),
    ...(row.pausedAt === null ? { nextAt: row.nextAt.toISOString() } : {}),
    ...(row.lastMadeAt === null ? {} : { lastMadeAt: row.lastMadeAt.toISOString() }),
  };
}
