import { sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/database.js';
import type { LookedUpFigures } from '../../../platform/metrics/create-metrics.js';

/** Figures of the whole installation for the metrics; counts only. */
export async function readInstallationFigures(database: Pick<Database, 'system'>): Promise<LookedUpFigures> {
  const { rows } = await database.system.execute<{ people: number; matches: number; corrected: number }>(sql`
    select (select count(*)::int from person where status = 'active') as people,
      count(*)::int as matches,
      count(*) filter (where exists (
        select from cannot_link where log_id = recognition_log.id and reverted_at is null))::int as corrected
    from recognition_log where decision = 'match' and at > now() - interval '30 days'`);
  const { people = 0, matches = 0, corrected = 0 } = rows[0] ?? {};
  return {
    activePeople: people,
    ...(matches > 0 ? { verificationAccuracy: 1 - corrected / matches } : {}),
  };
}
