import { addDays, instantAt } from '@mien/attendance';
import type { NewMark } from '@mien/contracts';
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { classSession, course, person } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { groupBy } from '../domain/group-by.js';
import type { MarkRowText } from '../domain/read-mark-row.js';
import { opensAt } from '../domain/session-times.js';
import { describeSession, selectSessions } from './load-sessions.js';
import type { AttendanceContext, SessionRow } from './ports.js';

/** A row of a file with the session and person it is about, or why there are none. */
export interface FoundRow {
  readonly line: number;
  readonly fault?: 'unknown-person' | 'unknown-session' | 'ambiguous-session';
  readonly session?: SessionRow;
  readonly mark?: NewMark;
}

interface Line {
  readonly line: number;
  readonly text: MarkRowText;
}

/** Look up what rows are about, among the courses that the caller may know of. */
export async function findRows(
  context: Pick<AttendanceContext, 'courses'>,
  tx: Transaction,
  principal: Principal,
  lines: readonly Line[],
): Promise<readonly FoundRow[]> {
  if (lines.length === 0) return [];
  const people = await findPeople(tx, [...new Set(lines.map(({ text }) => text.externalId))]);
  const sessionsOn = await findSessions(context, tx, principal, lines);
  return lines.map(({ line, text }): FoundRow => {
    const personId = people.get(text.externalId);
    if (personId === undefined) return { line, fault: 'unknown-person' };
    const sessions = sessionsOn(text);
    const [session, ...others] = sessions.filter((one) => !text.time || startOf(one, text) === +one.startsAt);
    if (!session) return { line, fault: 'unknown-session' };
    if (others.length > 0) return { line, fault: 'ambiguous-session' };
    return { line, session, mark: toNewMark(session, personId, text) };
  });
}

async function findPeople(tx: Transaction, numbers: string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: person.id, externalId: person.externalId })
    .from(person)
    .where(inArray(person.externalId, numbers));
  return new Map(rows.flatMap(({ id, externalId }) => (externalId === null ? [] : [[externalId, id]])));
}

const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

async function findSessions(
  { courses }: Pick<AttendanceContext, 'courses'>,
  tx: Transaction,
  principal: Principal,
  lines: readonly Line[],
): Promise<(text: MarkRowText) => readonly SessionRow[]> {
  const known = await tx
    .select({ id: course.id, name: course.name, code: course.code })
    .from(course)
    .where(courses.courseScope(principal));
  const byName = new Map(
    known.flatMap(({ id, name, code }) => [
      ...(code === null ? [] : [[fold(code), id] as const]),
      [fold(name), id] as const,
    ]),
  );
  const wanted = lines.flatMap(({ text }) => {
    const courseId = byName.get(fold(text.course));
    return courseId === undefined ? [] : [{ courseId, day: text.day }];
  });
  const days = groupBy(wanted, ({ courseId }) => courseId);
  if (days.size === 0) return () => [];
  const rows = await selectSessions(tx).where(
    and(
      isNull(classSession.canceledBy),
      or(
        ...[...days].map(([courseId, some]) =>
          and(
            eq(classSession.courseId, courseId),
            inArray(classSession.day, [...new Set(some.map(({ day }) => day))]),
          ),
        ),
      ),
    ),
  );
  const sessions = groupBy(rows.map(describeSession), ({ courseId, day }) => `${courseId} ${day}`);
  return (text) => sessions.get(`${byName.get(fold(text.course))} ${text.day}`) ?? [];
}

const startOf = ({ timeZone }: SessionRow, { day, time }: MarkRowText): number | undefined =>
  time === undefined ? undefined : +instantAt(day, time, timeZone);

function toNewMark(session: SessionRow, personId: string, text: MarkRowText): NewMark {
  const { status, arrivedAt, leftAt, reason } = text;
  return {
    personId,
    status,
    ...(arrivedAt && { arrivedAt: nearSession(session, text.day, arrivedAt) }),
    ...(leftAt && { leftAt: nearSession(session, text.day, leftAt) }),
    ...(reason && { reason }),
  };
}

/** A time of day of a session that may go over midnight. */
function nearSession(session: SessionRow, day: string, time: string): string {
  const at = instantAt(day, time, session.timeZone);
  const isBefore = at < opensAt(session, session.rules);
  return (isBefore ? instantAt(addDays(day, 1), time, session.timeZone) : at).toISOString();
}
