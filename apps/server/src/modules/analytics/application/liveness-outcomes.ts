import type { RecognitionOutcomes } from '@mien/contracts';
import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { faceSession } from '../../../platform/database/schema/index.js';
import { shareOf } from '../domain/rates.js';
import { type FiguresScope, ofPeople } from './figures-scope.js';

/** Attempts before a live camera, by what they were for. */
export async function livenessOutcomes(
  tx: Transaction,
  scope: FiguresScope,
  { since, until }: { readonly since: Date; readonly until: Date },
): Promise<RecognitionOutcomes['liveness']> {
  const { decision } = faceSession;
  const rows = await tx
    .select({
      purpose: faceSession.purpose,
      live: sql<number>`count(*) filter (where ${decision} = 'live')::int`,
      notLive: sql<number>`count(*) filter (where ${decision} = 'not-live')::int`,
      unsure: sql<number>`count(*) filter (where ${decision} = 'unsure')::int`,
      unfinished: sql<number>`count(*) filter (where ${decision} is null)::int`,
      passed: sql<number>`count(*) filter (where ${faceSession.passed})::int`,
    })
    .from(faceSession)
    .where(
      and(
        eq(faceSession.organizationId, scope.organizationId),
        gte(faceSession.startedAt, since),
        lt(faceSession.startedAt, until),
        ofPeople(sql`${faceSession.personId}`, scope.people),
      ),
    )
    .groupBy(faceSession.purpose)
    .orderBy(faceSession.purpose);
  return rows.map(({ passed, ...row }) => {
    const share = shareOf(passed, row.live + row.notLive + row.unsure);
    return { ...row, ...(share && { passed: share }) };
  });
}
