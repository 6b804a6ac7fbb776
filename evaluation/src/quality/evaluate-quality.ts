import { type Rate, rateOf } from '@mien/biometrics';
import { type FailureToAcquire, type MeasuredSet, measurePictures } from '../acquire/measure-pictures.js';
import { EvaluationInputError } from '../errors.js';
import type { EvaluationContext } from '../evaluation-context.js';
import { peopleOfFiles } from '../input/people-of-files.js';
import { listPictures } from '../input/picture-folder.js';
import { compareAll } from '../scores/cross-comparisons.js';
import { facesByPerson, toFaceSet } from '../scores/face-set.js';
import { createFaceScorer, type FaceScorer } from '../scores/score-faces.js';

const TARGET_FMR = 1e-3;
const MATED_PICTURES = 10;
const DISCARD_STEPS = [0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5] as const;
const HISTOGRAM_BINS = 20;

export interface QualityOptions {
  readonly name: string;
  /** A folder per person. */
  readonly images: string;
}

export interface DiscardPoint {
  /** Share of the pictures discarded, lowest quality first, in [0, 1]. */
  readonly discarded: number;
  /** Quality score in [0, 1] of the best discarded picture; absent when none is. */
  readonly below?: number;
  /** Over the mated comparisons that are left, threshold unchanged. */
  readonly fnmr: Rate;
}

export interface QualityEvaluation {
  readonly kind: 'quality';
  readonly pack: string;
  readonly name: string;
  readonly pictures: number;
  readonly matedComparisons: number;
  /** Raw cosine at which 0.1 % of all comparisons between people match. */
  readonly threshold: number;
  /** Error versus discard characteristic: a useful measure of quality makes it fall. */
  readonly discard: readonly DiscardPoint[];
  /** Bins of equal width over [0, 1]; shares of the pictures. */
  readonly histogram: readonly { readonly quality: number; readonly share: number }[];
  /** How often each advice was the first a person would get, most frequent first. */
  readonly advice: readonly { readonly reason: string; readonly pictures: number }[];
  readonly failures: readonly FailureToAcquire[];
}

/**
 * Measure whether the quality score predicts recognition: FNMR as ever more of the worst pictures are discarded.
 *
 * @throws {EvaluationInputError} if nobody has two usable pictures.
 * @see ISO/IEC 29794-1, error versus discard characteristic.
 */
export async function evaluateQuality(
  context: EvaluationContext,
  options: QualityOptions,
): Promise<QualityEvaluation> {
  const files = await listPictures(options.images);
  const set = { name: options.name, folder: options.images, files };
  const measured = await measurePictures(context, set, 'identity');
  const scorer = createFaceScorer(toFaceSet(measured, peopleOfFiles(files, [])));
  const qualities = qualityByFile(measured);
  const threshold = (await compareAll(scorer, context)).raw.thresholdAt(TARGET_FMR);
  const mated = matedComparisons(scorer, qualities);
  if (mated.length === 0)
    throw new EvaluationInputError(`Nobody in ${options.name} has two usable pictures.`);
  return {
    kind: 'quality',
    pack: `${context.pack.id} ${context.pack.version}`,
    name: options.name,
    pictures: files.length,
    matedComparisons: mated.length,
    threshold,
    discard: discardCurve([...qualities.values()], mated, threshold),
    histogram: histogram([...qualities.values()]),
    advice: countAdvice(measured),
    failures: measured.failures,
  };
}

interface MatedComparison {
  readonly score: number;
  /** The worse of the two pictures. */
  readonly quality: number;
}

function qualityByFile(set: MeasuredSet): ReadonlyMap<string, number> {
  const qualities = new Map<string, number>();
  for (const [file, measurement] of set.measurements) {
    if (measurement.kind === 'measured' && measurement.quality !== undefined) {
      qualities.set(file, measurement.quality);
    }
  }
  return qualities;
}

function matedComparisons(
  scorer: FaceScorer,
  qualities: ReadonlyMap<string, number>,
): readonly MatedComparison[] {
  const { files } = scorer.set;
  const qualityOf = (face: number) => qualities.get(files[face] ?? '') ?? Number.NaN;
  return facesByPerson(scorer.set).flatMap((faces) => {
    const some = faces.slice(0, MATED_PICTURES);
    return some.flatMap((a, k) =>
      some.slice(0, k).map((b) => ({
        score: scorer.score(a, b, 'raw'),
        quality: Math.min(qualityOf(a), qualityOf(b)),
      })),
    );
  });
}

function discardCurve(
  qualities: readonly number[],
  mated: readonly MatedComparison[],
  threshold: number,
): readonly DiscardPoint[] {
  const ascending = [...qualities].sort((a, b) => a - b);
  return DISCARD_STEPS.flatMap((discarded) => {
    const count = Math.floor(discarded * ascending.length);
    const below = ascending[count - 1];
    const left = mated.filter(({ quality }) => below === undefined || quality > below);
    if (left.length === 0) return [];
    const fnmr = rateOf(left.filter(({ score }) => score < threshold).length, left.length);
    return [{ discarded, ...(below !== undefined && { below }), fnmr }];
  });
}

function histogram(qualities: readonly number[]): QualityEvaluation['histogram'] {
  const counts = new Array<number>(HISTOGRAM_BINS).fill(0);
  for (const quality of qualities) {
    const bin = Math.min(HISTOGRAM_BINS - 1, Math.floor(quality * HISTOGRAM_BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({
    quality: (bin + 0.5) / HISTOGRAM_BINS,
    share: count / Math.max(1, qualities.length),
  }));
}

function countAdvice(set: MeasuredSet): QualityEvaluation['advice'] {
  const counts = new Map<string, number>();
  for (const measurement of set.measurements.values()) {
    if (measurement.kind !== 'measured' || measurement.advice === undefined) continue;
    counts.set(measurement.advice, (counts.get(measurement.advice) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, pictures]) => ({ reason, pictures }))
    .sort((a, b) => b.pictures - a.pictures);
}
