import { sql } from 'drizzle-orm';
import {
  account,
  apiKey,
  camera,
  kiosk,
  organization,
  person,
  recognitionLog,
} from '../../../../platform/database/schema/index.js';
import { readTable } from './read-table.js';
import type { TableReader } from './table-context.js';

interface Row extends Record<string, unknown> {
  readonly at: string;
  readonly kind: string;
  readonly decision: string;
  readonly reason: string | null;
  readonly name: string | null;
  readonly probability: number | null;
  readonly quality: number | null;
  readonly bonaFide: number | null;
  readonly by: string | null;
}

const REQUESTED_BY = sql`(select name from ${account} where id::text = ${recognitionLog.requestedBy}
  union all select name from ${apiKey} where id::text = ${recognitionLog.requestedBy}
  union all select name from ${kiosk} where id::text = ${recognitionLog.requestedBy}
  union all select name from ${camera} where id::text = ${recognitionLog.requestedBy} limit 1)`;

/** What was asked of the engine and what it decided. */
export const recognitionLogTable: TableReader<'recognition-log'> = ({ tx, subject, words }) => {
  const { from, to } = subject.parameters;
  const { columns: title, decisions } = words;
  const local = sql`(${recognitionLog.at} at time zone ${organization.timeZone})`;
  const rows = sql`${recognitionLog} join ${organization} on ${organization.id} = ${recognitionLog.organizationId}
    where ${recognitionLog.at} >= ${from}::date - 1 and ${recognitionLog.at} < ${to}::date + 2
      and ${local}::date between ${from} and ${to}`;
  return readTable<Row>(tx, {
    columns: [
      { title: title.at, kind: 'instant', weight: 2.4 },
      { title: title.kind, kind: 'text', weight: 1.8 },
      { title: title.decision, kind: 'text', weight: 1.6 },
      { title: title.reason, kind: 'text', weight: 2 },
      { title: title.name, kind: 'text', weight: 3 },
      { title: title.probability, kind: 'share', weight: 1.7 },
      { title: title.quality, kind: 'share', weight: 1.4 },
      { title: title.bonaFide, kind: 'share', weight: 1.6 },
      { title: title.by, kind: 'text', weight: 2 },
    ],
    query: sql`
      select to_char(entry.local, 'YYYY-MM-DD HH24:MI:SS') as at, entry.kind, entry.decision, entry.reason, entry.name,
             entry.probability, entry.quality, entry."bonaFide", entry.by
        from (select ${local} as local, ${recognitionLog.kind} as kind, ${recognitionLog.decision} as decision,
                     ${recognitionLog.reason} as reason, ${recognitionLog.probability} as probability,
                     ${recognitionLog.quality} as quality, ${recognitionLog.bonaFide} as "bonaFide",
                     (select name from ${person} where id = ${recognitionLog.personId}) as name, ${REQUESTED_BY} as by,
                     ${recognitionLog.at} as instant, ${recognitionLog.id} as id
                from ${rows}) as entry
       order by entry.instant, entry.id`,
    count: sql`select count(*)::int as total from ${rows}`,
    cellsOf: (row) => [
      row.at,
      decisions[row.kind] ?? row.kind,
      decisions[row.decision] ?? row.decision,
      row.reason,
      row.name,
      row.probability,
      row.quality,
      row.bonaFide,
      row.by,
    ],
  });
};
