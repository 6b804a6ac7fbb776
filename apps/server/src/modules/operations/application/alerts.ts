import type { alert as alertSchema } from '@mien/contracts';
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { readCursor, writeCursor } from '../../../platform/database/keyset-cursor.js';
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

/** What somebody should look at, newest first. */
export async function listAlerts(tx: Transaction, { organizationId }: Principal, query: AlertQuery) {
  const after = readCursor(query.cursor);
  const rows = await tx
    .select({ row: alert, place: sql<string>`${alert.at}::text` })
    .from(alert)
    .where(
      and(
        eq(alert.organizationId, organizationId),
        query.open && openness[query.open],
        after && sql`(${alert.at}, ${alert.id}) < (${after.value}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(alert.at), desc(alert.id))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ row }) => describeAlert(row)),
    ...(rows.length > page.length && last
      ? { nextCursor: writeCursor({ value: last.place, id: last.row.id }) }
      : {}),
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
