import type { AttendanceCounts, AttendanceEntry, AttendanceStatus, NewMark } from '@mien/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../shared/api.js';
import type { CallOutput } from '../../../shared/api-types.js';

/** A session with everybody who is to come. */
export type Roster = CallOutput<'getSessionAttendance'>;

export const rosterQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ['attendance', 'session', sessionId],
    queryFn: ({ signal }): Promise<Roster> =>
      call('getSessionAttendance', { params: { id: sessionId } }, signal),
  });

/** The roster with these entries as they are now. */
export function withEntries(
  roster: Roster,
  items: readonly AttendanceEntry[],
  counts: AttendanceCounts,
): Roster {
  const changed = new Map(items.map((entry) => [entry.person.id, entry]));
  return { ...roster, counts, items: roster.items.map((entry) => changed.get(entry.person.id) ?? entry) };
}

/** How an entry will look once this mark is saved. */
export const marked = (entry: AttendanceEntry, { status, arrivedAt, leftAt }: NewMark): AttendanceEntry => ({
  ...entry,
  status,
  way: 'mark',
  ...(status === 'absent' || status === 'excused'
    ? { arrivedAt: undefined, leftAt: undefined }
    : { arrivedAt: arrivedAt ?? entry.arrivedAt, leftAt: leftAt ?? entry.leftAt }),
});

/** How many count as what, with marks that are on their way counted as saved. */
export const countEntries = (entries: readonly AttendanceEntry[]): AttendanceCounts => {
  const counts = {
    present: 0,
    late: 0,
    'left-early': 0,
    partial: 0,
    absent: 0,
    excused: 0,
    expected: 0,
    unconfirmed: 0,
  };
  for (const { status } of entries) counts[status] += 1;
  return counts;
};

const UNDECIDED: ReadonlySet<AttendanceStatus> = new Set(['expected', 'unconfirmed', 'absent']);

/** Whom nobody has said anything about and nothing saw: "all others". */
export const undecided = (entries: readonly AttendanceEntry[]): readonly AttendanceEntry[] =>
  entries.filter(({ status, way }) => way !== 'mark' && UNDECIDED.has(status));
