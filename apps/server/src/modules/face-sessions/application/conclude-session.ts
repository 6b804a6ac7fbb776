import { setTimeout } from 'node:timers/promises';
import type { FaceSessionAttempt, FaceSessionResult } from '@mien/contracts';
import type { LivenessVerdict } from '@mien/liveness';
import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { faceSession, person } from '../../../platform/database/schema/index.js';
import { FaceSessionEndedError } from '../domain/errors.js';
import { compareFace, type FaceMatch } from './compare-face.js';
import type { FaceSessionRecord, StoredSession } from './face-session-record.js';
import type { FaceSessionContext } from './ports.js';
import { RESULT_MS, signResult } from './result-token.js';

interface Conclusion {
  readonly verdict: LivenessVerdict;
  readonly match: FaceMatch | undefined;
  readonly passed: boolean;
  readonly endedAt: Date;
  readonly decisionMs: number;
}

/** Purposes that tell whom they found; the others only whether it was them. */
const TELLS_MATCH: ReadonlySet<string> = new Set(['verify', 'attendance']);
const STEPS = 100;
/** What a sign-in takes at least after its last frame, so that an address without a face takes no less, ms. */
const SIGN_IN_MS = 200;

/**
 * The one result of a session: decided, written down, counted by the lock-out, signed. Of several at once, one decides.
 *
 * @throws {FaceSessionEndedError} if it was decided before and the result is gone.
 */
export async function concludeSession(
  context: FaceSessionContext,
  stored: StoredSession,
): Promise<FaceSessionResult> {
  if (stored.record.result) return stored.record.result;
  if (stored.record.purpose !== 'sign-in') return conclude(context, stored);
  const nowMs = context.clock.now().getTime();
  const waitedMs = nowMs - waitingSinceMs(context, stored.record, nowMs);
  const [result] = await Promise.all([
    conclude(context, stored),
    setTimeout(Math.max(0, SIGN_IN_MS - waitedMs)),
  ]);
  return result;
}

async function conclude(context: FaceSessionContext, stored: StoredSession): Promise<FaceSessionResult> {
  const { record } = stored;
  const conclusion = await decide(context, record);
  const name = await writeDown(context, record, conclusion);
  if (record.attempt) {
    const { succeeded, failed } = context.access.guard;
    await (conclusion.passed ? succeeded : failed)(record.attempt);
  }
  await noteFailure(context, record, conclusion);
  if (record.purpose === 'enroll' && !conclusion.passed) await context.store.takeFrames(record.id);
  const result = await describe(context, record, conclusion, name);
  await keepResult(context, stored, result);
  return result;
}

/** Somebody who wanted to check in and was not recognized was not absent for that. */
async function noteFailure(
  { database, noteFailedAttempt, onError }: FaceSessionContext,
  { purpose, organizationId, personId }: FaceSessionRecord,
  { passed, endedAt }: Conclusion,
): Promise<void> {
  if (passed || purpose !== 'attendance' || !organizationId || !personId) return;
  await database
    .inOrganization(organizationId, (tx) =>
      noteFailedAttempt(tx, { organizationId, personId, at: endedAt, place: 'phone' }),
    )
    .catch(onError);
}

async function decide(context: FaceSessionContext, record: FaceSessionRecord): Promise<Conclusion> {
  const startedAt = context.clock.now();
  const verdict = context.liveness.conclude(record.liveness, startedAt.getTime());
  const isLive = verdict.decision === 'live';
  const match = isLive ? await compareFace(context, record) : undefined;
  const isThem = record.purpose === 'enroll' || match?.decision === 'match';
  const endedAt = context.clock.now();
  const decisionMs = endedAt.getTime() - waitingSinceMs(context, record, startedAt.getTime());
  return { verdict, match, passed: isLive && isThem, endedAt, decisionMs };
}

