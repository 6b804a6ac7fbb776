import { Readable } from 'node:stream';
import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { createDeleteReport, createDownloadReport } from '../application/download-report.js';
import { getReport, listReports } from '../application/find-reports.js';
import type { ReportsContext } from '../application/ports.js';
import {
  createCancelReport,
  createPreviewReport,
  createRepeatReport,
  createRequestReport,
} from '../application/request-report.js';
import {
  createChangeSchedule,
  createCreateSchedule,
  createDeleteSchedule,
  listSchedules,
} from '../application/schedules.js';

function scheduleHandlers(context: ReportsContext): readonly RouteHandler[] {
  const createSchedule = createCreateSchedule(context);
  const changeSchedule = createChangeSchedule(context);
  const deleteSchedule = createDeleteSchedule(context);
  return [
    handleRoute(routes.listReportSchedules, async ({ principal }) => ({
      items: await context.database.inOrganization(principal.organizationId, (tx) =>
        listSchedules(tx, principal),
      ),
    })),
    handleRoute(routes.createReportSchedule, ({ principal, origin, body }) =>
      createSchedule(principal, origin, body),
    ),
    handleRoute(routes.changeReportSchedule, ({ principal, origin, params, body }) =>
      changeSchedule(principal, origin, { id: params.id, change: body }),
    ),
    handleRoute(routes.deleteReportSchedule, async ({ principal, origin, params }) => {
      await deleteSchedule(principal, origin, params.id);
      return undefined;
    }),
  ];
}

export function createReportHandlers(context: ReportsContext): RouteHandler[] {
  const { database } = context;
  const requestReport = createRequestReport(context);
  const previewReport = createPreviewReport(context);
  const repeatReport = createRepeatReport(context);
  const cancelReport = createCancelReport(context);
  const downloadReport = createDownloadReport(context);
  const deleteReport = createDeleteReport(context);
  return [
    handleRoute(routes.listReports, ({ principal, query }) =>
      database.inOrganization(principal.organizationId, (tx) => listReports(tx, principal, query)),
    ),
    handleRoute(routes.requestReport, ({ principal, origin, body }) =>
      requestReport(principal, origin, body),
    ),
    handleRoute(routes.previewReport, ({ principal, body }) => previewReport(principal, body)),
    handleRoute(routes.getReport, ({ principal, params }) =>
      database.inOrganization(principal.organizationId, (tx) => getReport(tx, principal, params.id)),
    ),
    handleRoute(routes.downloadReport, async ({ principal, origin, params }) => {
      const { bytes, ...file } = await downloadReport(principal, origin, params.id);
      return { ...file, stream: Readable.from(bytes, { objectMode: false }) };
    }),
    handleRoute(routes.repeatReport, ({ principal, origin, params }) =>
      repeatReport(principal, origin, params.id),
    ),
    handleRoute(routes.cancelReport, ({ principal, origin, params }) =>
      cancelReport(principal, origin, params.id),
    ),
    handleRoute(routes.deleteReport, async ({ principal, origin, params }) => {
      await deleteReport(principal, origin, params.id);
      return undefined;
    }),
    ...scheduleHandlers(context),
  ];
}
