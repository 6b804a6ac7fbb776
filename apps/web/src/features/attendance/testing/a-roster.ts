import {
  type AttendanceEntry,
  type AttendanceSession,
  DEFAULT_ATTENDANCE_RULES,
  type NewMark,
} from '@mien/contracts';
import type { CallOutput } from '../../../shared/api-types.js';
import { countEntries, marked, type Roster } from '../roster/roster.js';

export const SESSION_ID = '7b7c0d1e-0000-4000-8000-0000000000d1';
const COURSE_ID = '7b7c0d1e-0000-4000-8000-0000000000d2';
const MINUTE_MS = 60_000;

const later = (minutes: number): string => new Date(Date.now() + minutes * MINUTE_MS).toISOString();

/** A lesson that began ten minutes ago. */
export const aClassSession = (changes: Partial<AttendanceSession> = {}): AttendanceSession => ({
  id: SESSION_ID,
  courseId: COURSE_ID,
  courseName: 'Biology 7a',
  kind: 'class',
  day: later(-10).slice(0, 10),
  startsAt: later(-10),
  endsAt: later(35),
  timeZone: 'UTC',
  room: '12',
  opensAt: later(-40),
  closesAt: later(65),
  isLocked: false,
  ...changes,
});

export const anEntry = (
  number: number,
  name: string,
  changes: Partial<AttendanceEntry> = {},
): AttendanceEntry => ({
  person: { id: `7b7c0d1e-0000-4000-8000-00000000e00${number}`, name },
  status: 'expected',
  presentMinutes: 0,
  requiredMinutes: 45,
  lateMinutes: 0,
  hasWaitingMark: false,
  ...changes,
});

export const CLASS = [
  anEntry(1, 'Ana Abel'),
  anEntry(2, 'Ben Berg'),
  anEntry(3, 'Cleo Cruz'),
  anEntry(4, 'Dora Dietz', { status: 'present', way: 'kiosk-face', arrivedAt: later(-12) }),
];

export const aRoster = (changes: Partial<Roster> = {}): Roster => {
  const items = changes.items ?? CLASS;
  return {
    session: aClassSession(),
    counts: countEntries(items),
    items,
    needsApproval: false,
    needsReason: false,
    rules: DEFAULT_ATTENDANCE_RULES,
    ...changes,
  };
};

/** What a server answers that takes these marks. */
export function takeMarks(marks: readonly NewMark[], entries = CLASS): CallOutput<'markAttendance'> {
  const items = marks.flatMap((mark) => {
    const entry = entries.find(({ person }) => person.id === mark.personId);
    return entry ? [marked(entry, mark)] : [];
  });
  return {
    marks: marks.map(({ personId, ...mark }) => ({
      ...mark,
      id: `7b7c0d1e-0000-4000-8000-0000000f${personId.slice(-4)}`,
      at: later(0),
      byName: 'Ada',
      way: 'manual',
      approval: 'not-needed',
    })),
    items,
    counts: countEntries(items),
    isRepeated: false,
  };
}
