import { inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { classSession } from '../../../platform/database/schema/index.js';
import type { SessionContent, Write } from '../domain/decide-sessions.js';

/** Rows of one statement. */
const BATCH = 500;

interface OfCourse {
  readonly id: string;
  readonly organizationId: string;
  readonly newId: () => string;
}

const toRow = (id: string, { day, startsAt, endsAt, room, canceledBy, canceledReason }: SessionContent) => ({
  id,
  day,
  starts_at: startsAt.toISOString(),
  ends_at: endsAt.toISOString(),
  room,
  canceled_by: canceledBy,
  canceled_reason: canceledReason,
});

async function update(tx: Transaction, rows: readonly ReturnType<typeof toRow>[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update ${classSession} s
       set day = r.day, starts_at = r.starts_at, ends_at = r.ends_at, room = r.room,
           canceled_by = r.canceled_by, canceled_reason = r.canceled_reason
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
             id uuid, day date, starts_at timestamptz, ends_at timestamptz, room text,
             canceled_by text, canceled_reason text)
     where s.id = r.id`);
}

/** Carry out what was decided. @returns how many of each. */
export async function writeSessions(tx: Transaction, of: OfCourse, writes: readonly Write[]) {
  const outcome = { added: 0, changed: 0, canceled: 0, removed: 0 };
  for (const { kind } of writes) outcome[kind] += 1;
  const removed = writes.flatMap((write) => (write.kind === 'removed' ? [write.id] : []));
  if (removed.length > 0) await tx.delete(classSession).where(inArray(classSession.id, removed));
  await update(
    tx,
    writes.flatMap((write) =>
      write.kind === 'changed' || write.kind === 'canceled' ? [toRow(write.id, write.content)] : [],
    ),
  );
  const added = writes.flatMap(({ kind, ...write }) => (kind === 'added' && 'key' in write ? [write] : []));
  for (let start = 0; start < added.length; start += BATCH) {
    await tx.insert(classSession).values(
      added.slice(start, start + BATCH).map(({ key, content }) => ({
        id: of.newId(),
        organizationId: of.organizationId,
        courseId: of.id,
        key,
        ...content,
      })),
    );
  }
  return outcome;
}
