import type { Absentee, AnalyticsFilter } from '@mien/contracts';
import { listAbsentees } from './absentees.js';
import { figuresScope } from './figures-scope.js';
import type { AnalyticsDeps, Reaching } from './ports.js';

const PAGE = 1000;

/** Everybody on the list, a page of rows in memory at a time. */
export async function* walkAbsentees(
  { database, clock }: Pick<AnalyticsDeps, 'database' | 'clock'>,
  principal: Reaching,
  { filter, includesAtRisk }: { readonly filter: AnalyticsFilter; readonly includesAtRisk: boolean },
): AsyncGenerator<Absentee> {
  const now = clock.now();
  let cursor: string | undefined;
  do {
    const page = await database.inOrganization(principal.organizationId, async (tx) =>
      listAbsentees(tx, await figuresScope(tx, principal, { filter, now }), {
        limit: PAGE,
        cursor,
        includesAtRisk,
      }),
    );
    yield* page.items;
    cursor = page.nextCursor;
  } while (cursor);
}
