import { eq, sql } from 'drizzle-orm';
import type { Clock } from '../clock.js';
import type { Transaction } from '../database/database.js';
import { auditHead, auditLog, person, pseudonym } from '../database/schema/index.js';
import { type AuditRow, genesisOf, hashOf, macOf } from './audit-chain.js';
import type { AuditEvent, AuditTrail } from './audit-trail.js';
import type { Keyring } from './keyring.js';
import { withoutPeople } from './without-people.js';

export interface AuditTrailDeps {
  readonly keyring: Keyring;
  readonly clock: Clock;
  /** An organization's chain grew, unless the transaction fails. */
  readonly onRecorded?: (organizationId: string) => void;
}

async function rememberPeople(tx: Transaction, people: ReadonlyMap<string, string>): Promise<void> {
  for (const [personId, name] of people) {
    await tx.execute(sql`
      insert into ${pseudonym} (organization_id, pseudonym, person_id)
      select ${person.organizationId}, ${name}, ${person.id} from ${person} where ${person.id} = ${personId}
      on conflict do nothing`);
  }
}

/**
 * The audit trail in the database: one hash chain per organization.
 *
 * Rows of one organization are written one after the other: each holds a lock until its transaction ends, so record
 * last in a transaction. People appear in it by pseudonym, so that it stays whole and true when they are erased.
 */
export function createAuditTrail(deps: AuditTrailDeps): AuditTrail {
  const { keyring, clock } = deps;

  function rowOf(event: AuditEvent, previousHash: string): [Omit<AuditRow, 'sequence'>, Map<string, string>] {
    const { organizationId, actorId } = event.actor;
    const { value, people } = withoutPeople(keyring, organizationId, {
      resource: event.resource,
      metadata: event.metadata ?? {},
    });
    const content = {
      organizationId,
      timestamp: clock.now(),
      userId: actorId,
      action: event.action,
      resource: value.resource,
      ip: event.origin?.ip ?? null,
      userAgent: event.origin?.userAgent ?? null,
      result: event.result ?? 'success',
      metadata: value.metadata,
      previousHash,
    };
    return [{ ...content, hash: hashOf(content) }, people];
  }

  return {
    async record(tx, event) {
      const { organizationId } = event.actor;
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${organizationId}`}, 0))`);
      const [last] = await tx.select().from(auditHead).where(eq(auditHead.organizationId, organizationId));
      const [row, people] = rowOf(event, last?.hash ?? genesisOf(organizationId));
      const head = { sequence: (last?.sequence ?? 0) + 1, hash: row.hash };
      const signed = { ...head, mac: macOf(keyring, organizationId, head) };
      await tx.insert(auditLog).values({ ...row, sequence: head.sequence });
      await tx
        .insert(auditHead)
        .values({ organizationId, ...signed })
        .onConflictDoUpdate({ target: auditHead.organizationId, set: signed });
      await rememberPeople(tx, people);
      deps.onRecorded?.(organizationId);
      return head.sequence;
    },
  };
}
