import type { alert as alertSchema } from '@mien/contracts';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { alert } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import type { OperationsDeps } from './ports.js';

type Alert = z.infer<typeof alertSchema>;

export interface AlertQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly open?: 'true' | 'false' | undefined;
}

const describeAlert = (row: typeof alert.$inferSelect): Alert => ({
  id: row.id,
  kind: row.kind as Alert['kind'],
  at: row.at.toISOString(),
  count: row.count,
  subject: row.subject,
  ...(row.acknowledgedAt === null ? {} : { acknowledgedAt: row.acknowledgedAt.toISOString() }),
});

const openness = {
  true: isNull(alert.acknowledgedAt),
  false: isNotNull(alert.acknowledgedAt),
};

const NEWEST = orderedBy(alert.at, alert.id, 'desc');

/** What somebody should look at, newest first. */
export async function listAlerts(tx: Transaction, { organizationId }: Principal, query: AlertQuery) {
  const rows = await tx
    .select()
    .from(alert)
    .where(
      and(
        eq(alert.organizationId, organizationId),
        query.open && openness[query.open],
        NEWEST.after(query.cursor),
      ),
    )
    .orderBy(...NEWEST.order)
    .limit(query.limit + 1);
  const { page, end } = NEWEST.take(rows, query.limit, ({ at, id }) => [at, id]);
  return {
    items: page.map(describeAlert),
    ...end,
  };
}

/** Say that it was seen; saying it again changes nothing. */
export async function acknowledgeAlert(
  { auditTrail, clock }: Pick<OperationsDeps, 'auditTrail' | 'clock'>,
  tx: Transaction,
  asked: { readonly alertId: string; readonly principal: Principal; readonly origin: RequestOrigin },
): Promise<Alert> {
  const { alertId, principal, origin } = asked;
  const [changed] = await tx
    .update(alert)
    .set({ acknowledgedAt: clock.now() })
    .where(and(eq(alert.id, alertId), isNull(alert.acknowledgedAt)))
    .returning();
  if (changed) {
    await auditTrail.record(tx, {
      actor: principal,
      origin,
      action: 'alert.acknowledge',
      resource: `alert:${alertId}`,
      metadata: { kind: changed.kind },
    });
    return describeAlert(changed);
  }
  const [seen] = await tx.select().from(alert).where(eq(alert.id, alertId));
  if (!seen) throw new NotFoundError('alert');
  return describeAlert(seen);
}
