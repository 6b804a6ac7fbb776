import type { AbsenceSummary } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { absenceByPerson, absenceLimits } from './absence.js';
import type { FiguresScope } from './figures-scope.js';

/** Upper edges of the bands of absence, which begin at the edge before. */
const EDGES = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1] as const;

/** How many people are absent how often. */
export async function readAbsenceSummary(tx: Transaction, scope: FiguresScope): Promise<AbsenceSummary> {
  const limits = await absenceLimits(tx, scope);
  const bands = sql.join(
    EDGES.map((to, index) => {
      const from = EDGES[index - 1] ?? 0;
      const isBelow = to === 1 ? sql`rate <= 1` : sql`rate < ${to}`;
      return sql`count(*) filter (where rate >= ${from} and ${isBelow})::int`;
    }),
    sql`, `,
  );
  const { rows } = await tx.execute<{
    people: number;
    too_few: number;
    chronic: number;
    at_risk: number;
    bands: number[];
  }>(sql`
    with counted as (${absenceByPerson(scope)})
    select count(rate)::int as people, (count(*) - count(rate))::int as too_few,
      count(*) filter (where rate >= ${limits.chronicFrom})::int as chronic,
      count(*) filter (where rate >= ${limits.atRiskFrom} and rate < ${limits.chronicFrom})::int as at_risk,
      array[${bands}] as bands
    from counted`);
  const [row] = rows;
  if (!row) throw new Error('A count has one row.');
  return {
    period: scope.period,
    people: row.people,
    tooFewSessions: row.too_few,
    chronic: row.chronic,
    atRisk: row.at_risk,
    ...limits,
    bands: EDGES.map((to, index) => ({ from: EDGES[index - 1] ?? 0, to, people: row.bands[index] ?? 0 })),
  };
}
