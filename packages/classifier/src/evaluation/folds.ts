import { templateCounts } from '../training/training-set.js';
import { shuffled } from './shuffle.js';

/** Which templates and which people each fold leaves out of training. */
export interface FoldPlan {
  readonly folds: number;
  /** Fold in which a template is a probe of a known person; -1 if it is its person's only one. Shape `[templates]`. */
  readonly testFold: Int32Array;
  /** Fold in which all of a person's templates are probes of a stranger. Shape `[people]`. */
  readonly strangerFold: Int32Array;
}

/**
 * Spread templates and people over folds.
 *
 * Every person is a stranger in exactly one fold, and every template of a person with two or more is a mated probe in
 * exactly one other fold, so that at least one of the person's templates is trained on there.
 *
 * @param folds At least 3; no more are made than there are people.
 * @param seed 32-bit whole number; the same seed makes the same plan.
 */
export function planFolds(subjectOf: Int32Array, subjects: number, folds: number, seed: number): FoldPlan {
  const used = Math.min(folds, subjects);
  const strangerFold = new Int32Array(subjects);
  for (const [place, subject] of shuffled([...strangerFold.keys()], seed).entries()) {
    strangerFold[subject] = place % used;
  }
  const counts = templateCounts(subjectOf, subjects);
  const placed = new Int32Array(subjects);
  const testFold = new Int32Array(subjectOf.length).fill(-1);
  for (const template of shuffled([...testFold.keys()], seed + 1)) {
    const subject = subjectOf[template]!;
    if (counts[subject]! < 2) continue;
    const place = placed[subject]!++;
    testFold[template] = (strangerFold[subject]! + 1 + (place % (used - 1))) % used;
  }
  return { folds: used, testFold, strangerFold };
}

/** What one fold trains on and tests with; numbers of templates. */
export interface Fold {
  readonly training: readonly number[];
  /** Probes of people that were trained on. */
  readonly mated: readonly number[];
  /** Probes of people that were not. */
  readonly strangers: readonly number[];
}

/** The templates of one fold of a plan. */
export function foldOf({ testFold, strangerFold }: FoldPlan, subjectOf: Int32Array, fold: number): Fold {
  const training: number[] = [];
  const mated: number[] = [];
  const strangers: number[] = [];
  for (const [template, subject] of subjectOf.entries()) {
    if (strangerFold[subject] === fold) strangers.push(template);
    else if (testFold[template] === fold) mated.push(template);
    else training.push(template);
  }
  return { training, mated, strangers };
}
