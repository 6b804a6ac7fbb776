import { and, sql } from 'drizzle-orm';
import { attendance, classSession, course, person } from '../../../../platform/database/schema/index.js';
import type { ReportedStatus } from '../../domain/report-words.js';
import { ATTENDANCE, clockOf, sessionsOf } from './attendance-sql.js';
import { readTable } from './read-table.js';
import type { TableReader } from './table-context.js';

interface Row extends Record<string, unknown> {
  readonly name: string;
  readonly externalId: string | null;
  readonly course: string;
  readonly day: string;
  readonly starts: string;
  readonly status: ReportedStatus;
  readonly arrived: string | null;
  readonly left: string | null;
  readonly way: string | null;
  readonly present: number;
  readonly required: number;
  readonly late: number;
}

/** Every person of every session as they count, one row each. */
export const attendanceList: TableReader<'attendance-list'> = ({ tx, subject, words, ...context }) => {
  const { courseId, status, ...days } = subject.parameters;
  const { columns: title, statuses, ways } = words;
  const where = and(
    sessionsOf(context, days, courseId),
    status ? sql`${attendance.status} = ${status}` : undefined,
  );
  return readTable<Row>(tx, {
    columns: [
      { title: title.day, kind: 'day', weight: 1.6 },
      { title: title.course, kind: 'text', weight: 2.6 },
      { title: title.starts, kind: 'time', weight: 1 },
      { title: title.name, kind: 'text', weight: 3.4 },
      { title: title.externalId, kind: 'text', weight: 1.6 },
      { title: title.status, kind: 'text', weight: 1.6 },
      { title: title.arrived, kind: 'time', weight: 1.3 },
      { title: title.left, kind: 'time', weight: 1.3 },
      { title: title.way, kind: 'text', weight: 2 },
      { title: title.presentMinutes, kind: 'minutes', weight: 1.5 },
      { title: title.requiredMinutes, kind: 'minutes', weight: 1.5 },
      { title: title.lateMinutes, kind: 'minutes', weight: 1.5 },
    ],
    query: sql`
      select ${person.name} as name, ${person.externalId} as "externalId", ${course.name} as course,
             ${attendance.day}::text as day, ${clockOf(classSession.startsAt)} as starts, ${attendance.status} as status,
             ${clockOf(attendance.arrivedAt)} as arrived, ${clockOf(sql`${attendance.leftAt}`)} as left, ${attendance.way} as way,
             ${attendance.presentMinutes} as present, ${attendance.requiredMinutes} as required, ${attendance.lateMinutes} as late
        from ${ATTENDANCE} where ${where}
       order by ${classSession.startsAt}, ${course.name}, ${classSession.id}, ${person.sortKey}, ${person.id}`,
    count: sql`select count(*)::int as total from ${ATTENDANCE} where ${where}`,
    cellsOf: (row) => [
      row.day,
      row.course,
      row.starts,
      row.name,
      row.externalId,
      statuses[row.status],
      row.arrived,
      row.left,
      row.way === null ? null : (ways[row.way] ?? row.way),
      row.present,
      row.required,
      row.late,
    ],
  });
};
