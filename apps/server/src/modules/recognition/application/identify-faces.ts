import type { MeasuredFace } from '@mien/recognizer';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { PictureUnusableError } from '../domain/errors.js';
import { judgePresentation } from '../domain/judge-presentation.js';
import { describeAnswer, type FaceAnswer } from './describe-answer.js';
import { type FaceContext, faceContextOf } from './face-context.js';
import type { RecognitionContext } from './ports.js';
import type { Names } from './recognition-log.js';
import { searchScope } from './search-scope.js';

export interface IdentifyRequest {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly picture: Uint8Array;
  readonly groupId?: string | undefined;
  /** When the picture was taken, for whom the group held then; now when absent. */
  readonly takenAt?: Date;
  /** Candidates per face at most. */
  readonly limit: number;
  readonly maxFaces: number;
  readonly signal: AbortSignal;
}

export interface IdentifiedFaces {
  readonly width: number;
  readonly height: number;
  readonly names: Names;
  readonly faces: readonly {
    readonly logId: string;
    readonly face: MeasuredFace;
    readonly answer: FaceAnswer;
  }[];
}

/**
 * Identification 1:N: who are the faces in a picture, if anybody?
 *
 * @throws {PictureUnusableError} if it is no picture.
 */
export async function identifyFaces(
  context: RecognitionContext,
  request: IdentifyRequest,
): Promise<IdentifiedFaces> {
  const { database, recognizer, people, clock, log, newId } = context;
  const { principal, picture, maxFaces, signal } = request;
  const startedAt = clock.now();
  const { organizationId } = principal;
  const { faceContext, scope } = await database.inOrganization(organizationId, async (tx) => ({
    faceContext: await faceContextOf(tx, organizationId),
    scope: await searchScope(tx, people, principal, request.groupId, request.takenAt),
  }));
  const { packId } = faceContext.position;
  const measured = await recognizer.measure({ packId, picture, purpose: 'recognition', maxFaces }, signal);
  if (measured.kind === 'unusable') throw new PictureUnusableError(measured.reason);

  const answered = [];
  for (const face of measured.faces.slice(0, maxFaces)) {
    const answer = await answerFace(context, faceContext, face, request.limit, scope);
    answered.push({ logId: newId(), face, answer });
  }
  const durationMs = clock.now().getTime() - startedAt.getTime();
  const names = await log.record(
    organizationId,
    answered.map(({ logId, face, answer }) => ({
      ...describeAnswer(face, answer),
      id: logId,
      organizationId,
      at: startedAt,
      kind: 'identification' as const,
      requestedBy: principal.actorId,
      requestId: request.origin.requestId,
      durationMs,
    })),
  );
  return { width: measured.width, height: measured.height, names, faces: answered };
}

async function answerFace(
  { recognizer }: RecognitionContext,
  { position, settings }: FaceContext,
  face: MeasuredFace,
  limit: number,
  roster: ReadonlySet<string> | undefined,
): Promise<FaceAnswer> {
  const reason = judgePresentation(face, settings.minBonaFideScore);
  if (reason !== undefined) return { kind: 'rejected', reason };
  if (face.embedding === undefined) return { kind: 'rejected', reason: 'no-face' };
  const search = await recognizer.identify(position, {
    probe: face.embedding,
    targetFpir: settings.identificationFpir,
    limit,
    ...(roster && { roster }),
  });
  return { kind: 'searched', search };
}
