import type {
  ClassSession,
  CourseDetails,
  CoursePattern,
  CourseTimetable,
  TimetableChange,
} from '@mien/contracts';

export const ID = '0198c0de-0000-7000-8000-00000000000';
export const MATHS: CourseDetails = {
  id: `${ID}1`,
  kind: 'class',
  name: 'Maths',
  code: 'MA-7',
  room: 'B 12',
  groups: [{ id: `${ID}2`, name: '7b' }],
  people: 24,
  teachers: [{ membershipId: `${ID}3`, name: 'Jonas Weber' }],
  createdAt: '2026-01-01T08:00:00Z',
  zone: 'Europe/Berlin',
  rules: { lateAfter: 12 },
  plannedTo: '2026-03-09',
  hasRecords: false,
};
export const MONDAYS: CoursePattern = {
  id: `${ID}4`,
  weekdays: [1],
  startsAt: '09:00',
  endsAt: '10:30',
  from: '2026-01-12',
  to: '2026-07-31',
  everyWeeks: 1,
};
export const TIMETABLE: CourseTimetable = {
  zone: 'Europe/Berlin',
  patterns: [MONDAYS],
  exceptions: [],
  extras: [],
  holidays: [{ id: `${ID}5`, name: 'Snow', from: '2026-01-16', to: '2026-01-16' }],
};
export const SESSION: ClassSession = {
  id: `${ID}6`,
  course: { id: MATHS.id, name: 'Maths', kind: 'class' },
  timeZone: 'Europe/Berlin',
  day: '2026-01-12',
  startsAt: '2026-01-12T08:00:00Z',
  endsAt: '2026-01-12T09:30:00Z',
  room: 'B 12',
  pattern: { id: MONDAYS.id, day: '2026-01-12' },
  teachers: [],
};
export const CHANGED: TimetableChange = {
  timetable: TIMETABLE,
  sessions: { added: 1, changed: 0, canceled: 0, removed: 0 },
  conflicts: [],
};
export const routes = {
  listCourses: { items: [MATHS], total: 1 },
  listTerms: { items: [] },
  listGroups: { items: [] },
  listMembers: { items: [] },
  getCourse: MATHS,
  getTimetable: TIMETABLE,
  listTimetableConflicts: { items: [] },
  listClassSessions: { items: [SESSION] },
};
export const path = `/courses/${MATHS.id}?week=2026-01-12`;
