import { sql } from 'drizzle-orm';
import type { Database } from '../../../platform/database/database.js';

const AT_ONCE = 20_000;

const FOLDS = ['fold_person_tallies', 'fold_start_tallies'] as const;

/** Bring the tallies that are folded up to date. Two processes at once do not hinder each other. */
export async function foldTallies(database: Pick<Database, 'system'>): Promise<void> {
  for (const fold of FOLDS) {
    for (let taken = AT_ONCE; taken === AT_ONCE; ) {
      const { rows } = await database.system.execute<{ taken: number }>(
        sql`select ${sql.identifier(fold)}(${AT_ONCE}) as taken`,
      );
      taken = rows[0]?.taken ?? 0;
    }
  }
}
