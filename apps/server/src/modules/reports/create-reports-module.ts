import type { RouteHandler } from '../../platform/http/handle-route.js';
import { writeCsv } from './adapters/csv-report.js';
import { writePdf } from './adapters/pdf/pdf-report.js';
import { createReportFolder } from './adapters/report-folder.js';
import { writeXlsx } from './adapters/xlsx/xlsx-report.js';
import { createMakeReport, type ReportJob } from './application/make-report.js';
import type { ReportsContext } from './application/ports.js';
import { createRunDueSchedules } from './application/schedules.js';
import { createSweepReports } from './application/sweep-reports.js';
import { createReportHandlers } from './http/report-handlers.js';

export interface ReportsDeps extends Omit<ReportsContext, 'files' | 'writers'> {
  /** Where files of reports lie. */
  readonly folder: string;
}

export interface ReportsModule {
  readonly handlers: readonly RouteHandler[];
  /** Delete what was kept long enough; call it now and then. */
  readonly sweep: () => Promise<void>;
}

const SCHEDULES_EVERY_SECONDS = 20;

/** Reports of attendance, recognition and the audit log, made in the background and kept for a while. */
export function createReportsModule({ folder, ...deps }: ReportsDeps): ReportsModule {
  const context: ReportsContext = {
    ...deps,
    files: createReportFolder(folder),
    writers: { csv: writeCsv, xlsx: writeXlsx, pdf: writePdf },
  };
  context.jobs.define<ReportJob>('report', createMakeReport(context), { attempts: 3, backOffSeconds: 30 });
  context.jobs.repeat(SCHEDULES_EVERY_SECONDS, createRunDueSchedules(context));
  return { handlers: createReportHandlers(context), sweep: createSweepReports(context) };
}
