import { sql } from 'drizzle-orm';
import { attendance, classSession, course, person } from '../../../../platform/database/schema/index.js';
import { ATTENDANCE, clockOf, sessionsOf } from './attendance-sql.js';
import { readTable } from './read-table.js';
import type { TableReader } from './table-context.js';

interface Row extends Record<string, unknown> {
  readonly name: string;
  readonly externalId: string | null;
  readonly day: string | null;
  readonly course: string | null;
  readonly arrived: string | null;
  readonly left: string | null;
  readonly worked: number;
  readonly breaks: number;
  readonly overtime: number;
}

/** Time worked in shifts: every shift of every person, then the sum of each person. */
export const workHours: TableReader<'work-hours'> = ({ tx, subject, words, ...context }) => {
  const { courseId, ...days } = subject.parameters;
  const { columns: title, head } = words;
  return readTable<Row>(tx, {
    columns: [
      { title: title.name, kind: 'text', weight: 3, isGroup: true },
      { title: title.externalId, kind: 'text', weight: 2, isGroup: true },
      { title: title.day, kind: 'day', weight: 2 },
      { title: title.course, kind: 'text', weight: 3 },
      { title: title.arrived, kind: 'time', weight: 1.5 },
      { title: title.left, kind: 'time', weight: 1.5 },
      { title: title.worked, kind: 'minutes', weight: 1.8 },
      { title: title.breaks, kind: 'minutes', weight: 1.8 },
      { title: title.overtime, kind: 'minutes', weight: 1.8 },
    ],
    query: sql`
      with shift as materialized (
        select ${person.id} as person_id, ${person.name} as name, ${person.externalId} as external_id, ${person.sortKey} as sort_key,
               ${attendance.day}::text as day, ${course.name} as course, ${classSession.startsAt} as starts_at,
               ${clockOf(attendance.arrivedAt)} as arrived, ${clockOf(sql`${attendance.leftAt}`)} as left,
               coalesce(${attendance.workedMinutes}, 0) as worked, coalesce(${attendance.breakMinutes}, 0) as breaks,
               coalesce(${attendance.overtimeMinutes}, 0) as overtime
          from ${ATTENDANCE}
         where ${course.kind} = 'shift' and ${classSession.canceledBy} is null and ${sessionsOf(context, days, courseId)})
      select name, external_id as "externalId", day, course, arrived, "left", worked, breaks, overtime
        from (select person_id, name, external_id, sort_key, day, course, starts_at, arrived, "left", worked, breaks, overtime from shift
              union all
              select person_id, name, external_id, sort_key, null, null, null, null, null,
                     sum(worked)::int, sum(breaks)::int, sum(overtime)::int
                from shift group by person_id, name, external_id, sort_key) as line
       order by sort_key, person_id, starts_at nulls last, course`,
    cellsOf: (row) => [
      row.name,
      row.externalId,
      row.day,
      row.day === null ? head.total : row.course,
      row.arrived,
      row.left,
      row.worked,
      row.breaks,
      row.overtime,
    ],
  });
};
