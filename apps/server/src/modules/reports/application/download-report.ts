import { languageTag, type ReportFormat, type ReportKind } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { report } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { openStream } from '../../../platform/security/sealed-stream.js';
import { ReportNotAllowedError, ReportNotReadyError } from '../domain/errors.js';
import { PERMISSION_OF_KIND } from '../domain/permissions-of-kind.js';
import { wordsOf } from '../domain/words-of.js';
import { findReport } from './find-reports.js';
import { placeOf } from './make-report.js';
import type { ReportsContext } from './ports.js';

const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

export interface ReportFile {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly mediaType: string;
  readonly fileName: string;
}

function fileNameOf({ kind, parameters, language, format }: typeof report.$inferSelect): string {
  const { day, month, from, to } = parameters as Readonly<Record<string, string>>;
  const period = day ?? month ?? (from && to ? `${from} – ${to}` : undefined);
  const title = wordsOf(languageTag.parse(language)).titles[kind as ReportKind];
  return `${[title, period].filter(Boolean).join(' ')}.${format}`;
}

/**
 * Open a report for somebody who may see such things now. It was made with the reach of whoever asked for it.
 *
 * @throws {ReportNotReadyError} before it is made.
 */
export function createDownloadReport({ database, files, sealer, audit }: ReportsContext) {
  return async (principal: Principal, origin: RequestOrigin, reportId: string): Promise<ReportFile> => {
    const { organizationId } = principal;
    const { key, row } = await database.inOrganization(organizationId, async (tx) => {
      const found = await findReport(tx, principal, reportId);
      if (!principal.permissions.has(PERMISSION_OF_KIND[found.kind as ReportKind])) {
        throw new ReportNotAllowedError();
      }
      const { sealedKey, keyVersion } = found;
      if (sealedKey === null || keyVersion === null) throw new ReportNotReadyError();
      const opened = await sealer.open(tx, organizationId, placeOf(reportId), {
        bytes: sealedKey,
        keyVersion,
      });
      await audit.record(tx, {
        ...{ actor: principal, origin, action: 'report.download', resource: placeOf(reportId) },
        metadata: { kind: found.kind, format: found.format },
      });
      return { key: opened, row: found };
    });
    return {
      bytes: openStream(key, placeOf(reportId), await files.read(reportId)),
      mediaType: MEDIA_TYPES[row.format as ReportFormat],
      fileName: fileNameOf(row),
    };
  };
}

/** Delete a report, and stop making it. */
export function createDeleteReport({ database, files, jobs, audit }: ReportsContext) {
  return async (principal: Principal, origin: RequestOrigin, reportId: string): Promise<void> => {
    await database.inOrganization(principal.organizationId, async (tx) => {
      const { jobId } = await findReport(tx, principal, reportId);
      await jobs.cancel(tx, jobId);
      await tx.delete(report).where(eq(report.id, reportId));
      await audit.record(tx, {
        ...{ actor: principal, origin, action: 'report.delete', resource: placeOf(reportId) },
      });
    });
    await files.delete(reportId);
  };
}
