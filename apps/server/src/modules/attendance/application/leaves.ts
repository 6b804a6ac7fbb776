import type { Leave, newLeave } from '@mien/contracts';
import { and, desc, eq, gt, inArray, lt, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { readCursor, writeCursor } from '../../../platform/database/keyset-cursor.js';
import { leaveOfAbsence, person } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { LeaveDecidedError, LeaveTimesError, OwnRequestError } from '../domain/errors.js';
import { type Changing, ownPersonId } from './change-marks.js';
import { deriveFor, deriveHeld, hold } from './derive-for.js';
import { type PersonName, toPerson } from './describe.js';
import type { AttendanceContext } from './ports.js';

type LeaveRow = typeof leaveOfAbsence.$inferSelect;
type NewLeave = z.output<typeof newLeave>;

const LONGEST_MS = 366 * 86_400_000;

const describe = (row: LeaveRow, name: PersonName): Leave => ({
  id: row.id,
  person: toPerson(name),
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  kind: row.kind as Leave['kind'],
  approval: row.approval as Leave['approval'],
  requestedBy: row.requestedBy,
  createdAt: row.createdAt.toISOString(),
  ...(row.note !== null && { note: row.note }),
  ...(row.decidedAt && { decidedAt: row.decidedAt.toISOString() }),
  ...(row.decidedBy !== null && { decidedBy: row.decidedBy }),
  ...(row.withdrawnAt && { withdrawnAt: row.withdrawnAt.toISOString() }),
});

async function nameOf(tx: Transaction, personId: string): Promise<PersonName> {
  const [name] = await tx
    .select({ id: person.id, name: person.name, externalId: person.externalId })
    .from(person)
    .where(eq(person.id, personId));
  if (!name) throw new NotFoundError('person');
  return name;
}

interface Writing {
  readonly personId: string;
  readonly asked: NewLeave;
  readonly isApproved: boolean;
}

async function write(
  context: AttendanceContext,
  tx: Transaction,
  { principal, origin }: Changing,
  { personId, asked, isApproved }: Writing,
): Promise<Leave> {
  const [startsAt, endsAt] = [new Date(asked.startsAt), new Date(asked.endsAt)];
  const lengthMs = endsAt.getTime() - startsAt.getTime();
  if (lengthMs <= 0 || lengthMs > LONGEST_MS) throw new LeaveTimesError();
  const held = await hold(tx, { personIds: [personId], times: [{ from: startsAt, to: endsAt }] });
  const now = context.clock.now();
  const [row] = await tx
    .insert(leaveOfAbsence)
    .values({
      id: context.newId(),
      organizationId: principal.organizationId,
      personId,
      startsAt,
      endsAt,
      kind: asked.kind,
      note: asked.note ?? null,
      approval: isApproved ? 'approved' : 'waiting',
      requestedBy: principal.actorName,
      createdAt: now,
      ...(isApproved && { decidedAt: now, decidedBy: principal.actorName }),
    })
    .returning();
  if (!row) throw new NotFoundError('leave');
  const name = await nameOf(tx, personId);
  if (isApproved) await deriveHeld(context, tx, held);
  await context.audit.record(tx, {
    actor: principal,
    origin,
    action: 'leave.create',
    resource: `leave:${row.id}`,
    metadata: { personId, approval: row.approval },
  });
  return describe(row, name);
}

const derive = (context: AttendanceContext, tx: Transaction, { personId, startsAt, endsAt }: LeaveRow) =>
  deriveFor(context, tx, { personIds: [personId], times: [{ from: startsAt, to: endsAt }] });

/** Enter a leave of somebody; of whoever may not approve it, it waits. @throws {LeaveTimesError} */
export const createLeave = (
  context: AttendanceContext,
  by: Changing,
  { personId, ...asked }: NewLeave & { readonly personId: string },
): Promise<Leave> =>
  context.database.inOrganization(by.principal.organizationId, async (tx) => {
    await context.people.assertReach(tx, by.principal, personId);
    const isApproved =
      by.principal.permissions.has('attendance:approve') && by.principal.personId !== personId;
    return write(context, tx, by, { personId, asked, isApproved });
  });

/** Ask for a leave of one's own. @throws {LeaveTimesError} and {NoPersonError} */
export const requestLeave = (context: AttendanceContext, by: Changing, asked: NewLeave): Promise<Leave> =>
  context.database.inOrganization(by.principal.organizationId, (tx) =>
    write(context, tx, by, { personId: ownPersonId(by.principal), asked, isApproved: false }),
  );

/** The row, held until the transaction ends. @throws {NotFoundError} `leave.not-found` */
async function holdLeave(tx: Transaction, id: string): Promise<LeaveRow> {
  const [row] = await tx.select().from(leaveOfAbsence).where(eq(leaveOfAbsence.id, id)).for('no key update');
  if (!row) throw new NotFoundError('leave');
  return row;
}

async function change(
  context: AttendanceContext,
  tx: Transaction,
  { principal, origin }: Changing,
  id: string,
  { set, action }: { readonly set: Partial<LeaveRow>; readonly action: string },
): Promise<Leave> {
  const [row] = await tx.update(leaveOfAbsence).set(set).where(eq(leaveOfAbsence.id, id)).returning();
  if (!row) throw new NotFoundError('leave');
  await derive(context, tx, row);
  await context.audit.record(tx, {
    actor: principal,
    origin,
    action,
    resource: `leave:${id}`,
    metadata: { personId: row.personId, approval: row.approval },
  });
  return describe(row, await nameOf(tx, row.personId));
}

/** Approve or refuse a leave that waits; nobody their own. @throws {LeaveDecidedError} {OwnRequestError} */
export const decideLeave = (context: AttendanceContext, by: Changing, id: string, approve: boolean) =>
  context.database.inOrganization(by.principal.organizationId, async (tx) => {
    const row = await holdLeave(tx, id);
    await context.people.assertReach(tx, by.principal, row.personId);
    if (row.personId === by.principal.personId) throw new OwnRequestError();
    if (row.approval !== 'waiting' || row.withdrawnAt) throw new LeaveDecidedError();
    const set = {
      approval: approve ? 'approved' : 'refused',
      decidedAt: context.clock.now(),
      decidedBy: by.principal.actorName,
    };
    return change(context, tx, by, id, { set, action: 'leave.decide' });
  });

/** Take back a leave of somebody; one that counts only by who may approve. @throws {LeaveDecidedError} */
export const withdrawLeave = (context: AttendanceContext, by: Changing, id: string) =>
  context.database.inOrganization(by.principal.organizationId, async (tx) => {
    const row = await holdLeave(tx, id);
    await context.people.assertReach(tx, by.principal, row.personId).catch(() => {
      throw new NotFoundError('leave');
    });
    const mayWithdraw = row.approval === 'waiting' || by.principal.permissions.has('attendance:approve');
    if (row.withdrawnAt || !mayWithdraw) throw new LeaveDecidedError();
    return change(context, tx, by, id, {
      set: { withdrawnAt: context.clock.now() },
      action: 'leave.withdraw',
    });
  });

/** Take back a leave of one's own that has not begun. @throws {LeaveDecidedError} {NotFoundError} */
export const withdrawOwnLeave = (context: AttendanceContext, by: Changing, id: string) =>
  context.database.inOrganization(by.principal.organizationId, async (tx) => {
    const row = await holdLeave(tx, id);
    if (row.personId !== ownPersonId(by.principal)) throw new NotFoundError('leave');
    const hasBegun = row.approval === 'approved' && row.startsAt <= context.clock.now();
    if (row.withdrawnAt || hasBegun) throw new LeaveDecidedError();
    return change(context, tx, by, id, {
      set: { withdrawnAt: context.clock.now() },
      action: 'leave.withdraw',
    });
  });

export interface LeaveQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly approval?: 'waiting' | 'approved' | 'refused' | undefined;
  readonly personId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Leaves of people whom the caller may know of, newest first. */
export async function listLeaves(context: AttendanceContext, principal: Principal, query: LeaveQuery) {
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const visible = context.people.visiblePeople(principal);
    const place = readCursor(query.cursor);
    const conditions = [
      visible && inArray(leaveOfAbsence.personId, tx.select({ id: person.id }).from(person).where(visible)),
      query.approval && eq(leaveOfAbsence.approval, query.approval),
      query.personId && eq(leaveOfAbsence.personId, query.personId),
      query.from && gt(leaveOfAbsence.endsAt, new Date(query.from)),
      query.to && lt(leaveOfAbsence.startsAt, new Date(query.to)),
      place &&
        sql`(${leaveOfAbsence.startsAt}, ${leaveOfAbsence.id}) < (${place.value}::timestamptz, ${place.id}::uuid)`,
    ];
    const rows = await tx
      .select({
        leave: leaveOfAbsence,
        name: { id: person.id, name: person.name, externalId: person.externalId },
      })
      .from(leaveOfAbsence)
      .innerJoin(person, eq(person.id, leaveOfAbsence.personId))
      .where(and(...conditions.filter((condition): condition is SQL => condition instanceof Object)))
      .orderBy(desc(leaveOfAbsence.startsAt), desc(leaveOfAbsence.id))
      .limit(query.limit + 1);
    const page = rows.slice(0, query.limit);
    const last = page.at(-1)?.leave;
    return {
      items: page.map(({ leave, name }) => describe(leave, name)),
      ...(rows.length > page.length &&
        last && { nextCursor: writeCursor({ value: last.startsAt.toISOString(), id: last.id }) }),
    };
  });
}
