import { and, eq, isNull } from 'drizzle-orm';
import { faceSession } from '../../../platform/database/schema/index.js';
import { openSession } from './open-session.js';
import type { FaceSessionContext } from './ports.js';
import { channelOf } from './session-channel.js';

/** Who leaves: every connection that has the session hangs up. */
const NOBODY = 'nobody';

/**
 * Leave a session: no frame is taken any more, and there is no result. One that was decided stays decided.
 *
 * @throws {NotFoundError} `face-session.not-found`
 */
export async function cancelSession(context: FaceSessionContext, id: string, token: string): Promise<void> {
  const { store, sharedState } = context;
  let stored = await openSession(context, id, token);
  while (!stored.record.result && !(await store.end(stored))) stored = await openSession(context, id, token);
  if (stored.record.result) return;
  await store.takeFrames(id);
  await sharedState.publish(channelOf(id), NOBODY);
  await writeDown(context, stored.record);
}

async function writeDown(
  { database, auditTrail, clock }: FaceSessionContext,
  { id, organizationId, requester, origin, purpose }: Awaited<ReturnType<typeof openSession>>['record'],
): Promise<void> {
  if (organizationId === undefined) return;
  await database.inOrganization(organizationId, async (tx) => {
    const left = await tx
      .update(faceSession)
      .set({ expiresAt: clock.now() })
      .where(and(eq(faceSession.id, id), isNull(faceSession.endedAt)))
      .returning({ id: faceSession.id });
    if (left.length === 0) return;
    await auditTrail.record(tx, {
      actor: { actorId: requester.actorId, organizationId },
      origin,
      action: 'face-session.cancel',
      resource: `face-session:${id}`,
      metadata: { purpose },
    });
  });
}
