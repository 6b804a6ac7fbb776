import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { classSession } from '../../../platform/database/schema/index.js';
import { groupBy } from '../domain/group-by.js';
import { nextDue, opensAt, settlesAt } from '../domain/session-times.js';
import { deriveFor } from './derive-for.js';
import { expectedPeople } from './expected-people.js';
import { lockCourses } from './find-sessions.js';
import { loadSessions } from './load-sessions.js';
import type { AttendanceContext, SessionRow } from './ports.js';
import { tellAtRisk } from './tell-at-risk.js';

type Settling = Pick<AttendanceContext, 'database' | 'clock' | 'newId' | 'emit' | 'onError'>;

/** Most sessions that are looked at before the next look at what is due. */
const BATCH = 500;
/** People of one session that are derived in one transaction, so that nobody waits long for it. */
const PEOPLE_AT_ONCE = 500;

/**
 * Do what time asks for: of sessions that are due, open those whose doors open, tell who is missing as they end, and
 * settle those that have closed. Safe in several processes at once and after any time without one.
 *
 * @returns how many sessions were looked at.
 */
export async function settleDue(context: Settling): Promise<number> {
  let looked = 0;
  for (;;) {
    const due = await context.database.system
      .select({ id: classSession.id, organizationId: classSession.organizationId })
      .from(classSession)
      .where(and(isNotNull(classSession.dueAt), lte(classSession.dueAt, context.clock.now())))
      .orderBy(asc(classSession.dueAt), asc(classSession.id))
      .limit(BATCH);
    let done = 0;
    for (const [organizationId, sessions] of groupBy(due, (session) => session.organizationId)) {
      const ids = sessions.map(({ id }) => id);
      done += await context.database.inOrganization(organizationId, (tx) => postpone(context, tx, ids));
      for (const id of ids) done += await settleOne(context, organizationId, id);
    }
    looked += due.length;
    if (due.length < BATCH || done === 0) return looked;
  }
}

/** Of sessions whose doors have not opened, only write down when they do. */
async function postpone(context: Settling, tx: Transaction, ids: readonly string[]): Promise<number> {
  const now = context.clock.now();
  const later = (await loadSessions(tx, ids)).filter(
    (session) => session.canceledBy === null && opensAt(session, session.rules) > now,
  );
  for (const [opens, sessions] of groupBy(later, (session) => +opensAt(session, session.rules))) {
    const some = sessions.map(({ id }) => id);
    await tx
      .update(classSession)
      .set({ dueAt: new Date(opens) })
      .where(and(inArray(classSession.id, some), lte(classSession.dueAt, now)));
  }
  return later.length;
}

/** One session that fails is tried again a minute later, and keeps no other one waiting. */
async function settleOne(context: Settling, organizationId: string, id: string): Promise<number> {
  const { database, onError } = context;
  try {
    for (const personIds of await database.inOrganization(organizationId, (tx) =>
      peopleInParts(context, tx, id),
    ))
      await database.inOrganization(organizationId, (tx) =>
        deriveFor(context, tx, { sessionIds: [id], personIds }),
      );
    await database.inOrganization(organizationId, (tx) => settle(context, tx, id));
    return 1;
  } catch (error) {
    onError(error);
    return 0;
  }
}

/** People of a session that has more of them than one transaction takes. */
async function peopleInParts(
  { clock }: Pick<Settling, 'clock'>,
  tx: Transaction,
  id: string,
): Promise<readonly (readonly string[])[]> {
  const session = await dueSession(tx, id, clock.now());
  if (!session) return [];
  const { expected } = await expectedPeople(tx, [session], undefined);
  const people = (expected.get(id) ?? []).map(({ personId }) => personId);
  if (people.length <= PEOPLE_AT_ONCE) return [];
  return Array.from({ length: Math.ceil(people.length / PEOPLE_AT_ONCE) }, (_, part) =>
    people.slice(part * PEOPLE_AT_ONCE, (part + 1) * PEOPLE_AT_ONCE),
  );
}

async function dueSession(tx: Transaction, id: string, now: Date): Promise<SessionRow | undefined> {
  const [due] = await tx
    .select({ id: classSession.id })
    .from(classSession)
    .where(and(eq(classSession.id, id), lte(classSession.dueAt, now)));
  return due && (await loadSessions(tx, [id]))[0];
}

/** Derive everybody, and keep when that is to be done again, or the rules it was settled by. */
async function settle(context: Settling, tx: Transaction, id: string): Promise<void> {
  const now = context.clock.now();
  const known = await dueSession(tx, id, now);
  if (!known) return;
  await lockCourses(tx, [known.courseId]);
  await tx.execute(sql`select 1 from ${classSession} where ${classSession.id} = ${id} for no key update`);
  const session = await dueSession(tx, id, now);
  if (!session) return;
  await deriveFor(context, tx, { sessionIds: [id] });
  const isOver =
    session.canceledBy !== null || session.lock !== undefined || settlesAt(session, session.rules) <= now;
  if (isOver && session.canceledBy === null && !session.lock) await tellAtRisk(context, tx, session, now);
  await tx
    .update(classSession)
    .set(
      isOver
        ? { dueAt: null, settledAt: now, settledRules: session.rules }
        : { dueAt: nextDue(session, session.rules, now) ?? null },
    )
    .where(eq(classSession.id, id));
}
