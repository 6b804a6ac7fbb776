import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { attendance } from '../../../platform/database/schema/index.js';
import { groupBy } from '../domain/group-by.js';
import type { Judged, Pair } from './judge-people.js';
import type { AttendanceRow, SessionRow } from './ports.js';

/** What somebody counted as, and counts as now; nothing where they are not expected. */
export interface Change {
  readonly session: SessionRow;
  readonly before: AttendanceRow | undefined;
  readonly after: AttendanceRow | undefined;
}

/** Most rows of one statement. */
const BATCH = 1_000;
/** Columns of minutes hold two bytes. */
const MOST_MINUTES = 32_767;

const minutes = (count: number): number => Math.min(count, MOST_MINUTES);

/** What was derived, as the table keeps it. */
export function rowOf({ session, personId }: Pair, judged: Judged, now: Date): AttendanceRow {
  const isShift = session.kind === 'shift';
  const { workedMinutes = 0, breakMinutes = 0, overtimeMinutes = 0 } = judged;
  return {
    sessionId: session.id,
    personId,
    organizationId: session.organizationId,
    courseId: session.courseId,
    day: session.day,
    startsAt: session.startsAt,
    status: judged.status,
    arrivedAt: judged.arrivedAt ?? null,
    leftAt: judged.leftAt ?? null,
    way: wayOf(judged),
    presentMinutes: minutes(judged.presentMinutes),
    requiredMinutes: minutes(judged.requiredMinutes),
    lateMinutes: minutes(judged.lateMinutes),
    workedMinutes: isShift ? minutes(workedMinutes) : null,
    breakMinutes: isShift ? minutes(breakMinutes) : null,
    overtimeMinutes: isShift ? minutes(overtimeMinutes) : null,
    derivedAt: now,
  };
}

/** The word of a person goes before what machines saw. */
export function wayOf({ explanation }: Pick<Judged, 'explanation'>): string | null {
  if (explanation.some(({ code }) => code === 'marked')) return 'mark';
  const came = explanation.find((line) => line.code === 'came');
  return came?.sighting.source ?? null;
}

const newest = (column: string) => sql.raw(`excluded.${column}`);

export async function writeChanges(tx: Transaction, changes: readonly Change[]): Promise<void> {
  const rows = changes.flatMap(({ after }) => after ?? []);
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx
      .insert(attendance)
      .values(rows.slice(start, start + BATCH))
      .onConflictDoUpdate({
        target: [attendance.sessionId, attendance.personId],
        set: {
          day: newest('day'),
          startsAt: newest('starts_at'),
          status: newest('status'),
          arrivedAt: newest('arrived_at'),
          leftAt: newest('left_at'),
          way: newest('way'),
          presentMinutes: newest('present_minutes'),
          requiredMinutes: newest('required_minutes'),
          lateMinutes: newest('late_minutes'),
          workedMinutes: newest('worked_minutes'),
          breakMinutes: newest('break_minutes'),
          overtimeMinutes: newest('overtime_minutes'),
          derivedAt: newest('derived_at'),
        },
      });
  }
  const gone = groupBy(
    changes.flatMap(({ before, after }) => (before && !after ? [before] : [])),
    ({ sessionId }) => sessionId,
  );
  for (const [sessionId, people] of gone) {
    const ids = people.map(({ personId }) => personId);
    await tx
      .delete(attendance)
      .where(and(eq(attendance.sessionId, sessionId), inArray(attendance.personId, ids)));
  }
}
