import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import { account, alert, membership } from '../../../platform/database/schema/index.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';
import type { AuditEvent, AuditTrail } from '../../../platform/security/audit-trail.js';
import { raiseAlert } from '../../notifications/index.js';
import { type Factor, lockMsAfter } from '../domain/decide-lockout.js';

const SAME_ALERT_MS = 86_400_000;

type AlertKind = 'repeated-failure' | 'locked-out' | 'token-reuse' | 'new-device';

/** Tells the organizations of an account what happened to it: an audit entry each, and an alert where it matters. */
export interface SecurityReports {
  signedIn(accountId: string, how: string, origin: RequestOrigin): Promise<void>;
  /** Something the account did to itself, such as `account.change-password`. */
  changed(accountId: string, action: string, origin: RequestOrigin): Promise<void>;
  newDevice(accountId: string, origin: RequestOrigin): Promise<void>;
  repeatedFailure(accountId: string, factor: Factor, failures: number, origin: RequestOrigin): Promise<void>;
  tokenReuse(accountId: string, familyId: string, origin: RequestOrigin): Promise<void>;
}

interface Report {
  readonly action: string;
  readonly result: NonNullable<AuditEvent['result']>;
  readonly origin: RequestOrigin;
  readonly metadata?: NonNullable<AuditEvent['metadata']>;
  readonly alert?: AlertKind;
}

export function createSecurityReports(deps: {
  readonly database: Database;
  readonly clock: Clock;
  readonly auditTrail: AuditTrail;
}): SecurityReports {
  const { database, clock, auditTrail } = deps;

  /** The same alert within a day is counted, not repeated. */
  async function raise(tx: Transaction, organizationId: string, kind: AlertKind, subject: string) {
    const now = clock.now();
    const counted = await tx
      .update(alert)
      .set({ count: sql`${alert.count} + 1`, at: now })
      .where(
        and(
          eq(alert.kind, kind),
          eq(alert.subject, subject),
          isNull(alert.acknowledgedAt),
          gt(alert.at, new Date(now.getTime() - SAME_ALERT_MS)),
        ),
      )
      .returning({ id: alert.id });
    if (counted.length > 0) return;
    await raiseAlert(tx, { organizationId, kind, subject, at: now });
  }

  async function report(accountId: string, { alert: kind, origin, ...event }: Report): Promise<void> {
    const places = await database.system
      .select({ organizationId: membership.organizationId, name: account.name })
      .from(membership)
      .innerJoin(account, eq(account.id, membership.accountId))
      .where(eq(membership.accountId, accountId));
    for (const { organizationId, name } of places) {
      await database.inOrganization(organizationId, async (tx) => {
        const actor = { actorId: accountId, organizationId };
        if (kind) await raise(tx, organizationId, kind, name);
        await auditTrail.record(tx, { ...event, actor, origin, resource: `account:${accountId}` });
      });
    }
  }

  return {
    signedIn: (accountId, how, origin) =>
      report(accountId, { action: 'account.sign-in', result: 'success', origin, metadata: { how } }),
    changed: (accountId, action, origin) => report(accountId, { action, result: 'success', origin }),
    newDevice: (accountId, origin) =>
      report(accountId, { action: 'account.new-device', result: 'success', origin, alert: 'new-device' }),
    repeatedFailure: (accountId, factor, failures, origin) =>
      report(accountId, {
        action: 'account.repeated-failure',
        result: 'denied',
        origin,
        metadata: { factor, failures },
        // at a total, the wait is a day
        alert: lockMsAfter(factor, 'origin', failures) > 3_600_000 ? 'locked-out' : 'repeated-failure',
      }),
    tokenReuse: (accountId, familyId, origin) =>
      report(accountId, {
        action: 'account.token-reuse',
        result: 'denied',
        origin,
        metadata: { familyId },
        alert: 'token-reuse',
      }),
  };
}
