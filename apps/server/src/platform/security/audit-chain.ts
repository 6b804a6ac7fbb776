import { createHash } from 'node:crypto';
import type { auditLog } from '../database/schema/index.js';
import type { Keyring } from './keyring.js';

export type AuditRow = typeof auditLog.$inferSelect;

/** The last row of a chain. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** JSON with the keys of every object in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What the first row of an organization follows. */
export const genesisOf = (organizationId: string): string =>
  createHash('sha256').update(`mien audit log of ${organizationId}`).digest('hex');

/**
 * SHA-256 over the row and the hash before it. The sequence is not part of it: a row's place is told by what it
 * follows, so a row that was moved is known from one that was changed.
 */
export const hashOf = (row: Omit<AuditRow, 'hash' | 'sequence'>): string =>
  createHash('sha256')
    .update(
      canonicalJson({
        organizationId: row.organizationId,
        timestamp: row.timestamp.toISOString(),
        userId: row.userId,
        action: row.action,
        resource: row.resource,
        ip: row.ip,
        userAgent: row.userAgent,
        result: row.result,
        metadata: row.metadata,
        previousHash: row.previousHash,
      }),
    )
    .digest('hex');

/** Proof that this installation wrote the head; it takes a key that is not in the database. */
export const macOf = (keyring: Keyring, organizationId: string, head: ChainHead): string =>
  keyring.authenticate('mien audit heads', `${organizationId}|${head.sequence}|${head.hash}`).toString('hex');
