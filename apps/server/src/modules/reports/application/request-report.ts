import type { LanguageTag, NewReport, Report, ReportPreview } from '@mien/contracts';
import type { Transaction } from '../../../platform/database/database.js';
import { report } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { checkSubject } from './check-subject.js';
import { findReport, getReport } from './find-reports.js';
import { createOpenTable, readOrganization } from './open-table.js';
import type { ReportsContext } from './ports.js';

type Row = typeof report.$inferInsert;

/** Store a report that is to be made, with the job that makes it. */
export async function enqueueReport(
  { jobs, newId }: Pick<ReportsContext, 'jobs' | 'newId'>,
  tx: Transaction,
  wanted: Omit<Row, 'id' | 'jobId'>,
): Promise<string> {
  const id = newId();
  const { organizationId, requestedBy: actorId, requestedByName: actorName } = wanted;
  const jobId = await jobs.enqueue(
    tx,
    { organizationId, actorId, actorName },
    'report',
    { reportId: id },
    { idempotencyKey: `report:${id}`, about: `report:${id}` },
  );
  await tx.insert(report).values({ ...wanted, id, jobId });
  return id;
}

const personOf = (parameters: object): string | null =>
  'personId' in parameters && typeof parameters.personId === 'string' ? parameters.personId : null;

/** What a caller wants, as columns of a report or a schedule. */
export const columnsOf = (
  principal: Principal,
  {
    subject,
    format,
    language,
  }: {
    readonly subject: { readonly kind: string; readonly parameters: object };
    readonly format: string;
    readonly language: LanguageTag;
  },
) => ({
  organizationId: principal.organizationId,
  kind: subject.kind,
  parameters: { ...subject.parameters },
  personId: personOf(subject.parameters),
  format,
  language,
  requestedBy: principal.actorId,
  requestedByName: principal.actorName,
  membershipId: principal.membershipId ?? null,
});

/** Have a report made. */
export function createRequestReport(context: ReportsContext) {
  const { database, audit } = context;
  return (principal: Principal, origin: RequestOrigin, wanted: NewReport): Promise<Report> =>
    database.inOrganization(principal.organizationId, async (tx) => {
      await checkSubject(context, tx, principal, wanted.subject);
      const { language } = await readOrganization(tx, principal.organizationId);
      const columns = columnsOf(principal, { ...wanted, language: wanted.language ?? language });
      const id = await enqueueReport(context, tx, columns);
      const requested = await getReport(tx, principal, id);
      await audit.record(tx, {
        ...{ actor: principal, origin, action: 'report.request', resource: `report:${id}` },
        metadata: { kind: columns.kind, format: columns.format },
      });
      return requested;
    });
}

/** Have the same report made anew, for the caller and as far as they reach. */
export function createRepeatReport(context: ReportsContext) {
  const requestReport = createRequestReport(context);
  return async (principal: Principal, origin: RequestOrigin, reportId: string): Promise<Report> => {
    const { subject, format, language } = await context.database.inOrganization(
      principal.organizationId,
      (tx) => getReport(tx, principal, reportId),
    );
    return requestReport(principal, origin, { subject, format, language });
  };
}

const SAMPLE_ROWS = 5;

/** How much a report would hold, and how it begins. */
export function createPreviewReport(context: ReportsContext) {
  const openTable = createOpenTable(context);
  return (principal: Principal, { subject, language }: NewReport): Promise<ReportPreview> =>
    context.database.inOrganization(principal.organizationId, async (tx) => {
      const { organizationId } = principal;
      await checkSubject(context, tx, principal, subject);
      const organization = await readOrganization(tx, organizationId);
      const { table } = await openTable({
        ...{ tx, organizationId, subject, requester: principal },
        language: language ?? organization.language,
        requestedByName: principal.actorName,
      });
      const sample: string[][] = [];
      for await (const cells of table.rows) {
        sample.push(cells.map((cell) => (cell === null ? '' : String(cell))));
        if (sample.length === SAMPLE_ROWS) break;
      }
      return { rows: table.total, columns: table.columns.map(({ title }) => title), sample };
    });
}

/** Stop making a report; one that is made stays. */
export function createCancelReport({ database, jobs, audit }: ReportsContext) {
  return (principal: Principal, origin: RequestOrigin, reportId: string): Promise<Report> =>
    database.inOrganization(principal.organizationId, async (tx) => {
      const { jobId } = await findReport(tx, principal, reportId);
      await jobs.cancel(tx, jobId);
      const canceled = await getReport(tx, principal, reportId);
      await audit.record(tx, {
        ...{ actor: principal, origin, action: 'report.cancel', resource: `report:${reportId}` },
      });
      return canceled;
    });
}
