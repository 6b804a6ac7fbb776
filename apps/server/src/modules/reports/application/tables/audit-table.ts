import { addDays, instantAt } from '@mien/attendance';
import { sql } from 'drizzle-orm';
import { auditLog } from '../../../../platform/database/schema/index.js';
import type { Cell } from '../../domain/report-table.js';
import type { ReportWords } from '../../domain/report-words.js';
import type { AuditedAction, WalkAudit } from '../ports.js';
import { createClock } from './local-clock.js';
import type { TableReader } from './table-context.js';

async function* cells(
  entries: AsyncIterable<AuditedAction>,
  { decisions }: ReportWords,
  zone: string,
): AsyncGenerator<readonly Cell[]> {
  const clock = createClock(zone);
  for await (const entry of entries) {
    yield [
      clock(new Date(entry.timestamp)),
      entry.userName ?? entry.userId ?? null,
      entry.action,
      entry.resource,
      decisions[entry.result] ?? entry.result,
      entry.ip ?? null,
    ];
  }
}

/** Who did what, newest first. */
export const createAuditTable =
  (walkAudit: WalkAudit): TableReader<'audit'> =>
  async ({ tx, subject, words, organization }) => {
    const { from, to } = subject.parameters;
    const { columns: title } = words;
    const zone = organization.timeZone;
    const first = instantAt(from, '00:00', zone);
    const end = instantAt(addDays(to, 1), '00:00', zone);
    const last = new Date(end.getTime() - 1);
    const { rows } = await tx.execute<{ total: number }>(
      sql`select count(*)::int as total from ${auditLog}
           where ${auditLog.organizationId} = ${organization.id} and ${auditLog.timestamp} between ${first.toISOString()} and ${last.toISOString()}`,
    );
    const filter = { from: first.toISOString(), to: last.toISOString() };
    return {
      columns: [
        { title: title.at, kind: 'instant', weight: 2.6 },
        { title: title.by, kind: 'text', weight: 2.4 },
        { title: title.action, kind: 'text', weight: 2.6 },
        { title: title.resource, kind: 'text', weight: 4.6 },
        { title: title.result, kind: 'text', weight: 1.4 },
        { title: title.address, kind: 'text', weight: 2 },
      ],
      notes: [],
      total: rows[0]?.total ?? 0,
      rows: cells(walkAudit(organization.id, filter), words, zone),
    };
  };
