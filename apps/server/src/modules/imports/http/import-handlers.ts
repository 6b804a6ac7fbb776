import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { listImportRows } from '../application/list-import-rows.js';
import type { ImportsContext } from '../application/ports.js';
import { startImport } from '../application/start-import.js';
import { startUndo } from '../application/undo-import.js';

export function createImportHandlers(context: ImportsContext): RouteHandler[] {
  return [
    handleRoute(routes.startImport, async ({ principal, origin, query, file }) => ({
      jobId: await startImport(context, {
        principal,
        origin,
        stream: file.stream,
        fileName: query.fileName,
        rehearse: query.rehearse === 'true',
        consentEvidence: query.consentEvidence,
      }),
    })),
    handleRoute(routes.listImportRows, ({ principal, params, query }) =>
      context.database.inOrganization(principal.organizationId, (tx) => listImportRows(tx, params.id, query)),
    ),
    handleRoute(routes.undoImport, async ({ principal, origin, params }) => ({
      jobId: await startUndo(context, { principal, origin, importId: params.id }),
    })),
  ];
}
