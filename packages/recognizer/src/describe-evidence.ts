import { type Calibration, type DecisionBasis, fmrAtThreshold } from '@mien/biometrics';
import type { Evidence } from './recognizer.js';

/** What a decision was made of, in the words of the recognizer. */
export function describeEvidence(
  packId: string,
  calibration: Calibration,
  basis: DecisionBasis,
  comparedPeople: number,
  ambiguity?: string,
): Evidence {
  const stricter = basis.stricter.at(-1);
  return {
    packId,
    scoreForm: basis.form,
    threshold: basis.threshold,
    fmr: fmrAtThreshold(calibration, basis.threshold, basis.form),
    comparedPeople,
    ...(stricter && { stricter }),
    ...(ambiguity && { ambiguity }),
  };
}
