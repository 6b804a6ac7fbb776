import { sql } from 'drizzle-orm';
import {
  attendance,
  attendanceMark,
  classSession,
  course,
  leaveOfAbsence,
  sighting,
} from '../../../../platform/database/schema/index.js';
import { fill, type ReportedStatus, type ReportWords } from '../../domain/report-words.js';
import { ATTENDANCE, clockOf, sessionsOf } from './attendance-sql.js';
import { readTable } from './read-table.js';
import type { TableReader } from './table-context.js';

interface Row extends Record<string, unknown> {
  readonly day: string;
  readonly course: string;
  readonly starts: string;
  readonly status: ReportedStatus;
  readonly arrived: string | null;
  readonly left: string | null;
  readonly late: number;
  readonly way: string | null;
  readonly place: string | null;
  readonly probability: number | null;
  readonly markedBy: string | null;
  readonly markReason: string | null;
  readonly isOnLeave: boolean;
}

function saidBy({ markedBy, markReason }: Row, { sentences }: ReportWords): string | undefined {
  if (markedBy === null) return undefined;
  if (markReason === null) return fill(sentences.marked, { by: markedBy });
  return fill(sentences.markedWhy, { by: markedBy, reason: markReason });
}

function noticedBy(
  row: Row,
  { sentences, ways }: ReportWords,
  percent: Intl.NumberFormat,
): string | undefined {
  if (row.way === null || row.way === 'mark') return undefined;
  const way = ways[row.way] ?? row.way;
  const place = row.place ?? '';
  if (row.probability === null) return place === '' ? `${way}.` : `${way}, ${place}.`;
  const sentence = place === '' ? sentences.noticed : sentences.noticedAt;
  return fill(sentence, { way, place, percent: percent.format(row.probability) });
}

/** Why somebody counts as what they do, in sentences. */
function explain(row: Row, words: ReportWords, percent: Intl.NumberFormat): string {
  const { sentences } = words;
  const said = [
    saidBy(row, words),
    noticedBy(row, words, percent),
    row.late > 0 ? fill(sentences.late, { minutes: row.late }) : undefined,
    row.isOnLeave ? sentences.onLeave : undefined,
  ].filter((sentence) => sentence !== undefined);
  if (said.length === 0 && row.status === 'absent') return sentences.nothing;
  return said.join(' ');
}

/** One person's sessions with what was noticed and said about each. */
export const personRecord: TableReader<'person-record'> = ({ tx, subject, words, ...context }) => {
  const { personId, ...days } = subject.parameters;
  const { columns: title, statuses } = words;
  const percent = new Intl.NumberFormat(context.language, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
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
      select ${attendance.day}::text as day, ${course.name} as course, ${clockOf(classSession.startsAt)} as starts,
             ${attendance.status} as status, ${clockOf(attendance.arrivedAt)} as arrived, ${clockOf(sql`${attendance.leftAt}`)} as left,
             ${attendance.lateMinutes} as late, ${attendance.way} as way, seen.place, seen.probability,
             said.by_name as "markedBy", said.reason as "markReason",
             exists (select from ${leaveOfAbsence} as off
                      where off.person_id = ${attendance.personId} and off.approval = 'approved' and off.withdrawn_at is null
                        and off.starts_at < ${classSession.endsAt} and off.ends_at > ${classSession.startsAt}) as "isOnLeave"
        from ${ATTENDANCE}
        left join lateral (
          select noticed.place, noticed.probability from ${sighting} as noticed
           where noticed.person_id = ${attendance.personId} and noticed.source = ${attendance.way}
             and noticed.at = ${attendance.arrivedAt} limit 1) as seen on true
        left join lateral (
          select mark.by_name, mark.reason from ${attendanceMark} as mark
           where mark.session_id = ${classSession.id} and mark.person_id = ${attendance.personId}
             and mark.undone_at is null and mark.approval in ('not-needed', 'approved')
           order by mark.at desc limit 1) as said on true
       where ${attendance.personId} = ${personId} and ${sessionsOf(context, days, undefined)}
       order by ${classSession.startsAt}, ${classSession.id}`,
    cellsOf: (row) => [
      row.day,
      row.course,
      row.starts,
      statuses[row.status],
      row.arrived,
      row.left,
      explain(row, words, percent),
    ],
  });
};
