import { sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import type { NewEvent } from '../../notifications/index.js';
import { groupBy } from '../domain/group-by.js';
import type { DerivingContext } from './ports.js';
import type { Change } from './write-attendance.js';

/** Channel of the database that says which sessions changed, once that is committed. */
export const ATTENDANCE_CHANNEL = 'attendance_change';

/** What is told of one session. */
export interface AttendanceNews {
  readonly organizationId: string;
  readonly sessionId: string;
  /** Absent: more people than are named. */
  readonly personIds?: readonly string[];
}

/** A message of the database holds 8000 bytes. */
const MOST_NAMED = 150;
/** Nobody wants to hear today of what somebody counted as long ago. */
const STALE_MS = 7 * 86_400_000;

/** Tell others of what changed: rosters that are looked at, and people who want to know. No commit, no news. */
export async function tellChanges(
  { emit }: Pick<DerivingContext, 'emit'>,
  tx: Transaction,
  changes: readonly Change[],
  now: Date,
): Promise<void> {
  const bySession = groupBy(changes, ({ session }) => session.id);
  for (const [sessionId, some] of bySession) {
    const { organizationId } = some[0]?.session ?? {};
    if (organizationId === undefined) continue;
    const personIds = some.flatMap(({ before, after }) => (after ?? before)?.personId ?? []);
    const news: AttendanceNews = {
      organizationId,
      sessionId,
      ...(personIds.length <= MOST_NAMED && { personIds }),
    };
    await tx.execute(sql`select pg_notify(${ATTENDANCE_CHANNEL}, ${JSON.stringify(news)})`);
  }
  const events = changes
    .filter(({ session }) => now.getTime() - session.endsAt.getTime() < STALE_MS)
    .flatMap((change) => eventsOf(change, now));
  if (events.length > 0) await emit(tx, ...events);
}

const CAME: ReadonlySet<string | undefined> = new Set(['present', 'late', 'left-early', 'partial']);

/** What somebody may want to hear of; that somebody was absent, once the session is over. */
function eventsOf({ session, before, after }: Change, now: Date): readonly NewEvent[] {
  if (after === undefined || before?.status === after.status) return [];
  const { id: sessionId, courseId, courseName, organizationId } = session;
  const data = { sessionId, courseId, courseName, startsAt: session.startsAt.toISOString() };
  const about = { organizationId, subjectPersonId: after.personId };
  const key = `${sessionId}:${after.personId}`;
  const events: NewEvent[] = [];
  if (after.status === 'absent' && now >= session.endsAt)
    events.push({ ...about, kind: 'attendance.absent', key: `absent:${key}`, data });
  if (after.status === 'late')
    events.push({
      ...about,
      kind: 'attendance.late',
      key: `late:${key}`,
      data: { ...data, minutes: after.lateMinutes },
    });
  if (CAME.has(after.status) && !CAME.has(before?.status))
    events.push({
      ...about,
      kind: 'attendance.marked',
      key: `marked:${key}`,
      data: { ...data, status: after.status },
    });
  return events;
}
