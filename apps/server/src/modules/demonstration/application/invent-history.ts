import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { recognitionLog } from '../../../platform/database/schema/index.js';
import { inventDay } from '../domain/invent-day.js';
import { type DemonstrationDeps, INVENTED_BY } from './ports.js';

/** Entries of one day in the recognition log, unless an earlier run has written them. @returns how many. */
export async function inventHistory(
  tx: Transaction,
  { clock, newId }: DemonstrationDeps,
  day: { readonly organizationId: string; readonly daysAgo: number; readonly people: readonly string[] },
): Promise<number> {
  const { organizationId, daysAgo, people } = day;
  const requestId = `${INVENTED_BY}-${daysAgo}`;
  const [written] = await tx
    .select({ id: recognitionLog.id })
    .from(recognitionLog)
    .where(and(eq(recognitionLog.organizationId, organizationId), eq(recognitionLog.requestId, requestId)))
    .limit(1);
  const invented = written ? [] : inventDay(clock.now(), daysAgo, people.length);
  if (invented.length === 0) return 0;
  await tx.insert(recognitionLog).values(
    invented.map(({ person, ...entry }) => ({
      ...entry,
      id: newId(),
      organizationId,
      kind: 'identification',
      personId: (person === undefined ? undefined : people[person]) ?? null,
      requestedBy: INVENTED_BY,
      requestId,
    })),
  );
  return invented.length;
}
