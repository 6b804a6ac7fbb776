import type { Report, ReportFormat, ReportKind } from '@mien/contracts';
import { and, eq, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { exactly, orderedBy } from '../../../platform/database/keyset.js';
import { job, report, reportSchedule } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { describeReport, REPORT_FIELDS } from './describe-report.js';
import { readOrganization } from './open-table.js';

export interface ReportQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly kind?: ReportKind | undefined;
  readonly format?: ReportFormat | undefined;
  readonly own?: 'true' | 'false' | undefined;
  readonly scheduleId?: string | undefined;
}

/** Who sees the whole organization sees every report; others those they asked for. */
const visible = (
  table: typeof report | typeof reportSchedule,
  { reach, actorId }: Principal,
): SQL | undefined => (reach === 'organization' ? undefined : eq(table.requestedBy, actorId));

export const visibleReports = (principal: Principal): SQL | undefined => visible(report, principal);
export const visibleSchedules = (principal: Principal): SQL | undefined => visible(reportSchedule, principal);

const select = (tx: Transaction) =>
  tx.select(REPORT_FIELDS).from(report).leftJoin(job, eq(job.id, report.jobId));

const NEWEST = orderedBy(report.createdAt, report.id, 'desc');

/** Reports that the caller may know of, newest first. */
export async function listReports(tx: Transaction, principal: Principal, query: ReportQuery) {
  const { organizationId, actorId } = principal;
  const { settings } = await readOrganization(tx, organizationId);
  const rows = await tx
    .select({ ...REPORT_FIELDS, madeAt: exactly(report.createdAt) })
    .from(report)
    .leftJoin(job, eq(job.id, report.jobId))
    .where(
      and(
        eq(report.organizationId, organizationId),
        visibleReports(principal),
        query.kind && eq(report.kind, query.kind),
        query.format && eq(report.format, query.format),
        query.own === 'true' ? eq(report.requestedBy, actorId) : undefined,
        query.scheduleId ? eq(report.scheduleId, query.scheduleId) : undefined,
        NEWEST.after(query.cursor),
      ),
    )
    .orderBy(...NEWEST.order)
    .limit(query.limit + 1);
  const { page, end } = NEWEST.take(rows, query.limit, ({ madeAt, row }) => [madeAt, row.id]);
  return {
    items: page.map((found) => describeReport(found, { actorId, reportDays: settings.reportDays })),
    ...end,
  };
}

/** @throws {NotFoundError} `report.not-found` also when there is one, but the caller may not know. */
export async function findReport(
  tx: Transaction,
  principal: Principal,
  reportId: string,
): Promise<typeof report.$inferSelect> {
  const [found] = await tx
    .select()
    .from(report)
    .where(and(eq(report.id, reportId), visibleReports(principal)));
  if (!found) throw new NotFoundError('report');
  return found;
}

/** @throws {NotFoundError} `report.not-found` */
export async function getReport(tx: Transaction, principal: Principal, reportId: string): Promise<Report> {
  const { settings } = await readOrganization(tx, principal.organizationId);
  const [found] = await select(tx).where(and(eq(report.id, reportId), visibleReports(principal)));
  if (!found) throw new NotFoundError('report');
  return describeReport(found, { actorId: principal.actorId, reportDays: settings.reportDays });
}
