import { sql } from 'drizzle-orm';
import { attendance, classSession, course } from '../../../../platform/database/schema/index.js';
import type { ReportedStatus } from '../../domain/report-words.js';
import type { ReportsContext } from '../ports.js';
import { ATTENDANCE, clockOf, sessionsOf } from './attendance-sql.js';
import { createExplainer } from './explain-in-words.js';
import { readTable } from './read-table.js';
import type { TableReader } from './table-context.js';

interface Row extends Record<string, unknown> {
  readonly sessionId: string;
  readonly day: string;
  readonly course: string;
  readonly starts: string;
  readonly status: ReportedStatus;
  readonly arrived: string | null;
  readonly left: string | null;
}

/** One person's sessions with what was noticed and said about each, as the pages explain it. */
export const createPersonRecord =
  ({ explainSessions }: Pick<ReportsContext, 'explainSessions'>): TableReader<'person-record'> =>
  ({ tx, subject, words, ...context }) => {
    const { personId, ...days } = subject.parameters;
    const { columns: title, statuses } = words;
    const say = createExplainer(context.language, words);
    const explained = new Map<string, string>();
    return readTable<Row>(tx, {
      columns: [
        { title: title.day, kind: 'day', weight: 1.6 },
        { title: title.course, kind: 'text', weight: 2.4 },
        { title: title.starts, kind: 'time', weight: 1 },
        { title: title.status, kind: 'text', weight: 1.6 },
        { title: title.arrived, kind: 'time', weight: 1.3 },
        { title: title.left, kind: 'time', weight: 1.3 },
        { title: title.explanation, kind: 'text', weight: 4 },
      ],
      query: sql`
      select ${classSession.id} as "sessionId", ${attendance.day}::text as day, ${course.name} as course,
             ${clockOf(classSession.startsAt)} as starts, ${attendance.status} as status,
             ${clockOf(attendance.arrivedAt)} as arrived, ${clockOf(sql`${attendance.leftAt}`)} as left
        from ${ATTENDANCE}
       where ${attendance.personId} = ${personId} and ${sessionsOf(context, days, undefined)}
       order by ${classSession.startsAt}, ${classSession.id}`,
      prepare: async (rows) => {
        explained.clear();
        const ids = rows.map(({ sessionId }) => sessionId);
        for (const [id, explanation] of await explainSessions(tx, personId, ids, context.now))
          explained.set(id, say(explanation));
      },
      cellsOf: (row) => [
        row.day,
        row.course,
        row.starts,
        statuses[row.status],
        row.arrived,
        row.left,
        explained.get(row.sessionId) ?? '',
      ],
    });
  };
