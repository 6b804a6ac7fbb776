import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { organization } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';

/** The last days as the organization's clocks show them. */
export interface LocalDays {
  readonly zone: string;
  readonly packId: string;
  /** When the first of the days began. */
  readonly from: Date;
  /** When today began. */
  readonly midnight: Date;
  /** ISO dates, oldest first; the last is today. */
  readonly dates: readonly string[];
}

/** @param count days, today among them. */
export async function localDays(
  tx: Transaction,
  organizationId: string,
  { now, count }: { readonly now: Date; readonly count: number },
): Promise<LocalDays> {
  const zone = organization.timeZone;
  const today = sql`date_trunc('day', ${now.toISOString()}::timestamptz at time zone ${zone})`;
  const first = sql`(${today} - make_interval(days => ${count - 1}))`;
  const [row] = await tx
    .select({
      zone,
      packId: organization.packId,
      from: sql<Date>`${first} at time zone ${zone}`.mapWith(organization.createdAt),
      midnight: sql<Date>`${today} at time zone ${zone}`.mapWith(organization.createdAt),
      dates: sql<string[]>`array(
        select to_char(day, 'YYYY-MM-DD') from generate_series(${first}, ${today}, interval '1 day') as day)`,
    })
    .from(organization)
    .where(eq(organization.id, organizationId));
  if (!row) throw new NotFoundError('organization');
  return row;
}
