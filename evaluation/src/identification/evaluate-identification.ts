import {
  type Calibration,
  chooseThreshold,
  cumulativeMatch,
  fmrForFpir,
  identificationErrors,
  type Rate,
  type ScoreForm,
  type SearchOutcome,
  scoreFormFor,
  thresholdAtFpir,
} from '@mien/biometrics';
import { type FailureToAcquire, measurePictures } from '../acquire/measure-pictures.js';
import { EvaluationInputError } from '../errors.js';
import type { EvaluationContext } from '../evaluation-context.js';
import { peopleOfFiles } from '../input/people-of-files.js';
import { listPictures } from '../input/picture-folder.js';
import { type FaceSet, toFaceSet } from '../scores/face-set.js';
import { searchSplit } from './search-split.js';
import { splitPeople } from './split-people.js';

const ROUNDS = 4;
const MAX_PROBES = 10;
const RANKS = 10;
const POINTS_PER_DECADE = 12;
const TARGET_FPIRS = [0.1, 0.01, 0.003] as const;
/** Fewer enrolled people leave no cohort to normalize over. */
const MIN_ENROLLED = 4;

export interface IdentificationOptions {
  readonly name: string;
  /** A folder per person. People with one picture are enrolled or left out, but not searched for while enrolled. */
  readonly images: string;
  /** Templates of each enrolled person. Default 1. */
  readonly templates?: number;
  /** The pack's; adds what the product itself would decide. */
  readonly calibration?: Calibration;
  /** Default 0.1, 0.01, 0.003. */
  readonly targetFpirs?: readonly number[];
}

export interface IdentificationRow {
  readonly targetFpir: number;
  /** Mean over the rounds. */
  readonly threshold: number;
  readonly fpir: Rate;
  readonly fnir: Rate;
}

export interface IdentificationFormResult {
  readonly form: ScoreForm;
  /** Entry k − 1: share of mated searches with the person at rank k or better. */
  readonly rankRates: readonly Rate[];
  /** All rounds over all thresholds, without confidence bounds. */
  readonly curve: readonly { readonly fpir: number; readonly fnir: number }[];
  /** Each round at the threshold that the other rounds choose. */
  readonly crossValidated: readonly IdentificationRow[];
  /** At the calibration's threshold for this gallery size; empty without one, or where it does not reach. */
  readonly calibrated: readonly IdentificationRow[];
}

export interface IdentificationEvaluation {
  readonly kind: 'identification';
  readonly pack: string;
  readonly name: string;
  readonly people: number;
  readonly pictures: number;
  /** People in the gallery of a round; everybody is left out in one of the rounds. */
  readonly enrolledPeople: number;
  readonly rounds: number;
  readonly templates: number;
  readonly matedSearches: number;
  readonly nonMatedSearches: number;
  readonly failures: readonly FailureToAcquire[];
  /** The form that the product uses with a gallery this large. */
  readonly decidedForm: ScoreForm;
  readonly forms: Readonly<Record<ScoreForm, IdentificationFormResult>>;
}

/**
 * Measure open-set identification: a quarter of the people is left out of the gallery, four times in turn.
 *
 * @throws {EvaluationInputError} if there are fewer than eight people, or nobody has two usable pictures.
 */