/** Since when the person has waited: since the last frame came, unless it is their time that was over. */
function waitingSinceMs(
  { liveness }: FaceSessionContext,
  { liveness: state, meter }: FaceSessionRecord,
  nowMs: number,
): number {
  const { phase } = liveness.progressOf(state);
  return phase === 'done' || phase === 'ended' ? meter.budgetAtMs : nowMs;
}

/** @returns the name of whom an attendance found. @throws {FaceSessionEndedError} */
async function writeDown(
  { database, auditTrail }: FaceSessionContext,
  record: FaceSessionRecord,
  conclusion: Conclusion,
): Promise<string | undefined> {
  const { organizationId, id, purpose, requester, origin } = record;
  if (organizationId === undefined) return undefined;
  const { verdict, match, passed, endedAt, decisionMs } = conclusion;
  const personId = match?.personId ?? record.personId;
  return database.inOrganization(organizationId, async (tx) => {
    const written = await tx
      .update(faceSession)
      .set({
        endedAt,
        decision: verdict.decision,
        passed,
        match: match?.decision ?? null,
        probability: match?.probability ?? null,
        ...(personId && { personId }),
        evidence: verdict.evidence.map((finding) => ({ ...finding })),
        frames: record.meter.frames,
        decisionMs,
      })
      .where(and(eq(faceSession.id, id), isNull(faceSession.endedAt)))
      .returning({ id: faceSession.id });
    if (written.length === 0) throw new FaceSessionEndedError();
    const name = personId && (await nameOf(tx, personId));
    await auditTrail.record(tx, {
      actor: { actorId: requester.actorId, organizationId },
      origin,
      action: 'face-session.end',
      resource: `face-session:${id}`,
      result: passed ? 'success' : 'denied',
      metadata: {
        purpose,
        decision: verdict.decision,
        ...(match && { match: match.decision }),
        ...(personId && { personId }),
      },
    });
    return name;
  });
}

async function nameOf(tx: Transaction, personId: string): Promise<string | undefined> {
  const [row] = await tx.select({ name: person.name }).from(person).where(eq(person.id, personId));
  return row?.name;
}

/** Codes, and no numbers: those would let somebody who tries again and again climb towards a pass. */
const withoutNumbers = ({ evidence }: LivenessVerdict): FaceSessionAttempt['evidence'] =>
  evidence.map(({ check, outcome, code }) => ({ check, outcome, code }));

async function describe(
  context: FaceSessionContext,
  record: FaceSessionRecord,
  { verdict, match, passed, endedAt }: Conclusion,
  name: string | undefined,
): Promise<FaceSessionResult> {
  const { organizationId, accountId, use, holder, nonce, id, purpose } = record;
  const personId = match?.personId ?? record.personId;
  const expiresAt = new Date(endedAt.getTime() + RESULT_MS);
  const person = personId !== undefined && name !== undefined && { person: { id: personId, name } };
  return {
    type: 'result',
    passed,
    decision: verdict.decision,
    evidence: withoutNumbers(verdict),
    ...(match &&
      TELLS_MATCH.has(purpose) && {
        match: {
          decision: match.decision,
          ...(match.probability !== undefined && {
            probability: Math.round(match.probability * STEPS) / STEPS,
          }),
          ...(match.decision === 'match' && person),
        },
      }),
    ...(passed &&
      organizationId &&
      personId && {
        resultToken: await signResult(
          context,
          { jti: id, purpose, organizationId, personId, accountId, use, holder, nonce },
          expiresAt,
        ),
        resultExpiresAt: expiresAt.toISOString(),
      }),
  };
}

/** Whoever asks for the session now gets the result, however it was stored meanwhile. */
async function keepResult(
  { store }: FaceSessionContext,
  stored: StoredSession,
  result: FaceSessionResult,
): Promise<void> {
  let latest: StoredSession | undefined = stored;
  while (latest && latest.record.result === undefined) {
    const saved: StoredSession | undefined = await store.save({
      ...latest,
      record: { ...latest.record, result },
    });
    if (saved) return;
    latest = await store.load(stored.record.id);
  }
}
