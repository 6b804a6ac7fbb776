import type { RejectReason } from '@mien/biometrics';
import type { ClaimDecision, MeasuredFace } from '@mien/recognizer';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { chooseClaimant } from '../domain/choose-claimant.js';
import { judgePresentation } from '../domain/judge-presentation.js';
import { type FaceContext, faceContextOf } from './face-context.js';
import type { RecognitionContext } from './ports.js';

export interface VerifyRequest {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly personId: string;
  readonly picture: Uint8Array;
  readonly signal: AbortSignal;
}

export interface VerifiedClaim {
  readonly logId: string;
  readonly width?: number;
  readonly height?: number;
  readonly face?: MeasuredFace;
  readonly reason?: RejectReason;
  /** Absent when the picture was rejected. */
  readonly claim?: ClaimDecision;
}

/**
 * Verification 1:1: is the face in the picture this person?
 *
 * @throws {NotFoundError} if the caller does not see the person.
 * @throws {SubjectNotEnrolledError} if there is nothing to compare with.
 */
export async function verifyPerson(
  context: RecognitionContext,
  request: VerifyRequest,
): Promise<VerifiedClaim> {
  const { database, people, clock, log, newId } = context;
  const { principal, personId } = request;
  const { organizationId } = principal;
  const startedAt = clock.now();
  const faceContext = await database.inOrganization(organizationId, async (tx) => {
    await people.assertReach(tx, principal, personId);
    return faceContextOf(tx, organizationId);
  });
  const { claim, ...outcome } = await judgeClaim(context, faceContext, request);
  const logId = newId();
  const isNamed = claim?.decision === 'match' || claim?.decision === 'ambiguous';
  await log.record(organizationId, [
    {
      id: logId,
      organizationId,
      at: startedAt,
      kind: 'verification',
      decision: claim?.decision ?? 'rejected',
      reason: outcome.reason,
      personId,
      candidates: isNamed ? [{ personId, score: claim.score, probability: claim.probability }] : [],
      evidence: claim?.evidence,
      probability: claim?.probability,
      quality: outcome.face?.quality,
      bonaFide: outcome.face?.bonaFide,
      probe: isNamed ? outcome.face?.embedding : undefined,
      requestedBy: principal.actorId,
      requestId: request.origin.requestId,
      durationMs: clock.now().getTime() - startedAt.getTime(),
    },
  ]);
  return { ...outcome, logId, ...(claim && { claim }) };
}

async function judgeClaim(
  { recognizer }: RecognitionContext,
  { position, settings }: FaceContext,
  { personId, picture, signal }: VerifyRequest,
): Promise<Omit<VerifiedClaim, 'logId'>> {
  const measuring = { packId: position.packId, picture, purpose: 'recognition', maxFaces: 1 } as const;
  const measured = await recognizer.measure(measuring, signal);
  if (measured.kind === 'unusable') return { reason: measured.reason };
  const size = { width: measured.width, height: measured.height };
  const chosen = chooseClaimant(measured.faces);
  if ('reason' in chosen) return { ...size, reason: chosen.reason };
  const { face } = chosen;
  const reason = judgePresentation(face, settings.minBonaFideScore);
  if (reason !== undefined) return { ...size, face, reason };
  if (face.embedding === undefined) return { ...size, face, reason: 'no-face' };
  const claim = await recognizer.verify(position, {
    personId,
    probe: face.embedding,
    targetFmr: settings.verificationFmr,
  });
  return { ...size, face, claim };
}
