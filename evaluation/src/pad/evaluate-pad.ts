import {
  equalErrorRate,
  errorCurve,
  type OperatingPoint,
  type PadScores,
  padErrors,
  type Rate,
  scoreSets,
  thresholdAtBpcer,
} from '@mien/biometrics';
import { type FailureToAcquire, type MeasuredSet, measurePictures } from '../acquire/measure-pictures.js';
import { EvaluationInputError } from '../errors.js';
import type { EvaluationContext } from '../evaluation-context.js';
import { listPictures, topFolder } from '../input/picture-folder.js';

/** Thresholds of the table besides the equal error rate's: shares of real presentations that may be turned away. */
const TARGET_BPCERS = [0.1, 0.05, 0.01] as const;
const HISTOGRAM_BINS = 20;

export interface PadOptions {
  /** Pictures of real people before the camera. */
  readonly real: string;
  /** Pictures of attacks; each sub-folder is a species (print, replay, mask …). */
  readonly attack: string;
  /** A threshold in use, for a row of its own; in [0, 1]. */
  readonly threshold?: number;
}

export interface PadRow {
  /** Why this threshold: `EER`, `BPCER 5 %`, `in use`. */
  readonly chosenBy: string;
  readonly threshold: number;
  readonly apcerBySpecies: Readonly<Record<string, Rate>>;
  readonly worstSpecies: string;
  readonly bpcer: Rate;
}

export interface PadEvaluation {
  readonly kind: 'pad';
  readonly pack: string;
  readonly padId: string;
  readonly realPresentations: number;
  readonly attackPresentations: number;
  /** All species together. */
  readonly eer: number;
  readonly rows: readonly PadRow[];
  /** FMR is APCER, FNMR is BPCER. */
  readonly curve: readonly OperatingPoint[];
  /** Bins of equal width over [0, 1]; shares of each kind. */
  readonly histogram: readonly { readonly score: number; readonly real: number; readonly attack: number }[];
  readonly failures: readonly FailureToAcquire[];
}

/**
 * Measure passive presentation attack detection on stills.
 *
 * Thresholds are chosen on the same pictures, so rows by EER and BPCER are the best case for this data.
 *
 * @throws {EvaluationInputError} if a folder has no picture with a usable face.
 */
export async function evaluatePad(
  context: EvaluationContext & { readonly padId: string },
  options: PadOptions,
): Promise<PadEvaluation> {
  const real = await measure(context, 'real', options.real);
  const attack = await measure(context, 'attack', options.attack);
  const scores: PadScores = {
    bonaFide: [...bonaFideScores(real).values()],
    attacks: bySpecies(bonaFideScores(attack)),
  };
  const attackScores = [...scores.attacks.values()].flat();
  const sets = scoreSets(scores.bonaFide, attackScores);
  const equal = equalErrorRate(sets);
  const thresholds: [string, number][] = [
    ['EER', equal.threshold],
    ...TARGET_BPCERS.map((bpcer): [string, number] => [
      `BPCER ${bpcer * 100} %`,
      thresholdAtBpcer(scores.bonaFide, bpcer),
    ]),
  ];
  if (options.threshold !== undefined) thresholds.push(['in use', options.threshold]);
  return {
    kind: 'pad',
    pack: `${context.pack.id} ${context.pack.version}`,
    padId: context.padId,
    realPresentations: scores.bonaFide.length,
    attackPresentations: attackScores.length,
    eer: equal.eer,
    rows: thresholds.map(([chosenBy, threshold]) => toRow(scores, chosenBy, threshold)),
    curve: errorCurve(sets),
    histogram: histogram(scores.bonaFide, attackScores),
    failures: [
      ...real.failures.map(({ file, reason }) => ({ file: `real/${file}`, reason })),
      ...attack.failures.map(({ file, reason }) => ({ file: `attack/${file}`, reason })),
    ],
  };
}

async function measure(context: EvaluationContext, name: string, folder: string): Promise<MeasuredSet> {
  return measurePictures(context, { name, folder, files: await listPictures(folder) }, 'attack');
}

function bonaFideScores(set: MeasuredSet): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const [file, measurement] of set.measurements) {
    if (measurement.kind === 'measured' && measurement.bonaFide !== undefined) {
      scores.set(file, measurement.bonaFide);
    }
  }
  if (scores.size === 0) throw new EvaluationInputError(`No picture in ${set.folder} has a usable face.`);
  return scores;
}

function bySpecies(scores: ReadonlyMap<string, number>): ReadonlyMap<string, readonly number[]> {
  const species = new Map<string, number[]>();
  for (const [file, score] of scores) {
    const name = topFolder(file) ?? 'attack';
    const own = species.get(name) ?? [];
    own.push(score);
    species.set(name, own);
  }
  return species;
}

function toRow(scores: PadScores, chosenBy: string, threshold: number): PadRow {
  const { apcerBySpecies, worstSpecies, bpcer } = padErrors(scores, threshold);
  return { chosenBy, threshold, apcerBySpecies: Object.fromEntries(apcerBySpecies), worstSpecies, bpcer };
}

function histogram(real: readonly number[], attack: readonly number[]): PadEvaluation['histogram'] {
  const share = (scores: readonly number[], bin: number) =>
    scores.filter((score) => Math.min(HISTOGRAM_BINS - 1, Math.floor(score * HISTOGRAM_BINS)) === bin)
      .length / scores.length;
  return Array.from({ length: HISTOGRAM_BINS }, (_, bin) => ({
    score: (bin + 0.5) / HISTOGRAM_BINS,
    real: share(real, bin),
    attack: share(attack, bin),
  }));
}