export async function evaluateIdentification(
  context: EvaluationContext,
  options: IdentificationOptions,
): Promise<IdentificationEvaluation> {
  const files = await listPictures(options.images);
  const picturesOf = { name: options.name, folder: options.images, files };
  const measured = await measurePictures(context, picturesOf, 'identity');
  const set = toFaceSet(measured, peopleOfFiles(files, []));
  const templates = options.templates ?? 1;
  const splits = splitPeople(set, { rounds: ROUNDS, templates, maxProbes: MAX_PROBES });
  const enrolledPeople = Math.min(...splits.map((split) => split.enrolled.length));
  const matedSearches = splits.reduce((sum, split) => sum + split.matedProbes.length, 0);
  if (enrolledPeople < MIN_ENROLLED || splits.some((split) => split.matedProbes.length === 0)) {
    throw new EvaluationInputError(
      `${options.name} is too small: eight people are needed, several of them with two usable pictures.`,
    );
  }
  return {
    kind: 'identification',
    pack: `${context.pack.id} ${context.pack.version}`,
    name: options.name,
    people: set.people.length,
    pictures: files.length,
    enrolledPeople,
    rounds: ROUNDS,
    templates,
    matedSearches,
    nonMatedSearches: splits.reduce((sum, split) => sum + split.nonMatedProbes.length, 0),
    failures: measured.failures,
    decidedForm: scoreFormFor(enrolledPeople - 1),
    forms: {
      raw: await describeForm(context, set, splits, 'raw', enrolledPeople, options),
      normalized: await describeForm(context, set, splits, 'normalized', enrolledPeople, options),
    },
  };
}

async function describeForm(
  context: EvaluationContext,
  set: FaceSet,
  splits: ReturnType<typeof splitPeople>,
  form: ScoreForm,
  people: number,
  { calibration, targetFpirs = TARGET_FPIRS }: IdentificationOptions,
): Promise<IdentificationFormResult> {
  const rounds: (readonly SearchOutcome[])[] = [];
  for (const split of splits) {
    context.signal?.throwIfAborted();
    context.onProgress?.({
      phase: `search ${set.name} (${form})`,
      done: rounds.length,
      total: splits.length,
    });
    await new Promise((resume) => setImmediate(resume));
    rounds.push(searchSplit(set, split, form));
  }
  context.onProgress?.({ phase: `search ${set.name} (${form})`, done: splits.length, total: splits.length });
  return {
    form,
    rankRates: cumulativeMatch(rounds.flat(), Math.min(RANKS, people)),
    curve: errorCurve(rounds.flat()),
    crossValidated: targetFpirs.map((fpir) => crossValidated(rounds, fpir)),
    calibrated: targetFpirs.flatMap((targetFpir) => {
      if (calibration === undefined) return [];
      const { threshold, basis } = chooseThreshold(calibration, fmrForFpir(targetFpir, people), form);
      const { fpir, fnir } = identificationErrors(rounds.flat(), threshold);
      return basis === 'unsupported' ? [] : [{ targetFpir, threshold, fpir, fnir }];
    }),
  };
}

function errorCurve(outcomes: readonly SearchOutcome[]): IdentificationFormResult['curve'] {
  const strangers = outcomes.filter(({ matedScore }) => matedScore === undefined).length;
  const steps = Math.ceil(Math.log10(strangers) * POINTS_PER_DECADE);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const threshold = thresholdAtFpir(outcomes, 10 ** (-step / POINTS_PER_DECADE));
    const { fpir, fnir } = identificationErrors(outcomes, threshold);
    return { fpir: fpir.value, fnir: fnir.value };
  });
}

/** Shift each round's scores by the threshold that the others choose, then count all rounds at 0. */
function crossValidated(
  rounds: readonly (readonly SearchOutcome[])[],
  targetFpir: number,
): IdentificationRow {
  const thresholds = rounds.map((_, i) =>
    thresholdAtFpir(rounds.filter((__, k) => k !== i).flat(), targetFpir),
  );
  const shifted = rounds.flatMap((outcomes, i) =>
    outcomes.map((outcome) => shift(outcome, thresholds[i] ?? Number.NaN)),
  );
  const { fpir, fnir } = identificationErrors(shifted, 0);
  const threshold = thresholds.reduce((sum, value) => sum + value, 0) / thresholds.length;
  return { targetFpir, threshold, fpir, fnir };
}

function shift(outcome: SearchOutcome, by: number): SearchOutcome {
  const topScore = outcome.topScore - by;
  return outcome.matedScore === undefined
    ? { ...outcome, topScore }
    : { ...outcome, topScore, matedScore: outcome.matedScore - by };
}
