import { fitSigmoid, probabilityAt, type Sigmoid } from '../training/platt.js';
import { type CalibrationError, calibrationError } from './calibration-error.js';
import { inFold, outsideFold, type ProbeOutcome } from './probe-outcomes.js';

const isRight = (outcome: ProbeOutcome) => outcome.rank === 1;

/**
 * Fit the sigmoid on the first candidates of held-out probes, strangers included.
 *
 * One sigmoid serves all people: a person's handful of templates cannot support two parameters, and the machines share
 * margins and balanced costs. It is fitted on first candidates because those are what a probability is asked for.
 */
export const calibrateDecisions = (outcomes: readonly ProbeOutcome[]): Sigmoid =>
  fitSigmoid({
    values: Float64Array.from(outcomes, (outcome) => outcome.topScore),
    isRight: outcomes.map(isRight),
  });

/** Error of the probabilities when each fold's sigmoid is fitted on the other folds. */
export function measureCalibration(outcomes: readonly ProbeOutcome[], folds: number): CalibrationError {
  const claims = Array.from({ length: folds }, (_, fold) => {
    const sigmoid = calibrateDecisions(outcomes.filter(outsideFold(fold)));
    return outcomes.filter(inFold(fold)).map((outcome) => ({
      probability: probabilityAt(sigmoid, outcome.topScore),
      isRight: isRight(outcome),
    }));
  });
  return calibrationError(claims.flat());
}
