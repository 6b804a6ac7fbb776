import { sql } from 'drizzle-orm';
import { attendance, classSession, course, person } from '../../../../platform/database/schema/index.js';
import type { Column } from '../../domain/report-table.js';
import type { ReportedStatus, ReportWords } from '../../domain/report-words.js';
import { daysOfMonth } from '../report-period.js';
import { sessionsOf } from './attendance-sql.js';
import { readTable } from './read-table.js';
import type { TableReader } from './table-context.js';

/** One letter for each status on the way from the database. */
const CODES: Readonly<Record<string, ReportedStatus>> = {
  P: 'present',
  L: 'late',
  E: 'left-early',
  H: 'partial',
  A: 'absent',
  X: 'excused',
  U: 'unconfirmed',
  W: 'expected',
};
const STATUS_LETTER = sql.raw(
  `case attendance.status ${Object.entries(CODES)
    .map(([code, status]) => `when '${status}' then '${code}'`)
    .join(' ')} end`,
);
/** A day with more sessions than this is told in numbers. */
const MOST_SIGNS = 6;

interface Row extends Record<string, unknown> {
  readonly name: string;
  readonly externalId: string | null;
  readonly days: Readonly<Record<string, string>>;
  readonly present: number;
  readonly late: number;
  readonly absent: number;
  readonly excused: number;
  readonly attended: number;
}

/** The sessions of a day in their order, one sign each. */
function signsOf(codes: string | undefined, { signs, isRightToLeft }: ReportWords): string | null {
  if (codes === undefined) return null;
  const shown = [...codes].map((code) => signs[CODES[code] ?? 'expected']);
  if (shown.length <= MOST_SIGNS) return shown.join(isRightToLeft ? ' ' : '');
  const counts = new Map<string, number>();
  for (const sign of shown) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].map(([sign, count]) => `${count}${sign}`).join(' ');
}

const legendOf = ({ head, signs, statuses }: ReportWords): string =>
  `${head.signs}: ${Object.values(CODES)
    .map((status) => `${signs[status]} = ${statuses[status]}`)
    .join(' · ')}`;

function columnsOf({ columns: title, statuses }: ReportWords, days: number): readonly Column[] {
  return [
    { title: title.name, kind: 'text', weight: 4.6 },
    { title: title.externalId, kind: 'text', weight: 1.8 },
    ...Array.from(
      { length: days },
      (_, index): Column => ({ title: String(index + 1), kind: 'sign', weight: 0.9 }),
    ),
    { title: statuses.present, kind: 'count', weight: 1.5 },
    { title: statuses.late, kind: 'count', weight: 1.5 },
    { title: statuses.absent, kind: 'count', weight: 1.5 },
    { title: statuses.excused, kind: 'count', weight: 1.5 },
    { title: title.rate, kind: 'share', weight: 1.7 },
  ];
}

/** People by days of a month, with what it adds up to. */
export const monthlySummary: TableReader<'monthly-summary'> = ({ tx, subject, words, ...context }) => {
  const { month, courseId } = subject.parameters;
  const days = daysOfMonth(month);
  const length = Number(days.to.slice(8));
  const sessions = sql`${classSession} join ${course} on ${course.id} = ${classSession.courseId}
    join ${attendance} on ${attendance.sessionId} = ${classSession.id}
   where ${classSession.canceledBy} is null and ${sessionsOf(context, days, courseId)}`;
  return readTable<Row>(tx, {
    columns: columnsOf(words, length),
    notes: [legendOf(words)],
    query: sql`
      with by_day as materialized (
        select attendance.person_id, extract(day from attendance.day)::int as day,
               string_agg(${STATUS_LETTER}, '' order by attendance.starts_at) as codes
          from ${sessions} group by 1, 2)
      select ${person.name} as name, ${person.externalId} as "externalId", summed.*
        from (select person_id, jsonb_object_agg(day, codes) as days,
                     sum(length(codes) - length(replace(codes, 'P', '')))::int as present,
                     sum(length(codes) - length(replace(codes, 'L', '')))::int as late,
                     sum(length(codes) - length(replace(codes, 'A', '')))::int as absent,
                     sum(length(codes) - length(replace(codes, 'X', '')))::int as excused,
                     sum(length(codes) - length(translate(codes, 'PLEH', '')))::int as attended
                from by_day group by person_id) as summed
        join ${person} on ${person.id} = summed.person_id
       order by ${person.sortKey}, ${person.id}`,
    count: sql`select count(distinct attendance.person_id)::int as total from ${sessions}`,
    cellsOf: (row) => {
      const counted = row.attended + row.absent;
      return [
        row.name,
        row.externalId,
        ...Array.from({ length }, (_, index) => signsOf(row.days[index + 1], words)),
        row.present,
        row.late,
        row.absent,
        row.excused,
        counted === 0 ? null : row.attended / counted,
      ];
    },
  });
};
