import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.js';
import { auditHead, auditLog } from '../database/schema/index.js';
import type { Anchor, AuditAnchors } from './audit-anchors.js';
import { type AuditRow, type ChainHead, genesisOf, hashOf, macOf } from './audit-chain.js';
import type { Keyring } from './keyring.js';

const PAGE = 1_000;

export interface ChainProblem {
  readonly sequence: number;
  readonly problem: 'changed' | 'removed' | 'reordered';
}

export interface ChainVerdict {
  readonly intact: boolean;
  readonly rows: number;
  /** Hash of the last row: noted elsewhere, it proves the log up to here. */
  readonly head?: string;
  /** The first place where the log is not what was written. */
  readonly broken?: ChainProblem;
}

export interface VerifyAuditChainDeps {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly anchors: Pick<AuditAnchors, 'read'>;
}

const brokenAt = (problem: ChainProblem['problem'], sequence: number): ChainProblem => ({
  sequence: Math.max(1, sequence),
  problem,
});

async function isInChain(tx: Transaction, organizationId: string, hash: string): Promise<boolean> {
  if (hash === genesisOf(organizationId)) return true;
  const found = await tx
    .select({ hash: auditLog.hash })
    .from(auditLog)
    .where(and(eq(auditLog.organizationId, organizationId), eq(auditLog.hash, hash)))
    .limit(1);
  return found.length > 0;
}

/** Does `row` follow `previous` as it did when it was written? */
async function examineRow(
  tx: Transaction,
  previous: ChainHead,
  row: AuditRow,
): Promise<ChainProblem | undefined> {
  const expected = previous.sequence + 1;
  if (row.sequence !== expected) return brokenAt('removed', expected);
  if (hashOf(row) !== row.hash) return brokenAt('changed', row.sequence);
  if (row.previousHash === previous.hash) return undefined;
  if (await isInChain(tx, row.organizationId, row.previousHash)) return brokenAt('reordered', row.sequence);
  // both rows are whole by themselves, so the one before was rewritten together with its hash
  return brokenAt('changed', previous.sequence);
}

async function walk(tx: Transaction, organizationId: string, anchor: Anchor) {
  let last: ChainHead = { sequence: 0, hash: genesisOf(organizationId) };
  let anchoredHash: string | undefined;
  for (;;) {
    const page = await tx
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.organizationId, organizationId), gt(auditLog.sequence, last.sequence)))
      .orderBy(asc(auditLog.sequence))
      .limit(PAGE);
    for (const row of page) {
      const broken = await examineRow(tx, last, row);
      if (broken) return { last, broken };
      last = { sequence: row.sequence, hash: row.hash };
      if (row.sequence === anchor?.sequence) anchoredHash = row.hash;
    }
    if (page.length < PAGE) return { last, anchoredHash };
  }
}

/** Is the chain as long as it was, and are its ends the ones this installation signed? */
function examineEnd(
  last: ChainHead,
  head: (ChainHead & { readonly isGenuine: boolean }) | undefined,
  anchor: Anchor,
  anchoredHash: string | undefined,
): ChainProblem | undefined {
  const known = Math.max(head?.sequence ?? 0, anchor?.sequence ?? 0);
  if (last.sequence < known) return brokenAt('removed', last.sequence + 1);
  if (anchor && (!anchor.isGenuine || anchoredHash !== anchor.hash)) {
    return brokenAt('changed', anchor.sequence);
  }
  if (last.sequence === 0) return undefined;
  if (!head?.isGenuine) return brokenAt('changed', last.sequence);
  if (last.sequence > head.sequence) return brokenAt('changed', head.sequence + 1);
  return last.hash === head.hash ? undefined : brokenAt('changed', last.sequence);
}

/**
 * Walk an organization's audit log from its first row and say whether it is what was written.
 *
 * A row changed, removed or moved breaks the chain; a chain cut at its end or rewritten as a whole does not meet the
 * signed head; a database put back to an earlier day does not meet the anchor outside of it.
 */
export function createVerifyAuditChain({ database, keyring, anchors }: VerifyAuditChainDeps) {
  return async function verifyAuditChain(organizationId: string): Promise<ChainVerdict> {
    // read before the rows, so that rows written meanwhile do not look like a difference
    const anchor = await anchors.read(organizationId);
    return database.inOrganization(organizationId, async (tx) => {
      await tx.execute(sql`set transaction isolation level repeatable read`);
      const [stored] = await tx.select().from(auditHead).where(eq(auditHead.organizationId, organizationId));
      const head = stored && {
        ...stored,
        isGenuine: stored.mac === macOf(keyring, organizationId, stored),
      };
      const { last, anchoredHash, broken: inside } = await walk(tx, organizationId, anchor);
      const broken = inside ?? examineEnd(last, head, anchor, anchoredHash);
      return {
        intact: !broken,
        rows: last.sequence,
        ...(last.sequence > 0 ? { head: last.hash } : {}),
        ...(broken ? { broken } : {}),
      };
    });
  };
}
