import { inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { classSession } from '../../../platform/database/schema/index.js';

/** Whether a row of `class_session` has somebody who was noticed at it, or of whom somebody has said something. */
export const HAS_RECORDS = sql`(
  exists (select 1 from attendance_mark m where m.session_id = ${classSession.id})
  or exists (select 1 from attendance a where a.session_id = ${classSession.id}
                and (a.status not in ('expected', 'absent') or a.way is not null))
  or exists (select 1 from sighting s where s.session_id = ${classSession.id}))`;

/** Which of these sessions have records. */
export async function withRecords(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: classSession.id })
    .from(classSession)
    .where(sql`${inArray(classSession.id, [...ids])} and ${HAS_RECORDS}`);
  return new Set(rows.map(({ id }) => id));
}
