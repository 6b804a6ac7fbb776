import { z } from 'zod';
import { id, instant, line, pageOf, pageQuery, personParams, searchText } from '../fields.js';
import { defineRoute } from '../route.js';

const tag = 'privacy';

/** One entry of the audit log: who did what to what, from where, with which result. */
export const auditEntry = z
  .object({
    sequence: z.int(),
    timestamp: instant,
    userId: z.string().optional(),
    userName: z.string().optional(),
    action: z.string(),
    resource: z.string(),
    ip: z.string().optional(),
    userAgent: z.string().optional(),
    result: z.enum(['success', 'failure', 'denied']),
    metadata: z.record(z.string(), z.unknown()),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });

const auditFilter = z.object({
  action: searchText(80).optional(),
  userId: searchText(80).optional(),
  resource: searchText(200).optional(),
  result: z.enum(['success', 'failure', 'denied']).optional(),
  from: instant.optional(),
  to: instant.optional(),
});

export const encryptionState = z
  .object({
    masterKeyId: z.string(),
    masterKeySource: z.enum(['file', 'environment', 'command']),
    dataKeyVersion: z.int(),
    createdAt: instant,
    /** Rows that an older data key still seals. */
    outdatedRows: z.int(),
  })
  .meta({ id: 'EncryptionState' });

export const privacyRoutes = {
  erasePerson: defineRoute({
    id: 'erasePerson',
    method: 'POST',
    path: '/people/:personId/erasure',
    summary:
      'Erase a person: templates, pictures, memory; logs are pseudonymized; the audit log keeps the proof',
    tag,
    access: { permission: 'people:erase' },
    stepUp: true,
    params: personParams,
    body: z.object({ reason: line(500) }),
    response: z.object({
      erasedAt: instant,
      templates: z.int(),
      pictures: z.int(),
      logEntries: z.int(),
      auditSequence: z.int(),
    }),
  }),
  exportPerson: defineRoute({
    id: 'exportPerson',
    method: 'GET',
    path: '/people/:personId/export',
    summary: 'Everything held about a person: JSON and pictures in a ZIP',
    tag,
    access: { permission: 'people:export', own: 'self:read' },
    budget: 'export',
    params: personParams,
    streams: 'application/zip',
  }),
  listAudit: defineRoute({
    id: 'listAudit',
    method: 'GET',
    path: '/audit',
    summary: 'The audit log, newest first',
    tag: 'audit',
    access: { permission: 'audit:read' },
    query: pageQuery.extend(auditFilter.shape),
    response: pageOf(auditEntry),
  }),
  exportAudit: defineRoute({
    id: 'exportAudit',
    method: 'GET',
    path: '/audit/export',
    summary: 'The audit log as CSV',
    tag: 'audit',
    access: { permission: 'audit:read' },
    budget: 'export',
    query: auditFilter,
    streams: 'text/csv',
  }),
  verifyAudit: defineRoute({
    id: 'verifyAudit',
    method: 'GET',
    path: '/audit/verification',
    summary: 'Walk the hash chain: is any row changed, removed or out of order?',
    tag: 'audit',
    access: { permission: 'audit:read' },
    budget: 'export',
    response: z.object({
      intact: z.boolean(),
      rows: z.int(),
      head: z.string().optional(),
      broken: z
        .object({ sequence: z.int(), problem: z.enum(['changed', 'removed', 'reordered']) })
        .optional(),
    }),
  }),
  getEncryption: defineRoute({
    id: 'getEncryption',
    method: 'GET',
    path: '/encryption',
    summary: 'Which key seals templates and pictures',
    tag,
    access: { permission: 'system:read' },
    response: encryptionState,
  }),
  rotateKey: defineRoute({
    id: 'rotateKey',
    method: 'POST',
    path: '/encryption/rotation',
    summary: 'Make a new data key and seal everything with it, online',
    tag,
    access: { permission: 'encryption:rotate' },
    stepUp: true,
    response: z.object({ jobId: id }),
    status: 202,
  }),
} as const;
