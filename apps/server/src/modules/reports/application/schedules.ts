import {
  type LanguageTag,
  languageTag,
  type ReportFormat,
  type ReportRhythm,
  type ReportSchedule,
  reportRhythm,
  type ScheduledSubject,
  scheduledSubject,
} from '@mien/contracts';
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { reportSchedule } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { checkSubject } from './check-subject.js';
import { describeSchedule, SCHEDULE_FIELDS } from './describe-report.js';
import { visibleSchedules } from './find-reports.js';
import { nextRunAfter } from './next-run.js';
import { readOrganization } from './open-table.js';
import type { ReportsContext } from './ports.js';
import { subjectWhenDue } from './report-period.js';
import { columnsOf, enqueueReport } from './request-report.js';

export interface NewSchedule {
  readonly name: string;
  readonly subject: ScheduledSubject;
  readonly format: ReportFormat;
  readonly language?: LanguageTag | undefined;
  readonly rhythm: ReportRhythm;
}

export interface ScheduleChange {
  readonly name?: string | undefined;
  readonly rhythm?: ReportRhythm | undefined;
  readonly isPaused?: boolean | undefined;
}

const placeOf = (id: string): string => `report-schedule:${id}`;

/** Schedules that the caller may know of, by name. */
export async function listSchedules(tx: Transaction, principal: Principal): Promise<ReportSchedule[]> {
  const rows = await tx
    .select(SCHEDULE_FIELDS)
    .from(reportSchedule)
    .where(and(eq(reportSchedule.organizationId, principal.organizationId), visibleSchedules(principal)))
    .orderBy(asc(reportSchedule.name), asc(reportSchedule.id));
  return rows.map((row) => describeSchedule(row, principal.actorId));
}

async function getSchedule(tx: Transaction, principal: Principal, id: string): Promise<ReportSchedule> {
  const [found] = await tx
    .select(SCHEDULE_FIELDS)
    .from(reportSchedule)
    .where(and(eq(reportSchedule.id, id), visibleSchedules(principal)));
  if (!found) throw new NotFoundError('schedule');
  return describeSchedule(found, principal.actorId);
}

export function createCreateSchedule(context: ReportsContext) {
  const { database, audit, clock, newId } = context;
  return (principal: Principal, origin: RequestOrigin, wanted: NewSchedule): Promise<ReportSchedule> =>
    database.inOrganization(principal.organizationId, async (tx) => {
      await checkSubject(context, tx, principal, wanted.subject);
      const { language, timeZone } = await readOrganization(tx, principal.organizationId);
      const id = newId();
      await tx.insert(reportSchedule).values({
        ...columnsOf(principal, { ...wanted, language: wanted.language ?? language }),
        id,
        name: wanted.name,
        rhythm: { ...wanted.rhythm },
        nextAt: nextRunAfter(wanted.rhythm, clock.now(), timeZone),
      });
      const created = await getSchedule(tx, principal, id);
      await audit.record(tx, {
        ...{ actor: principal, origin, action: 'report-schedule.create', resource: placeOf(id) },
        metadata: { kind: wanted.subject.kind, every: wanted.rhythm.every },
      });
      return created;
    });
}

/** Rename, change its times, pause or go on; what it missed while it was paused is not made up for. */
export function createChangeSchedule({ database, audit, clock }: ReportsContext) {
  return (
    principal: Principal,
    origin: RequestOrigin,
    { id, change }: { readonly id: string; readonly change: ScheduleChange },
  ): Promise<ReportSchedule> =>
    database.inOrganization(principal.organizationId, async (tx) => {
      const before = await getSchedule(tx, principal, id);
      const { timeZone } = await readOrganization(tx, principal.organizationId);
      const rhythm = change.rhythm ?? before.rhythm;
      const isPaused = change.isPaused ?? before.isPaused;
      const now = clock.now();
      await tx
        .update(reportSchedule)
        .set({
          name: change.name ?? before.name,
          rhythm: { ...rhythm },
          nextAt: nextRunAfter(rhythm, now, timeZone),
          pausedAt: isPaused ? now : null,
        })
        .where(eq(reportSchedule.id, id));
      const changed = await getSchedule(tx, principal, id);
      await audit.record(tx, {
        ...{ actor: principal, origin, action: 'report-schedule.update', resource: placeOf(id) },
        metadata: { changed: Object.keys(change) },
      });
      return changed;
    });
}

export function createDeleteSchedule({ database, audit }: ReportsContext) {
  return (principal: Principal, origin: RequestOrigin, id: string): Promise<void> =>
    database.inOrganization(principal.organizationId, async (tx) => {
      await getSchedule(tx, principal, id);
      await tx.delete(reportSchedule).where(eq(reportSchedule.id, id));
      await audit.record(tx, {
        ...{ actor: principal, origin, action: 'report-schedule.delete', resource: placeOf(id) },
      });
    });
}

/** One schedule that is due: its report and its next time in one transaction, so that neither is without the other. */
async function runDue(context: ReportsContext, organizationId: string, id: string): Promise<void> {
  const { database, clock } = context;
  await database.inOrganization(organizationId, async (tx) => {
    const now = clock.now();
    const [due] = await tx
      .select()
      .from(reportSchedule)
      .where(and(eq(reportSchedule.id, id), lte(reportSchedule.nextAt, now), isNull(reportSchedule.pausedAt)))
      .for('update', { skipLocked: true });
    if (!due) return;
    const { timeZone } = await readOrganization(tx, organizationId);
    const subject = subjectWhenDue(
      scheduledSubject.parse({ kind: due.kind, parameters: due.parameters }),
      due.nextAt,
      timeZone,
    );
    const { requestedBy, requestedByName, membershipId, personId, format } = due;
    await enqueueReport(context, tx, {
      ...{ organizationId, requestedBy, requestedByName, membershipId, personId, format },
      kind: subject.kind,
      parameters: { ...subject.parameters },
      language: languageTag.parse(due.language),
      scheduleId: id,
      dueAt: due.nextAt,
    });
    await tx
      .update(reportSchedule)
      .set({ lastMadeAt: now, nextAt: nextRunAfter(reportRhythm.parse(due.rhythm), now, timeZone) })
      .where(eq(reportSchedule.id, id));
  });
}

/** Have every report made that is due; of times that were missed while nothing ran, the first one only. */
export function createRunDueSchedules(context: ReportsContext) {
  return async function runDueSchedules(): Promise<void> {
    const due = await context.database.system
      .select({ id: reportSchedule.id, organizationId: reportSchedule.organizationId })
      .from(reportSchedule)
      .where(
        and(
          isNull(reportSchedule.pausedAt),
          sql`${reportSchedule.nextAt} <= ${context.clock.now().toISOString()}`,
        ),
      );
    for (const { id, organizationId } of due) await runDue(context, organizationId, id);
  };
}
