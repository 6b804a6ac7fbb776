import type { Leave, newLeave } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { leaveOfAbsence, person } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import { LeaveDecidedError, LeaveTimesError, OwnRequestError } from '../domain/errors.js';
import { type Changing, ownPersonId } from './change-marks.js';
import { deriveFor, deriveHeld, hold } from './derive-for.js';
import type { PersonName } from './describe.js';
import { describeLeave, type LeaveRow } from './list-leaves.js';
import type { AttendanceContext } from './ports.js';

type NewLeave = z.output<typeof newLeave>;

const LONGEST_MS = 366 * 86_400_000;

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
  return describeLeave(row, name);
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
  return describeLeave(row, await nameOf(tx, row.personId));
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
