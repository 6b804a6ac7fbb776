import { type Absentee, absenceRate, isChronic } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { readCursor, takePage, writeCursor } from '../../../platform/database/keyset-cursor.js';
import { person } from '../../../platform/database/schema/index.js';
import { absenceByPerson, absenceLimits } from './absence.js';
import type { FiguresScope } from './figures-scope.js';
import { lastSeen } from './last-seen.js';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly external_id: string | null;
  readonly sessions: number;
  readonly absent: number;
  readonly late: number;
  readonly rate: number;
  readonly lately_sessions: number;
  readonly lately_absent: number;
  readonly last_seen_at: string | null;
}

function toAbsentee(row: Row, chronicFrom: number): Absentee {
  const lately = absenceRate({ absent: row.lately_absent, sessions: row.lately_sessions });
  const before = absenceRate({
    absent: row.absent - row.lately_absent,
    sessions: row.sessions - row.lately_sessions,
  });
  return {
    person: { id: row.id, name: row.name, ...(row.external_id && { externalId: row.external_id }) },
    sessions: row.sessions,
    absent: row.absent,
    late: row.late,
    absenceRate: row.rate,
    isChronic: isChronic(row, chronicFrom),
    trend: { ...(before !== undefined && { before }), ...(lately !== undefined && { lately }) },
    ...(row.last_seen_at && { lastSeenAt: new Date(row.last_seen_at).toISOString() }),
  };
}

/** Rate and id. */
const PLACE = z.tuple([z.number(), z.uuid()]);

export interface AbsenteesAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly includesAtRisk: boolean;
}

/** People who are absent chronically, or may become so; most absent first. */
export async function listAbsentees(
  tx: Transaction,
  scope: FiguresScope,
  { limit, cursor, includesAtRisk }: AbsenteesAsked,
): Promise<{ items: Absentee[]; nextCursor?: string }> {
  const { chronicFrom, atRiskFrom } = await absenceLimits(tx, scope);
  const [rate, id] = readCursor('absentees', PLACE, cursor) ?? [];
  const isAfter =
    rate === undefined ? sql`` : sql`and (counted.rate, counted.person_id) < (${rate}::float8, ${id}::uuid)`;
  const { rows } = await tx.execute<Row>(sql`
    with counted as (${absenceByPerson(scope)})
    select ${person.id} as id, ${person.name} as name, ${person.externalId} as external_id, page.*,
      ${lastSeen(sql`page.person_id`)} as last_seen_at
    from (
      select * from counted where rate >= ${includesAtRisk ? atRiskFrom : chronicFrom} ${isAfter}
      order by rate desc, person_id desc limit ${limit + 1}
    ) as page join ${person} on ${person.id} = page.person_id
    order by page.rate desc, page.person_id desc`);
  const { page, end } = takePage(rows, limit, (last) => writeCursor('absentees', [last.rate, last.id]));
  return {
    items: page.map((row) => toAbsentee(row, chronicFrom)),
    ...end,
  };
}
