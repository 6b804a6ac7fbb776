import { type Calibration, chooseThreshold, type Embedding, type ScoreForm } from '@mien/biometrics';
import { groupByIdentity, type ScoreMatrix } from './group-by-identity.js';
import { normalizeFaces, scoreFaces } from './score-faces.js';

/**
 * People besides the two compared from which scores are normalized. Fewer than a decision about a person needs: a
 * sheet is looked at by somebody, and a face put wrong costs a glance.
 */
const MIN_OTHER_PEOPLE = 12;

const REVIEW_FACTOR = 10;

/** Faces put together into persons, and the scores that did it. */
export interface PersonGrouping {
  readonly form: ScoreForm;
  readonly threshold: number;
  /** Persons whose mean score reaches this but not `threshold` may be one; at ten times the rate. */
  readonly reviewThreshold: number;
  readonly matrix: ScoreMatrix;
  /** Indices of faces; persons with more faces first. */
  readonly groups: readonly (readonly number[])[];
}

/**
 * Find out which faces are one person.
 *
 * A first grouping by strict raw scores tells the people apart; with enough of them the scores are
 * normalized by the others and the faces grouped again.
 *
 * @param pictures Which picture each face is in; nobody is twice in one.
 * @param targetFmr How often two strangers may count as one, in (0, 1).
 */
export function identifyPersons(
  embeddings: readonly Embedding[],
  pictures: readonly number[],
  calibration: Calibration,
  targetFmr: number,
): PersonGrouping {
  const thresholds = (form: ScoreForm) => ({
    form,
    threshold: chooseThreshold(calibration, targetFmr, form).threshold,
    reviewThreshold: chooseThreshold(calibration, Math.min(0.5, targetFmr * REVIEW_FACTOR), form).threshold,
  });
  const raw = scoreFaces(embeddings);
  const strict = thresholds('raw');
  const first = groupByIdentity(raw, pictures, strict.threshold);
  if (first.length - 2 < MIN_OTHER_PEOPLE) return { ...strict, matrix: raw, groups: first };

  const matrix = normalizeFaces(raw, embeddings, first);
  const normalized = thresholds('normalized');
  return { ...normalized, matrix, groups: groupByIdentity(matrix, pictures, normalized.threshold) };
}

/** Mean score between two groups of faces. */
export function meanScore({ size, scores }: ScoreMatrix, a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const row of a) for (const column of b) sum += scores[row * size + column] ?? 0;
  return sum / (a.length * b.length);
}
