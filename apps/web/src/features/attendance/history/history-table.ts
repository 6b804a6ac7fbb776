import type { AttendanceSession, AttendanceStatus } from '@mien/contracts';
import type { Roster } from '../roster/roster.js';

export interface HistoryRow {
  readonly personId: string;
  readonly name: string;
  /** Of each session, in their order; absent where they were not to come. */
  readonly statuses: readonly (AttendanceStatus | undefined)[];
}

export interface HistoryTable {
  readonly sessions: readonly AttendanceSession[];
  readonly rows: readonly HistoryRow[];
}

/** People by sessions: everybody who was to come to one of them, by name. */
export function historyTable(rosters: readonly Roster[]): HistoryTable {
  const names = new Map(rosters.flatMap(({ items }) => items.map(({ person }) => [person.id, person.name])));
  const statuses = rosters.map(
    ({ items }) => new Map(items.map(({ person, status }) => [person.id, status])),
  );
  const rows = [...names]
    .sort(([, a], [, b]) => a.localeCompare(b))
    .map(([personId, name]) => ({ personId, name, statuses: statuses.map((of) => of.get(personId)) }));
  return { sessions: rosters.map(({ session }) => session), rows };
}
