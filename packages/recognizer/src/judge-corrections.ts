import { type Calibration, compare, type Embedding, thresholdForFmr } from '@mien/biometrics';
import type { Correction } from './template-source.js';

/** What corrections say about taking a probe for a person. */
export type CorrectionVerdict =
  /** Nothing. */
  | 'unaffected'
  /** The corrected face, or the person: somebody has to look. */
  | 'needs-review'
  /** The corrected face: not this person. */
  | 'excluded';

/** Two pictures this alike show one face, as often wrong as this. */
const SAME_FACE_FMR = 1e-3;
/** Part of the way from the threshold to a perfect score by which the person has to be nearer than the corrected face. */
const CLEAR_LEAD = 0.1;

/**
 * Judge one person for one probe by the faces that are known not to be theirs.
 *
 * A face close to a corrected one is that face unless it is clearly closer to the person: the person whom somebody
 * looks like is not shut out by it. A correction that cannot be compared, because another embedder made it, has the
 * person looked at whenever they are found.
 *
 * @param ownScore Cosine of the probe with the person's templates.
 * @see docs/decisions/0012-corrections.md
 */
export function judgeCorrections(
  corrections: readonly Correction[],
  probe: Embedding,
  ownScore: number,
  calibration: Calibration,
): CorrectionVerdict {
  if (corrections.length === 0) return 'unaffected';
  const readable = corrections.flatMap(({ embedderId, embedding }) =>
    embedding !== undefined && embedderId === calibration.embedderId ? [embedding] : [],
  );
  const nearest = Math.max(-1, ...readable.map((embedding) => compare(probe, embedding)));
  const { threshold } = thresholdForFmr(calibration, SAME_FACE_FMR, 'raw');
  if (nearest >= threshold) {
    if (nearest >= ownScore) return 'excluded';
    if (ownScore - nearest < CLEAR_LEAD * (1 - threshold)) return 'needs-review';
  }
  return readable.length < corrections.length ? 'needs-review' : 'unaffected';
}
