import type { ScoreForm } from '@mien/biometrics';
import type { Pair } from '../input/pairs-file.js';
import type { FaceScorer } from '../scores/score-faces.js';

/** Score of a mated pair with a picture that gave no usable face: never a match at any threshold. */
const NO_SCORE = Number.NEGATIVE_INFINITY;

export interface LabeledScore {
  readonly score: number;
  readonly mated: boolean;
  readonly fold: string;
  readonly group: string;
}

/**
 * Scores of labeled pairs. A mated pair with a failed picture counts as a non-match; a non-mated one is left out,
 * since turning a stranger away by failing is no merit of the comparison. Both are in `failedPairs`.
 */
export function labeledScores(
  scorer: FaceScorer,
  pairs: readonly Pair[],
  form: ScoreForm,
): { readonly scores: readonly LabeledScore[]; readonly failedPairs: number } {
  const scores: LabeledScore[] = [];
  let failedPairs = 0;
  for (const { fileA, fileB, mated, fold, group } of pairs) {
    const a = scorer.set.indexOf.get(fileA);
    const b = scorer.set.indexOf.get(fileB);
    const isScored = a !== undefined && b !== undefined;
    if (!isScored) failedPairs++;
    if (isScored) scores.push({ score: scorer.score(a, b, form), mated, fold, group });
    else if (mated) scores.push({ score: NO_SCORE, mated, fold, group });
  }
  return { scores, failedPairs };
}
