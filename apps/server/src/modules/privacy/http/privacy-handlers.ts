import type { Readable } from 'node:stream';
import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import type { AuditEntry } from '../application/audit-log.js';
import { createReadEncryptionState } from '../application/encryption-state.js';
import { createErasePerson } from '../application/erase-person.js';
import { createExportPerson, type ExportedFile } from '../application/export-person.js';
import type { PrivacyContext } from '../application/ports.js';
import { createListAudit, createWalkAudit } from '../application/read-audit.js';
import { createStartRotation } from '../application/rotate-data-key.js';

/** How answers that are files are written. */
export interface FileFormats {
  readonly zip: (files: readonly ExportedFile[], mtime: Date) => Readable;
  readonly csv: (entries: AsyncIterable<AuditEntry>) => Readable;
}

function personHandlers(context: PrivacyContext, { zip }: FileFormats): readonly RouteHandler[] {
  const erasePerson = createErasePerson(context);
  const exportPerson = createExportPerson(context);
  return [
    handleRoute(routes.erasePerson, async ({ principal, origin, params, body }) => {
      const { erasedAt, ...counts } = await erasePerson(principal, origin, params.personId, body.reason);
      return { erasedAt: erasedAt.toISOString(), ...counts };
    }),
    handleRoute(routes.exportPerson, async ({ principal, origin, params }) => ({
      stream: zip(await exportPerson(principal, origin, params.personId), context.clock.now()),
      mediaType: 'application/zip',
      fileName: `person-${params.personId}.zip`,
    })),
  ];
}

function auditHandlers(context: PrivacyContext, { csv }: FileFormats): readonly RouteHandler[] {
  const listAudit = createListAudit(context);
  const walkAudit = createWalkAudit(context);
  return [
    handleRoute(routes.listAudit, ({ principal, query }) => listAudit(principal.organizationId, query)),
    handleRoute(routes.exportAudit, async ({ principal, origin, query }) => {
      const { organizationId } = principal;
      await context.database.inOrganization(organizationId, (tx) =>
        context.audit.record(tx, { actor: principal, origin, action: 'audit.export', resource: 'audit' }),
      );
      return {
        stream: csv(walkAudit(organizationId, query)),
        mediaType: 'text/csv; charset=utf-8',
        fileName: `audit-${context.clock.now().toISOString().slice(0, 10)}.csv`,
      };
    }),
    handleRoute(routes.verifyAudit, ({ principal }) => context.verifyAuditChain(principal.organizationId)),
  ];
}

/** Erasure, export, the audit log, and the keys. */
export function createPrivacyHandlers(
  context: PrivacyContext,
  formats: FileFormats,
): readonly RouteHandler[] {
  const readEncryptionState = createReadEncryptionState(context);
  const startRotation = createStartRotation(context);
  return [
    ...personHandlers(context, formats),
    ...auditHandlers(context, formats),
    handleRoute(routes.getEncryption, ({ principal }) => readEncryptionState(principal.organizationId)),
    handleRoute(routes.rotateKey, async ({ principal, origin }) => ({
      jobId: await startRotation(principal, origin),
    })),
  ];
}
