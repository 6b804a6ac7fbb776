import { DimensionMismatchError, type Embedding } from '@mien/biometrics';
import { EmbedderMismatchError } from './errors.js';
import type { IdentityClassifier } from './identity-classifier.js';
import { probabilityAt } from './training/platt.js';

export interface ClassifierProbe {
  readonly embedding: Embedding;
  readonly embedderId: string;
}

export interface ClassifiedCandidate {
  readonly subjectId: string;
  /** Distance to the person's side of their plane in margins: 1 is well inside, below 0 is outside. */
  readonly decisionValue: number;
  /**
   * Probability in (0, 1) that a first candidate with this decision value is the right person, among probes of which as
   * many are of strangers as cross-validation held out.
   */
  readonly probability: number;
}

export interface Classification {
  /** `match`: one person passes the gate. `ambiguous`: several do. `unknown`: nobody does. */
  readonly outcome: 'match' | 'ambiguous' | 'unknown';
  /** Best first; below the gate they are for information only. */
  readonly candidates: readonly ClassifiedCandidate[];
}

const DEFAULT_LIMIT = 5;

/**
 * Who is this, if anybody?
 *
 * @param options.limit Candidates to return, at least 1; 5 by default. The outcome does not depend on it.
 * @throws {EmbedderMismatchError | DimensionMismatchError} if the probe is of another embedder. Never read as unknown.
 */
export function classify(
  classifier: IdentityClassifier,
  probe: ClassifierProbe,
  options: { readonly limit?: number } = {},
): Classification {
  if (probe.embedderId !== classifier.embedderId) {
    throw new EmbedderMismatchError(probe.embedderId, classifier.embedderId);
  }
  if (probe.embedding.length !== classifier.dimension) {
    throw new DimensionMismatchError(probe.embedding.length, classifier.dimension);
  }
  const ranked = classifier.subjectIds
    .map((subjectId, subject) => ({ subjectId, decisionValue: decisionValue(classifier, subject, probe) }))
    .sort((a, b) => b.decisionValue - a.decisionValue);
  const passing = ranked.filter((candidate) => candidate.decisionValue >= classifier.gate.threshold).length;
  return {
    outcome: passing === 0 ? 'unknown' : passing === 1 ? 'match' : 'ambiguous',
    candidates: ranked.slice(0, Math.max(1, options.limit ?? DEFAULT_LIMIT)).map((candidate) => ({
      ...candidate,
      probability: probabilityAt(classifier.calibration, candidate.decisionValue),
    })),
  };
}

function decisionValue({ weights, dimension }: IdentityClassifier, subject: number, probe: ClassifierProbe) {
  const row = subject * (dimension + 1);
  let value = weights[row + dimension]!;
  for (let d = 0; d < dimension; d++) value += weights[row + d]! * probe.embedding[d]!;
  return value;
}
