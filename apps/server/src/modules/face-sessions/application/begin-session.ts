import { randomBytes } from 'node:crypto';
import type { ChallengeAction, FaceSession, FaceSessionPurpose } from '@mien/contracts';
import type { Transaction } from '../../../platform/database/database.js';
import { faceSession } from '../../../platform/database/schema/index.js';
import { hashToken, newToken } from '../../../platform/security/random-token.js';
import type { Attempt } from '../../access/index.js';
import { FRAME_LIMITS, newMeter } from '../domain/frame-limits.js';
import type { FaceSessionRecord } from './face-session-record.js';
import type { FaceSessionContext } from './ports.js';

/** Time for finding the face, the steps and a lost connection, ms. */
const SESSION_MS = 120_000;
const NONCE_BYTES = 16;

export interface SessionWish
  extends Pick<
    FaceSessionRecord,
    'holder' | 'packId' | 'requester' | 'origin' | 'organizationId' | 'personId' | 'accountId' | 'use'
  > {
  readonly purpose: FaceSessionPurpose;
  readonly without: readonly ChallengeAction[];
  /** Counted by the lock-out, as failed until it has passed. */
  readonly attempt?: Attempt;
}

/**
 * Begin a session: a challenge nobody could know before, told one step at a time.
 *
 * @throws {TooFewActionsError} if too few actions remain.
 * @throws {LockedOutError} {FactorDisabledError} after too many failures.
 */
export async function beginSession(context: FaceSessionContext, wish: SessionWish): Promise<FaceSession> {
  const { liveness, clock, store, newId, database, access } = context;
  const { without, ...of } = wish;
  const challenge = liveness.draw(context.random, { without });
  if (wish.attempt) await access.guard.begin(wish.attempt);
  const startedAtMs = clock.now().getTime();
  const token = newToken();
  const record: FaceSessionRecord = {
    ...of,
    id: newId(),
    nonce: randomBytes(NONCE_BYTES).toString('base64url'),
    tokenHash: hashToken(token),
    startedAtMs,
    expiresAtMs: startedAtMs + SESSION_MS,
    meter: newMeter(startedAtMs),
    liveness: liveness.start(challenge),
  };
  if (wish.organizationId) {
    await database.inOrganization(wish.organizationId, (tx) => recordStart(context, tx, record));
  }
  await store.create(record);
  return {
    id: record.id,
    nonce: record.nonce,
    token,
    expiresAt: new Date(record.expiresAtMs).toISOString(),
    limits: { ...FRAME_LIMITS },
    steps: challenge.steps.length,
  };
}

async function recordStart({ auditTrail }: FaceSessionContext, tx: Transaction, record: FaceSessionRecord) {
  const { id, organizationId, purpose, personId, requester, origin, nonce } = record;
  if (organizationId === undefined) return;
  await tx.insert(faceSession).values({
    id,
    organizationId,
    purpose,
    personId: personId ?? null,
    requestedBy: requester.actorId,
    requestId: origin.requestId,
    nonce,
    actions: record.liveness.challenge.steps.map(({ action }) => action),
    startedAt: new Date(record.startedAtMs),
    expiresAt: new Date(record.expiresAtMs),
  });
  await auditTrail.record(tx, {
    actor: { actorId: requester.actorId, organizationId },
    origin,
    action: 'face-session.start',
    resource: `face-session:${id}`,
    metadata: { purpose, ...(personId ? { personId } : {}) },
  });
}
