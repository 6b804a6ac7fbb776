import type { FaceBox, RejectReason } from '@mien/biometrics';
import type { CaptureSource } from './capture-source.js';

/** What is known of the one face of a picture before it is compared with anybody. */
export interface FaceToEnroll {
  readonly box: FaceBox;
  readonly quality?: number;
  readonly advice?: RejectReason;
  readonly weakness?: RejectReason;
  readonly bonaFide?: number;
  readonly rejection?: RejectReason;
}

export interface EnrollmentRules {
  readonly minEnrollmentQuality: number;
  readonly minBonaFideScore: number;
}

/**
 * Whether a face is good enough to enroll, by itself.
 *
 * Before a camera the person can do something, so every advice counts and an attack is refused. A picture from elsewhere
 * is a photograph of a photograph by nature: its passive score is recorded and decides nothing, and only the lowest
 * quality of the organization counts. Frames of a session that was found live are judged by all its frames, not by the
 * passive score of each. Figures: docs/decisions/0011-enrollment.md.
 *
 * @returns why not.
 */
export function judgeFace(
  face: FaceToEnroll,
  source: CaptureSource,
  rules: EnrollmentRules & { readonly isProvenLive?: boolean | undefined },
): RejectReason | undefined {
  if (face.rejection !== undefined) return face.rejection;
  const isLive = source === 'webcam';
  if (face.quality === undefined) return 'no-face';
  if (face.quality < rules.minEnrollmentQuality) return face.advice ?? face.weakness ?? 'too-blurred';
  if (isLive && face.advice !== undefined) return face.advice;
  const isAttack = face.bonaFide === undefined || face.bonaFide < rules.minBonaFideScore;
  return isLive && isAttack && !rules.isProvenLive ? 'presentation-attack' : undefined;
}
