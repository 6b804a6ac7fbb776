import type { RejectReason } from '@mien/biometrics';

/** What is known of a face before it is compared. */
export interface PresentedFace {
  readonly rejection?: RejectReason;
  readonly bonaFide?: number;
}

/**
 * Whether a face may be compared at all.
 *
 * @returns why not; a face whose presentation was not measured counts as an attack.
 */
export function judgePresentation(face: PresentedFace, minBonaFideScore: number): RejectReason | undefined {
  if (face.rejection !== undefined) return face.rejection;
  if (face.bonaFide === undefined || face.bonaFide < minBonaFideScore) return 'presentation-attack';
  return undefined;
}
