import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { attendanceMark } from '../../../platform/database/schema/index.js';
import { NotAllowedError, NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { MarkDecidedError, MarkedTwiceError, NoPersonError, OwnRequestError } from '../domain/errors.js';
import { deriveFor } from './derive-for.js';
import { countsOf, toMark } from './describe.js';
import type { MarkRow } from './gather-facts.js';
import type { AttendanceContext, SessionRow } from './ports.js';
import { entriesOf, needsApproval, reachSession, readCounts } from './read-roster.js';
import { findMark, type Marking, mark, openForMarks } from './write-marks.js';

/** Who changes marks, and from where. */
export interface Changing {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
}

/** Mark people of a session. @throws what `mark` throws, and {NotFoundError} `class-session.not-found` */
export async function markPeople(
  context: AttendanceContext,
  { principal, origin }: Changing,
  { sessionId, marks, requestId }: Pick<Marking, 'sessionId' | 'marks' | 'requestId'>,
) {
  const personIds = [...new Set(marks.map(({ personId }) => personId))];
  if (personIds.length < marks.length) throw new MarkedTwiceError();
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    await reachSession(context, tx, principal, sessionId);
    const marked = await mark(context, tx, {
      sessionId,
      marks,
      requestId,
      by: principal,
      way: principal.kind === 'api-key' ? 'api' : 'manual',
      isWaiting: (session) => needsApproval(session, principal),
    });
    const items = await entriesOf(tx, marked.session, personIds);
    const counts = await readCounts(tx, sessionId);
    if (!marked.isRepeated)
      await context.audit.record(tx, {
        actor: principal,
        origin,
        action: 'attendance.mark',
        resource: `class-session:${sessionId}`,
        metadata: { personIds, ...countsOf(marks) },
      });
    return { marks: marked.marks.map(toMark), items, counts, isRepeated: marked.isRepeated };
  });
}

type MarkChange = Partial<
  Pick<MarkRow, 'approval' | 'decidedAt' | 'decidedBy' | 'decisionNote' | 'undoneAt' | 'undoneBy'>
>;

/** Write what became of a mark, and derive what its person counts as. */
async function change(
  context: AttendanceContext,
  tx: Transaction,
  { principal, origin }: Changing,
  session: SessionRow,
  { id, personId, set, action }: Pick<MarkRow, 'id' | 'personId'> & { set: MarkChange; action: string },
) {
  const [changed] = await tx.update(attendanceMark).set(set).where(eq(attendanceMark.id, id)).returning();
  if (!changed) throw new NotFoundError('mark');
  await deriveFor(context, tx, { sessionIds: [session.id], personIds: [personId] });
  const [entry] = await entriesOf(tx, session, [personId]);
  await context.audit.record(tx, {
    actor: principal,
    origin,
    action,
    resource: `class-session:${session.id}`,
    metadata: { markId: id, personId, ...(set.approval && { approval: set.approval }) },
  });
  if (!entry) throw new NotFoundError('mark');
  return { mark: toMark(changed), entry };
}

/** A mark that the caller may know of, its session open for changes and nobody else at it. */
async function reachMark(context: AttendanceContext, tx: Transaction, principal: Principal, id: string) {
  const { sessionId } = await findMark(tx, id);
  await reachSession(context, tx, principal, sessionId).catch((error: unknown) => {
    throw error instanceof NotFoundError ? new NotFoundError('mark') : error;
  });
  const session = await openForMarks(tx, sessionId);
  return { session, row: await findMark(tx, id) };
}

/**
 * Take back a mark. Done again, nothing happens.
 *
 * @throws {NotFoundError} `mark.not-found`, {AttendanceLockedError}, and {NotAllowedError} where a correction needs an
 *   approval, for taking it back is one.
 */
export async function undoMark(context: AttendanceContext, by: Changing, id: string) {
  const { principal } = by;
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const { session, row } = await reachMark(context, tx, principal, id);
    if (needsApproval(session, principal) && row.approval !== 'waiting') throw new NotAllowedError();
    if (row.undoneAt) {
      const [entry] = await entriesOf(tx, session, [row.personId]);
      if (!entry) throw new NotFoundError('mark');
      return { mark: toMark(row), entry };
    }
    const set = { undoneAt: context.clock.now(), undoneBy: principal.actorName };
    return change(context, tx, by, session, { ...row, set, action: 'attendance.undo' });
  });
}

/**
 * Decide about a correction that waits: about one that the person asked for, whoever may mark them; about one by staff,
 * who may approve. Nobody decides about their own.
 *
 * @throws {MarkDecidedError} {OwnRequestError} {NotAllowedError} {AttendanceLockedError}
 */
export async function decideMark(
  context: AttendanceContext,
  by: Changing,
  id: string,
  { approve, note }: { readonly approve: boolean; readonly note?: string | undefined },
) {
  const { principal } = by;
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const { session, row } = await reachMark(context, tx, principal, id);
    const isOwn = row.by === principal.actorId || row.personId === principal.personId;
    if (isOwn) throw new OwnRequestError();
    const mayDecide = row.way === 'request' && !session.rules.correctionsNeedApproval;
    if (!mayDecide && !principal.permissions.has('attendance:approve')) throw new NotAllowedError();
    if (row.approval !== 'waiting' || row.undoneAt) throw new MarkDecidedError();
    const set = {
      approval: approve ? 'approved' : 'refused',
      decidedAt: context.clock.now(),
      decidedBy: principal.actorName,
      decisionNote: note ?? null,
    };
    return change(context, tx, by, session, { ...row, set, action: 'attendance.decide' });
  });
}

/** The person an account belongs to. @throws {NoPersonError} */
export function ownPersonId({ personId }: Principal): string {
  if (personId === undefined) throw new NoPersonError();
  return personId;
}

/** Ask for a correction of one's own attendance; somebody else decides. @throws what `mark` throws */
export async function requestCorrection(
  context: AttendanceContext,
  { principal, origin }: Changing,
  asked: Pick<Marking, 'sessionId' | 'requestId'> & {
    readonly mark: Omit<Marking['marks'][number], 'personId'>;
  },
) {
  const personId = ownPersonId(principal);
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const { marks, isRepeated } = await mark(context, tx, {
      sessionId: asked.sessionId,
      requestId: asked.requestId,
      marks: [{ ...asked.mark, personId }],
      by: principal,
      way: 'request',
      isWaiting: () => true,
    });
    const [made] = marks;
    if (!made) throw new NotFoundError('mark');
    if (!isRepeated)
      await context.audit.record(tx, {
        actor: principal,
        origin,
        action: 'attendance.request',
        resource: `class-session:${asked.sessionId}`,
        metadata: { personId, markId: made.id },
      });
    return toMark(made);
  });
}

/** Take back a correction one asked for. @throws {NotFoundError} `mark.not-found` and {MarkDecidedError} */
export async function withdrawCorrection(context: AttendanceContext, by: Changing, id: string) {
  const { principal } = by;
  const personId = ownPersonId(principal);
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const { sessionId, personId: about, way } = await findMark(tx, id);
    if (about !== personId || way !== 'request') throw new NotFoundError('mark');
    const session = await openForMarks(tx, sessionId);
    const row = await findMark(tx, id);
    if (row.approval !== 'waiting' || row.undoneAt) throw new MarkDecidedError();
    const set = { undoneAt: context.clock.now(), undoneBy: principal.actorName };
    const { mark: withdrawn } = await change(context, tx, by, session, {
      ...row,
      set,
      action: 'attendance.withdraw-request',
    });
    return withdrawn;
  });
}
