import type { Transaction } from '../database/database.js';
import type { Principal, RequestOrigin } from '../http/request-context.js';

export interface AuditEvent {
  readonly actor: Pick<Principal, 'actorId' | 'organizationId'>;
  readonly origin?: RequestOrigin | undefined;
  /** `person.create`, dotted, stable. */
  readonly action: string;
  /** `person:<id>`. */
  readonly resource: string;
  readonly result?: 'success' | 'failure' | 'denied';
  /** No names, no biometric data. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** The append-only record of who did what; written in the same transaction as the deed. */
export interface AuditTrail {
  /** @returns sequence of the entry in its organization. */
  record(tx: Transaction, event: AuditEvent): Promise<number>;
}
