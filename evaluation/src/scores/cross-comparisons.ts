import { clusteredRate, type Rate, type ScoreForm, type SubjectCount } from '@mien/biometrics';
import type { EvaluationContext } from '../evaluation-context.js';
import { facesByPerson } from './face-set.js';
import type { FaceScorer } from './score-faces.js';

/** Scores lie in [-2, 2] in either form; one bin is 1e-4 wide, so a threshold is at most that much too strict. */
const LOW = -2;
const BIN_WIDTH = 1e-4;
const BINS = 40_001;

/** Pictures of one person that make mated comparisons; the first ones, so that nobody with 500 pictures is the result. */
const MATED_PICTURES = 10;

/** All non-mated comparisons of a set as a histogram, so that millions need no memory. */
export interface CrossComparisons {
  readonly form: ScoreForm;
  readonly nonMated: number;
  /** False matches at a threshold: comparisons in bins from it upward. */
  falseMatchesAt(threshold: number): number;
  /** The lowest bin edge at which no more than `fmr` of the comparisons match. */
  thresholdAt(fmr: number): number;
  /** Middle of a bin and how many fell into it, ascending, empty ones left out. */
  bins(): Iterable<{ readonly score: number; readonly count: number }>;
}

type Control = Pick<EvaluationContext, 'onProgress' | 'signal'>;

/** Compare every two faces of different people. Gives way to other work now and then. */
export async function compareAll(
  scorer: FaceScorer,
  form: ScoreForm,
  control: Control,
): Promise<CrossComparisons> {
  const counts = new Float64Array(BINS);
  let nonMated = 0;
  await eachNonMated(scorer, form, `compare ${scorer.set.name} (${form})`, control, (score) => {
    const bin = binOf(score);
    counts[bin] = (counts[bin] ?? 0) + 1;
    nonMated++;
  });
  const above = new Float64Array(BINS + 1);
  for (let bin = BINS - 1; bin >= 0; bin--) above[bin] = (above[bin + 1] ?? 0) + (counts[bin] ?? 0);
  return {
    form,
    nonMated,
    falseMatchesAt: (threshold) => above[Math.ceil((threshold - LOW) / BIN_WIDTH - 1e-6)] ?? 0,
    thresholdAt(fmr) {
      const bin = above.findIndex((count) => count <= fmr * nonMated);
      return LOW + bin * BIN_WIDTH;
    },
    *bins() {
      for (const [bin, count] of counts.entries()) {
        if (count > 0) yield { score: LOW + (bin + 0.5) * BIN_WIDTH, count };
      }
    },
  };
}

/** FMR at each threshold with bounds that respect that a person takes part in many comparisons. */
export async function clusteredFmr(
  scorer: FaceScorer,
  form: ScoreForm,
  thresholds: readonly number[],
  control: Control,
): Promise<readonly Rate[]> {
  const { personOf, people } = scorer.set;
  const trials = new Float64Array(people.length);
  const errors = thresholds.map(() => new Float64Array(people.length));
  const count = (counts: Float64Array, a: number, b: number) => {
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
  };
  const phase = `bound rates of ${scorer.set.name} (${form})`;
  await eachNonMated(scorer, form, phase, control, (score, i, j) => {
    const [a, b] = [personOf[i] ?? 0, personOf[j] ?? 0];
    count(trials, a, b);
    for (const [k, threshold] of thresholds.entries()) {
      const counts = errors[k];
      if (counts && score >= threshold) count(counts, a, b);
    }
  });
  return errors.map((counts) =>
    clusteredRate(Array.from(trials, (own, i): SubjectCount => ({ trials: own, errors: counts[i] ?? 0 }))),
  );
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

async function eachNonMated(
  scorer: FaceScorer,
  form: ScoreForm,
  phase: string,
  { onProgress, signal }: Control,
  visit: (score: number, a: number, b: number) => void,
): Promise<void> {
  const { personOf, embeddings } = scorer.set;
  for (let a = 0; a < embeddings.length; a++) {
    if (a % 64 === 0) {
      signal?.throwIfAborted();
      onProgress?.({ phase, done: a, total: embeddings.length });
      await new Promise((resume) => setImmediate(resume));
    }
    for (let b = 0; b < a; b++) {
      if (personOf[a] !== personOf[b]) visit(scorer.score(a, b, form), a, b);
    }
  }
  onProgress?.({ phase, done: embeddings.length, total: embeddings.length });
}

const binOf = (score: number) => Math.max(0, Math.min(BINS - 1, Math.floor((score - LOW) / BIN_WIDTH)));
