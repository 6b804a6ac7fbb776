import type { Leave } from '@mien/contracts';
import { and, eq, gt, inArray, lt, type SQL } from 'drizzle-orm';
import { orderedBy } from '../../../platform/database/keyset.js';
import { leaveOfAbsence, person } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { type PersonName, toPerson } from './describe.js';
import type { AttendanceContext } from './ports.js';

export type LeaveRow = typeof leaveOfAbsence.$inferSelect;

export const describeLeave = (row: LeaveRow, name: PersonName): Leave => ({
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

const NEWEST = orderedBy(leaveOfAbsence.startsAt, leaveOfAbsence.id, 'desc');

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
    const conditions = [
      visible && inArray(leaveOfAbsence.personId, tx.select({ id: person.id }).from(person).where(visible)),
      query.approval && eq(leaveOfAbsence.approval, query.approval),
      query.personId && eq(leaveOfAbsence.personId, query.personId),
      query.from && gt(leaveOfAbsence.endsAt, new Date(query.from)),
      query.to && lt(leaveOfAbsence.startsAt, new Date(query.to)),
      NEWEST.after(query.cursor),
    ];
    const rows = await tx
      .select({
        leave: leaveOfAbsence,
        name: { id: person.id, name: person.name, externalId: person.externalId },
      })
      .from(leaveOfAbsence)
      .innerJoin(person, eq(person.id, leaveOfAbsence.personId))
      .where(and(...conditions.filter((condition): condition is SQL => condition instanceof Object)))
      .orderBy(...NEWEST.order)
      .limit(query.limit + 1);
    const { page, end } = NEWEST.take(rows, query.limit, ({ leave }) => [leave.startsAt, leave.id]);
    return {
      items: page.map(({ leave, name }) => describeLeave(leave, name)),
      ...end,
    };
  });
}
