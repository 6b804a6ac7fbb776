import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { groupPhoto } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { TakenInFutureError } from '../domain/errors.js';
import { assertTarget, type GroupPhotoRow, type Target } from './open-group-photo.js';
import type { GroupPhotoContext } from './ports.js';

export interface StartRequest {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly target: Target;
  readonly takenAt?: Date | undefined;
}

/** An hour less than the day they may be kept, because expired ones are deleted once an hour. */
const KEPT_MS = 23 * 60 * 60 * 1000;
/** Clocks of devices differ by this much. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;

/**
 * Begin a group photo, or go on with the one that the caller has begun and not confirmed.
 *
 * @throws {NotFoundError} if the session or the group is none of the caller's.
 * @throws {TakenInFutureError}
 */
export function startGroupPhoto(context: GroupPhotoContext, request: StartRequest): Promise<GroupPhotoRow> {
  const { database, clock, newId, audit } = context;
  const { principal, origin, target, takenAt } = request;
  const { organizationId, actorId } = principal;
  const now = clock.now();
  if (takenAt && takenAt.getTime() > now.getTime() + CLOCK_SKEW_MS) throw new TakenInFutureError();
  return database.inOrganization(organizationId, async (tx) => {
    await assertTarget(context, tx, principal, target);
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`group-photo:${actorId}:${target.sessionId ?? target.rosterId}`}, 0))`,
    );
    const begun = await findBegun(tx, actorId, target, now);
    if (begun) return takenAt ? retake(tx, begun.id, takenAt) : begun;
    const row = {
      id: newId(),
      organizationId,
      ...target,
      takenAt: takenAt ?? now,
      createdBy: actorId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + KEPT_MS),
    };
    const [stored] = await tx.insert(groupPhoto).values(row).returning();
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'group-photo.start',
      resource: `group-photo:${row.id}`,
      metadata: { sessionId: target.sessionId, groupId: target.rosterId },
    });
    return stored as GroupPhotoRow;
  });
}

async function findBegun(
  tx: Transaction,
  createdBy: string,
  { sessionId, rosterId }: Target,
  now: Date,
): Promise<GroupPhotoRow | undefined> {
  const [found] = await tx
    .select()
    .from(groupPhoto)
    .where(
      and(
        eq(groupPhoto.createdBy, createdBy),
        sessionId ? eq(groupPhoto.sessionId, sessionId) : isNull(groupPhoto.sessionId),
        rosterId ? eq(groupPhoto.rosterId, rosterId) : isNull(groupPhoto.rosterId),
        isNull(groupPhoto.confirmedAt),
        gt(groupPhoto.expiresAt, now),
      ),
    )
    .orderBy(desc(groupPhoto.createdAt))
    .limit(1);
  return found;
}

async function retake(tx: Transaction, id: string, takenAt: Date): Promise<GroupPhotoRow> {
  const [changed] = await tx.update(groupPhoto).set({ takenAt }).where(eq(groupPhoto.id, id)).returning();
  return changed as GroupPhotoRow;
}
