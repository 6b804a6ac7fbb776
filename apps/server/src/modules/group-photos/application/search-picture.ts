import type { RejectReason } from '@mien/biometrics';
import type { MeasuredFace, SearchDecision } from '@mien/recognizer';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import type { FaceContext, LogRecord } from '../../recognition/index.js';
import { decideFace } from '../domain/decide-face.js';
import type { SeenFace } from '../domain/seen-face.js';
import type { GroupPhotoContext } from './ports.js';

export interface PictureSearch {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly picture: Uint8Array;
  readonly face: FaceContext;
  /** Whom a face may be. */
  readonly roster: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

export interface SearchedPicture {
  readonly width: number;
  readonly height: number;
  readonly faces: readonly (Omit<SeenFace, 'pictureId'> & { readonly isSmall: boolean })[];
}

/** Proposed for one face. */
const CANDIDATES = 5;

/**
 * Find every face of a picture and search for each among the people of the class; all of it is in the recognition log.
 *
 * @returns why not, if it is no picture that can be used.
 */
export async function searchPicture(
  context: GroupPhotoContext,
  search: PictureSearch,
): Promise<SearchedPicture | RejectReason> {
  const { recognizer, clock, log, newId } = context;
  const { principal, face: faceContext, picture, signal } = search;
  const startedAt = clock.now();
  const { packId } = faceContext.position;
  const measured = await recognizer.measure({ packId, picture, purpose: 'group' }, signal);
  if (measured.kind === 'unusable') return measured.reason;

  const found = [];
  for (const face of measured.faces) {
    signal.throwIfAborted();
    found.push({ id: newId(), logId: newId(), face, answer: await answerFor(context, search, face) });
  }
  const durationMs = clock.now().getTime() - startedAt.getTime();
  const records = found.map(({ logId, face, answer }) => ({
    ...recordOf(face, answer),
    id: logId,
    organizationId: principal.organizationId,
    at: startedAt,
    kind: 'identification' as const,
    requestedBy: principal.actorId,
    requestId: search.origin.requestId,
    durationMs,
  }));
  await log.record(principal.organizationId, records);
  return {
    width: measured.width,
    height: measured.height,
    faces: found.map(({ id, logId, face, answer }) => ({
      id,
      ...describeFace(face, answer),
      recognitionLogId: logId,
    })),
  };
}

/** Absent for a face that could not be compared. */
type Answer = SearchDecision | undefined;

async function answerFor(
  { recognizer }: GroupPhotoContext,
  { face: { position, settings }, roster }: PictureSearch,
  { embedding, isSmall }: MeasuredFace,
): Promise<Answer> {
  if (embedding === undefined) return undefined;
  const targetFpir = settings.identificationFpir;
  const found = await recognizer.identify(position, {
    probe: embedding,
    targetFpir,
    limit: CANDIDATES,
    roster,
  });
  return { ...found, decision: decideFace(found.decision, isSmall === true) };
}

function describeFace({ box, rejection, advice, isSmall }: MeasuredFace, answer: Answer) {
  const counsel = rejection ?? advice;
  return {
    box: { x: box.x, y: box.y, width: box.width, height: box.height },
    decision: answer?.decision ?? ('rejected' as const),
    candidates:
      answer === undefined || answer.decision === 'unknown'
        ? []
        : answer.candidates.map(({ personId, probability }) => ({ personId, probability })),
    ...(counsel && { advice: counsel }),
    isSmall: isSmall === true,
  };
}

/** What the log keeps: whom a face was taken for, and the face only then. */
function recordOf({ quality, rejection, embedding }: MeasuredFace, answer: Answer) {
  if (answer === undefined) {
    return { quality, decision: 'rejected', reason: rejection ?? 'no-face', candidates: [] } as const;
  }
  const { decision, candidates, evidence } = answer;
  const [best] = candidates;
  if (decision === 'unknown' || best === undefined) {
    return {
      quality,
      decision: 'unknown',
      candidates: [],
      evidence,
      probability: best?.probability,
    } as const;
  }
  return {
    quality,
    decision,
    personId: best.personId,
    candidates: [...candidates],
    evidence,
    probability: best.probability,
    probe: embedding,
  } satisfies Partial<LogRecord>;
}
