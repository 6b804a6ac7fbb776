import type { ClassifierReport } from './evaluation/classifier-report.js';
import { type CrossValidation, crossValidateSet } from './evaluation/cross-validate.js';
import type { IdentityClassifier } from './identity-classifier.js';
import { classifierDigest } from './storage/classifier-file.js';
import { type GramMatrix, gramMatrix } from './training/gram-matrix.js';
import { trainOneVsRest, weightsOf } from './training/one-vs-rest.js';
import { createPace, type Pace } from './training/pace.js';
import {
  type TrainingOptions,
  type TrainingSettings,
  trainingSettings,
} from './training/training-options.js';
import { type IdentitySample, prepareTrainingSet, type TrainingSet } from './training/training-set.js';

export interface TrainedClassifier {
  readonly classifier: IdentityClassifier;
  readonly report: ClassifierReport;
}

interface Work {
  readonly set: TrainingSet;
  readonly gram: GramMatrix;
  readonly settings: TrainingSettings;
  readonly pace: Pace;
}

/**
 * Learn to tell people apart: one linear machine per person, a gate against strangers and probabilities, all from
 * cross-validation, and a report on whether this beats the nearest template.
 *
 * Deterministic for the same samples and seed. Gives way to other work of the process every 25 ms.
 *
 * @param samples At least three people, two of them with two or more different templates.
 * @throws {TooFewSubjectsError | TooFewTemplatesError | TooManyTemplatesError} with advice.
 * @throws {DimensionMismatchError} if the samples are of different embedders.
 * @throws {InvalidTrainingOptionError} if an option is out of its range.
 * @throws The reason of `options.signal` once it is aborted.
 */
export async function trainIdentityClassifier(
  samples: readonly IdentitySample[],
  options: TrainingOptions,
): Promise<TrainedClassifier> {
  const work = await prepare(samples, options);
  const validation = await validate(work, options);
  const { classifier, unconverged } = await fit(work, validation, options);
  return {
    classifier,
    report: { ...validation.report, unconverged, classifierDigest: classifierDigest(classifier) },
  };
}

/**
 * Only measure how a classifier of these samples would do, without making one.
 *
 * @throws As `trainIdentityClassifier` does.
 */
export async function crossValidate(
  samples: readonly IdentitySample[],
  options: TrainingOptions,
): Promise<CrossValidation['report']> {
  const { report } = await validate(await prepare(samples, options), options);
  return report;
}

async function prepare(samples: readonly IdentitySample[], options: TrainingOptions): Promise<Work> {
  const settings = trainingSettings(options);
  const set = prepareTrainingSet(samples);
  const pace = createPace(options.signal);
  const gram = await gramMatrix(set.embeddings, pace, (done) =>
    options.onProgress?.({ stage: 'compare', done, total: set.embeddings.length }),
  );
  return { set, gram, settings, pace };
}

const validate = ({ pace, ...input }: Work, options: TrainingOptions) =>
  crossValidateSet(input, pace, (done, total) => options.onProgress?.({ stage: 'validate', done, total }));

async function fit(
  { set, gram, settings, pace }: Work,
  validation: CrossValidation,
  options: TrainingOptions,
) {
  const rows = [...set.embeddings.keys()];
  const total = set.subjectIds.length;
  let done = 0;
  const machines = await trainOneVsRest(
    { gram, subjectOf: set.subjectOf, rows, cost: settings.cost },
    pace,
    () => options.onProgress?.({ stage: 'fit', done: ++done, total }),
  );
  const width = set.dimension + 1;
  const weights = new Float32Array(total * width);
  for (const machine of machines) {
    weights.set(weightsOf(machine, set.embeddings, set.dimension), machine.subject * width);
  }
  const classifier: IdentityClassifier = {
    embedderId: settings.embedderId,
    dimension: set.dimension,
    subjectIds: set.subjectIds,
    weights,
    gate: validation.gate,
    calibration: validation.calibration,
  };
  return { classifier, unconverged: machines.filter((machine) => !machine.converged).length };
}
