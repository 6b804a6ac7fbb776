import { clusteredRate, type Rate, type ScoreForm } from '@mien/biometrics';
import type { EvaluationContext } from '../evaluation-context.js';
import { facesByPerson } from './face-set.js';
import type { FaceScorer } from './score-faces.js';
import { createScoreHistogram } from './score-histogram.js';

/** Pictures of one person that make mated comparisons; the first ones, so that nobody with 500 pictures is the result. */
const MATED_PICTURES = 10;

/** All comparisons between different people of a set, in one form of score. Keeps 4 bytes for each. */
export interface CrossComparisons {
  readonly form: ScoreForm;
  readonly nonMated: number;
  /** Comparisons at or above a threshold. */
  falseMatchesAt(threshold: number): number;
  /** The lowest threshold, in steps of 1e-4, at which no more than `fmr` of the comparisons match. */
  thresholdAt(fmr: number): number;
  /** FMR at each threshold with bounds that respect that a person takes part in many comparisons. */
  ratesAt(thresholds: readonly number[]): readonly Rate[];
  /** Middle of a bin of 1e-4 and how many fell into it, ascending, empty ones left out. */
  bins(): Iterable<{ readonly score: number; readonly count: number }>;
}

/** Compare every two faces of different people, in both forms. Gives way to other work now and then. */
export async function compareAll(
  scorer: FaceScorer,
  { onProgress, signal }: Pick<EvaluationContext, 'onProgress' | 'signal'>,
): Promise<Readonly<Record<ScoreForm, CrossComparisons>>> {
  const { personOf, embeddings, name } = scorer.set;
  const trials = trialsByPerson(scorer);
  const nonMated = trials.reduce((sum, own) => sum + own, 0) / 2;
  const raw = new Float32Array(nonMated);
  const normalized = new Float32Array(nonMated);
  let at = 0;
  for (let a = 0; a < embeddings.length; a++) {
    if (a % 64 === 0) {
      signal?.throwIfAborted();
      onProgress?.({ phase: `compare ${name}`, done: a, total: embeddings.length });
      await new Promise((resume) => setImmediate(resume));
    }
    for (let b = 0; b < a; b++) {
      if (personOf[a] === personOf[b]) continue;
      const score = scorer.score(a, b, 'raw');
      raw[at] = score;
      normalized[at++] = scorer.normalize(score, a, b);
    }
  }
  onProgress?.({ phase: `compare ${name}`, done: embeddings.length, total: embeddings.length });
  return {
    raw: crossComparisons('raw', raw, personOf, trials),
    normalized: crossComparisons('normalized', normalized, personOf, trials),
  };
}

/** Scores of every two of the first pictures of each person. */
export function matedScores(scorer: FaceScorer, form: ScoreForm): Float64Array {
  const scores: number[] = [];
  for (const faces of facesByPerson(scorer.set)) {
    const some = faces.slice(0, MATED_PICTURES);
    for (const [k, a] of some.entries()) {
      for (const b of some.slice(0, k)) scores.push(scorer.score(a, b, form));
    }
  }
  return Float64Array.from(scores);
}

/** How many non-mated comparisons everybody takes part in. */
function trialsByPerson({ set }: FaceScorer): readonly number[] {
  return facesByPerson(set).map((faces) => faces.length * (set.embeddings.length - faces.length));
}

/** @param scores In the order of `compareAll`: by `a`, then by `b < a`, two faces of one person left out. */
function crossComparisons(
  form: ScoreForm,
  scores: Float32Array,
  personOf: Int32Array,
  trials: readonly number[],
): CrossComparisons {
  const histogram = createScoreHistogram(scores);
  return {
    form,
    nonMated: scores.length,
    falseMatchesAt: histogram.atOrAbove,
    thresholdAt: (fmr) => histogram.edgeWithAtMost(fmr * scores.length),
    bins: histogram.bins,
    ratesAt: (thresholds) =>
      errorsByPerson(scores, personOf, thresholds, trials.length).map((counts) =>
        clusteredRate(trials.map((own, person) => ({ trials: own, errors: counts[person] ?? 0 }))),
      ),
  };
}

function errorsByPerson(
  scores: Float32Array,
  personOf: Int32Array,
  thresholds: readonly number[],
  people: number,
): readonly Float64Array[] {
  const lowest = Math.min(...thresholds);
  const errors = thresholds.map(() => new Float64Array(people));
  let at = 0;
  for (let a = 0; a < personOf.length; a++) {
    for (let b = 0; b < a; b++) {
      if (personOf[a] === personOf[b]) continue;
      const score = scores[at++] ?? 0;
      if (score >= lowest) countErrors(errors, thresholds, score, personOf[a] ?? 0, personOf[b] ?? 0);
    }
  }
  return errors;
}

function countErrors(
  errors: readonly Float64Array[],
  thresholds: readonly number[],
  score: number,
  a: number,
  b: number,
): void {
  for (const [k, counts] of errors.entries()) {
    if (score < (thresholds[k] ?? Number.POSITIVE_INFINITY)) continue;
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
  }
}
