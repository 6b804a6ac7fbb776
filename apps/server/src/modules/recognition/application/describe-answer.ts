import type { RejectReason } from '@mien/biometrics';
import type { MeasuredFace, SearchDecision } from '@mien/recognizer';
import type { LogRecord } from './recognition-log.js';

export type FaceAnswer =
  | { readonly kind: 'rejected'; readonly reason: RejectReason }
  | { readonly kind: 'searched'; readonly search: SearchDecision };

export type AnswerPart = Pick<
  LogRecord,
  | 'decision'
  | 'reason'
  | 'personId'
  | 'candidates'
  | 'evidence'
  | 'probability'
  | 'quality'
  | 'bonaFide'
  | 'probe'
>;

/** What the recognition log keeps of a face: whom a face was taken for, and the face only then. */
export function describeAnswer(
  face: Pick<MeasuredFace, 'quality' | 'bonaFide' | 'embedding'>,
  answer: FaceAnswer,
): AnswerPart {
  const measured = { quality: face.quality, bonaFide: face.bonaFide };
  if (answer.kind === 'rejected') {
    return { ...measured, decision: 'rejected', reason: answer.reason, candidates: [] };
  }
  const { decision, candidates, evidence } = answer.search;
  const best = candidates[0];
  if (decision === 'unknown' || best === undefined) {
    return { ...measured, decision: 'unknown', candidates: [], evidence, probability: best?.probability };
  }
  return {
    ...measured,
    decision,
    personId: best.personId,
    candidates: [...candidates],
    evidence,
    probability: best.probability,
    probe: face.embedding,
  };
}
