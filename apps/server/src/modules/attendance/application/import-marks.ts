import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { AppError } from '@mien/biometrics';
import type { MARK_ROW_VERDICTS, markRow } from '@mien/contracts';
import type { z } from 'zod';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { MarkFileError, MarkFileTooLongError } from '../domain/errors.js';
import { groupBy } from '../domain/group-by.js';
import { type MarkColumns, type MarkRowText, readMarkColumns, readMarkRow } from '../domain/read-mark-row.js';
import { type FoundRow, findRows } from './find-mark-rows.js';
import type { AttendanceContext, Table } from './ports.js';
import { needsApproval } from './read-roster.js';
import { mark } from './write-marks.js';

type Verdict = (typeof MARK_ROW_VERDICTS)[number];
type Report = z.output<typeof markRow>;

const MOST_ROWS = 20_000;

/** Faults of single rows that come to light as they are written. */
const FAULTS: ReadonlyMap<string, Verdict> = new Map([
  ['attendance.locked', 'locked'],
  ['attendance.reason-needed', 'reason-needed'],
  ['attendance.times', 'invalid'],
  ['attendance.not-on-roster', 'unknown-person'],
  ['attendance.session-canceled', 'unknown-session'],
  ['attendance.request-reused', 'repeated'],
]);

/**
 * Mark people by a file. Every row gets a verdict, and one that cannot be used keeps no other back; the same file again
 * marks nobody twice, also when the first time broke off in the middle.
 *
 * @param isRehearsal tells what would become of it, and changes nothing.
 * @throws {MarkFileError} {MarkFileTooLongError}
 */
export async function importMarks(
  context: AttendanceContext,
  by: { readonly principal: Principal; readonly origin: RequestOrigin },
  bytes: Buffer,
  isRehearsal: boolean,
): Promise<{ counts: Record<string, number>; rows: Report[] }> {
  const table = await context.openTable(async () => Readable.from([bytes]));
  const columns = readMarkColumns(table.titles);
  if (typeof columns === 'string') throw new MarkFileError(columns);
  if (table.rowCount > MOST_ROWS) throw new MarkFileTooLongError(MOST_ROWS);
  const { texts, rows } = await readRows(table, columns);
  const found = await context.database.inOrganization(by.principal.organizationId, (tx) =>
    findRows(context, tx, by.principal, texts),
  );
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 24);
  const { usable, reports } = sortOut(found);
  rows.push(...reports);
  for (const group of groupBy(usable, ({ session }) => session?.id).values())
    rows.push(...(await importGroup(context, by, group, { digest, isRehearsal })));
  rows.sort((a, b) => a.line - b.line);
  const counts: Record<string, number> = {};
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return { counts, rows };
}

async function readRows(table: Table, columns: MarkColumns) {
  const rows: Report[] = [];
  const texts: { readonly line: number; readonly text: MarkRowText }[] = [];
  let line = 1;
  for await (const cells of table.rows()) {
    line += 1;
    const text = readMarkRow(cells, columns);
    if (typeof text === 'string') rows.push({ line, verdict: 'invalid', field: text });
    else texts.push({ line, text });
  }
  return { rows, texts };
}

/** Of several rows about the same person and session, the last one counts. */
function sortOut(found: readonly FoundRow[]) {
  const reports: Report[] = [];
  const usable = new Map<string, FoundRow>();
  for (const row of found) {
    if (row.session === undefined || row.mark === undefined) {
      reports.push({ line: row.line, verdict: row.fault ?? 'invalid' });
      continue;
    }
    const key = `${row.session.id} ${row.mark.personId}`;
    const before = usable.get(key);
    if (before) reports.push({ line: before.line, verdict: 'repeated' });
    usable.set(key, row);
  }
  return { reports, usable: [...usable.values()] };
}

const ROLLED_BACK = Symbol('rehearsed');

/** Rows of one session, in one transaction; row by row where that fails, to name those at fault. */
async function importGroup(
  context: AttendanceContext,
  by: { readonly principal: Principal; readonly origin: RequestOrigin },
  rows: readonly FoundRow[],
  how: { readonly digest: string; readonly isRehearsal: boolean },
): Promise<Report[]> {
  try {
    const verdict = await writeGroup(context, by, rows, how);
    return rows.map((row) => reportOf(row, verdict));
  } catch (error) {
    const verdict = error instanceof AppError ? FAULTS.get(error.code) : undefined;
    const [only] = rows;
    if (verdict === undefined) throw error;
    if (rows.length === 1 && only) return [reportOf(only, verdict)];
    const reports: Report[] = [];
    for (const row of rows) reports.push(...(await importGroup(context, by, [row], how)));
    return reports;
  }
}

const reportOf = ({ line, session, mark: one }: FoundRow, verdict: Verdict): Report => ({
  line,
  verdict,
  ...(one && { personId: one.personId }),
  ...(session && { sessionId: session.id }),
});

async function writeGroup(
  context: AttendanceContext,
  { principal, origin }: { readonly principal: Principal; readonly origin: RequestOrigin },
  rows: readonly FoundRow[],
  { digest, isRehearsal }: { readonly digest: string; readonly isRehearsal: boolean },
): Promise<Verdict> {
  const sessionId = rows[0]?.session?.id ?? '';
  const marks = rows.flatMap(({ mark: one }) => one ?? []);
  let verdict: Verdict = 'marked';
  await context.database
    .inOrganization(principal.organizationId, async (tx) => {
      const { isRepeated } = await mark(context, tx, {
        sessionId,
        marks,
        by: principal,
        way: 'import',
        requestId: `file:${digest}:${sessionId}`,
        isWaiting: (session) => needsApproval(session, principal),
      });
      verdict = isRepeated ? 'repeated' : 'marked';
      if (isRehearsal) throw ROLLED_BACK;
      if (isRepeated) return;
      await context.audit.record(tx, {
        actor: principal,
        origin,
        action: 'attendance.import',
        resource: `class-session:${sessionId}`,
        metadata: { personIds: marks.map(({ personId }) => personId) },
      });
    })
    .catch((error: unknown) => {
      if (error !== ROLLED_BACK) throw error;
    });
  return verdict;
}
