import { sql } from 'drizzle-orm';
import { belongsOn } from '../../../../platform/database/belonging.js';
import {
  attendance,
  classSession,
  course,
  courseRoster,
  organization,
  person,
  rosterPerson,
} from '../../../../platform/database/schema/index.js';
import type { ReportedStatus } from '../../domain/report-words.js';
import { clockOf, sessionsOf } from './attendance-sql.js';
import { readTable } from './read-table.js';
import type { TableReader } from './table-context.js';

interface Row extends Record<string, unknown> {
  readonly course: string;
  readonly session: string;
  readonly room: string | null;
  readonly name: string;
  readonly externalId: string | null;
  readonly status: ReportedStatus | null;
  readonly arrived: string | null;
  readonly left: string | null;
  readonly way: string | null;
  readonly late: number | null;
}

/** Who comes to a session: the people of its groups on its day, and whoever has counted as something there. */
const PEOPLE = sql`(
  select ${rosterPerson.personId} as person_id from ${courseRoster}
    join ${rosterPerson} on ${rosterPerson.rosterId} = ${courseRoster.rosterId}
    join ${person} as member on member.id = ${rosterPerson.personId} and member.status = 'active'
   where ${courseRoster.courseId} = ${classSession.courseId} and ${belongsOn(sql`${classSession.day}`)}
   union select noted.person_id from ${attendance} as noted where noted.session_id = ${classSession.id})`;

/** A day as it was: each session with everybody who was to come. Sessions that were canceled are left out. */
export const dailyRegister: TableReader<'daily-register'> = ({ tx, subject, words, ...context }) => {
  const { day, courseId } = subject.parameters;
  const { columns: title, statuses, ways } = words;
  return readTable<Row>(tx, {
    columns: [
      { title: title.course, kind: 'text', weight: 2.4, isGroup: true },
      { title: title.session, kind: 'text', weight: 2, isGroup: true },
      { title: title.room, kind: 'text', weight: 1.4, isGroup: true },
      { title: title.name, kind: 'text', weight: 4 },
      { title: title.externalId, kind: 'text', weight: 2 },
      { title: title.status, kind: 'text', weight: 2 },
      { title: title.arrived, kind: 'time', weight: 1.5 },
      { title: title.left, kind: 'time', weight: 1.5 },
      { title: title.way, kind: 'text', weight: 2.4 },
      { title: title.lateMinutes, kind: 'minutes', weight: 1.5 },
    ],
    query: sql`
      select ${course.name} as course, ${classSession.room} as room,
             ${clockOf(classSession.startsAt)} || '–' || ${clockOf(sql`${classSession.endsAt}`)} as session,
             ${person.name} as name, ${person.externalId} as "externalId", ${attendance.status} as status,
             ${clockOf(attendance.arrivedAt)} as arrived, ${clockOf(sql`${attendance.leftAt}`)} as left,
             ${attendance.way} as way, ${attendance.lateMinutes} as late
        from ${classSession}
        join ${course} on ${course.id} = ${classSession.courseId}
        join ${organization} on ${organization.id} = ${classSession.organizationId}
        cross join lateral ${PEOPLE} as comes
        join ${person} on ${person.id} = comes.person_id
        left join ${attendance} on ${attendance.sessionId} = ${classSession.id} and ${attendance.personId} = comes.person_id
       where ${classSession.canceledBy} is null and ${sessionsOf(context, { from: day, to: day }, courseId)}
       order by ${course.name}, ${course.id}, ${classSession.startsAt}, ${classSession.id}, ${person.sortKey}, ${person.id}`,
    cellsOf: (row) => [
      row.course,
      row.session,
      row.room,
      row.name,
      row.externalId,
      row.status === null ? null : statuses[row.status],
      row.arrived,
      row.left,
      row.way === null ? null : (ways[row.way] ?? row.way),
      row.late === 0 ? null : row.late,
    ],
  });
};
