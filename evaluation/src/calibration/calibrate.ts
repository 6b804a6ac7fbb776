import {
  type Calibration,
  fitLikelihood,
  operatingPoint,
  type ScoreTable,
  scoreSets,
} from '@mien/biometrics';
import { measurePictures } from '../acquire/measure-pictures.js';
import { EvaluationInputError } from '../errors.js';
import type { EvaluationContext } from '../evaluation-context.js';
import { peopleOfFiles } from '../input/people-of-files.js';
import { listPictures } from '../input/picture-folder.js';
import { type CrossComparisons, compareAll, matedScores } from '../scores/cross-comparisons.js';
import { toFaceSet } from '../scores/face-set.js';
import { createFaceScorer, type FaceScorer } from '../scores/score-faces.js';

/** A row needs this many false matches ("rule of 30"): its rate is then within 30 % of the truth at 90 % confidence. */
const MIN_FALSE_MATCHES = 30;

/** How many quantiles of the non-mated scores stand for them in the fit of the likelihood ratio. */
const FIT_QUANTILES = 100_000;

export interface CalibrateOptions {
  /** A folder per person; at least a few hundred people for rates below 1e-3. */
  readonly images: string;
  /** Recorded as where the numbers come from. */
  readonly datasetName: string;
  /** Recorded as the date of the run. */
  readonly now: Date;
}

/**
 * Measure what the scores of a pack mean: compare every two people of a folder and everybody with themselves.
 *
 * @returns Numbers only, as they are kept in `models/calibration/<pack>.json` or by the registry's `saveCalibration`.
 * @throws {EvaluationInputError} if there are too few people or comparisons for a table of two rows.
 */
export async function calibrate(context: EvaluationContext, options: CalibrateOptions): Promise<Calibration> {
  const files = await listPictures(options.images);
  const set = { name: options.datasetName, folder: options.images, files };
  const measured = await measurePictures(context, set, 'identity');
  const scorer = createFaceScorer(toFaceSet(measured, peopleOfFiles(files, [])));
  const cross = await compareAll(scorer, context);
  const raw = measureForm(scorer, cross.raw);
  const normalized = measureForm(scorer, cross.normalized);
  return {
    format: 1,
    embedderId: context.pack.embedderId,
    raw: raw.table,
    normalized: normalized.table,
    run: {
      dataset: options.datasetName,
      pack: `${context.pack.id} ${context.pack.version}`,
      measuredAt: options.now.toISOString().slice(0, 10),
      people: scorer.set.people.length,
      pictures: files.length,
      failuresToAcquire: measured.failures.length,
      mated: raw.mated,
      nonMated: raw.nonMated,
    },
  };
}

function measureForm(
  scorer: FaceScorer,
  cross: CrossComparisons,
): { table: ScoreTable; mated: number; nonMated: number } {
  const mated = matedScores(scorer, cross.form);
  const thresholds = tableThresholds(cross);
  if (thresholds.length < 2 || mated.length < 2) {
    throw new EvaluationInputError(
      `${scorer.set.name} gives ${mated.length} mated and ${cross.nonMated} non-mated comparisons: too few to calibrate.`,
    );
  }
  const rates = cross.ratesAt(thresholds);
  const strangers = quantiles(cross);
  const sets = scoreSets(mated, strangers);
  const points = rates.map((rate, i) => {
    const threshold = thresholds[i] ?? Number.NaN;
    return {
      fmr: rate.value,
      threshold: round(threshold, 4),
      fmrLower: rate.lower,
      fmrUpper: rate.upper,
      falseMatches: rate.errors,
      fnmr: operatingPoint(sets, threshold).fnmr,
    };
  });
  const limit = -Math.log(rates.at(-1)?.upper ?? 1);
  const { intercept, slope } = fitLikelihood(mated, strangers, limit);
  const likelihood = { intercept: round(intercept, 4), slope: round(slope, 4), limit: round(limit, 4) };
  return { table: { points, likelihood }, mated: mated.length, nonMated: cross.nonMated };
}

/** Thresholds at FMR 1e-1 and every half decade below, as far as the false matches reach. */
function tableThresholds(cross: CrossComparisons): readonly number[] {
  const thresholds: number[] = [];
  for (let halfDecades = 2; ; halfDecades++) {
    const threshold = cross.thresholdAt(10 ** (-halfDecades / 2));
    if (cross.falseMatchesAt(threshold) < MIN_FALSE_MATCHES) return thresholds;
    if (threshold > (thresholds.at(-1) ?? Number.NEGATIVE_INFINITY)) thresholds.push(threshold);
  }
}

function quantiles(cross: CrossComparisons): Float64Array {
  const scores = new Float64Array(Math.min(FIT_QUANTILES, cross.nonMated));
  const step = cross.nonMated / scores.length;
  let seen = 0;
  let filled = 0;
  for (const { score, count } of cross.bins()) {
    seen += count;
    while (filled < scores.length && (filled + 0.5) * step <= seen) scores[filled++] = score;
  }
  return scores;
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));
