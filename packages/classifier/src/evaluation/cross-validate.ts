import { thresholdAtFpir } from '@mien/biometrics';
import type { OpenSetGate } from '../identity-classifier.js';
import type { GramMatrix } from '../training/gram-matrix.js';
import { decisionOf, trainOneVsRest } from '../training/one-vs-rest.js';
import type { Pace } from '../training/pace.js';
import type { Sigmoid } from '../training/platt.js';
import type { TrainingSettings } from '../training/training-options.js';
import { type TrainingSet, templateCounts } from '../training/training-set.js';
import { nearestTemplate, normalizedCentroid } from './baselines.js';
import { calibrateDecisions, measureCalibration } from './calibrate-decisions.js';
import type { ClassifierReport } from './classifier-report.js';
import { compareSystems, type Verdict } from './compare-systems.js';
import { type FoldPlan, foldOf, planFolds } from './folds.js';
import type { IdentificationSystem } from './identification-system.js';
import { errorsOf, judgeProbes } from './open-set-errors.js';
import { isMated, type ProbeOutcome } from './probe-outcomes.js';
import { runFolds } from './run-folds.js';

/** What the final classifier takes from cross-validation, and what was measured on the way. */
export interface CrossValidation {
  readonly gate: OpenSetGate;
  readonly calibration: Sigmoid;
  readonly report: Omit<ClassifierReport, 'classifierDigest' | 'unconverged'>;
}

export interface CrossValidationInput {
  readonly set: TrainingSet;
  readonly gram: GramMatrix;
  readonly settings: TrainingSettings;
}

/**
 * Train and test on every fold: the classifier, the nearest template and the gallery's own way, on the same probes.
 *
 * @param onMachine Called with the machines trained so far and the number there will be.
 */
export async function crossValidateSet(
  { set, gram, settings }: CrossValidationInput,
  pace: Pace,
  onMachine: (done: number, total: number) => void,
): Promise<CrossValidation> {
  const { subjectOf } = set;
  const plan = planFolds(subjectOf, set.subjectIds.length, settings.folds, settings.seed);
  const total = machinesOf(plan, subjectOf);
  let done = 0;
  const classifier: IdentificationSystem = {
    async fit(rows) {
      const input = { gram, subjectOf, rows, cost: settings.cost };
      const machines = await trainOneVsRest(input, pace, () => onMachine(++done, total));
      return (scores) =>
        machines.map((machine) => ({ subject: machine.subject, score: decisionOf(machine, scores) }));
    },
  };
  const run = (system: IdentificationSystem) => runFolds(system, { gram, subjectOf, plan }, pace);
  const outcomes = {
    classifier: await run(classifier),
    nearestTemplate: await run(nearestTemplate(subjectOf)),
    normalizedCentroid: await run(normalizedCentroid(gram, subjectOf)),
  };
  return {
    gate: chooseGate(outcomes.classifier, settings.targetFpir),
    calibration: calibrateDecisions(outcomes.classifier),
    report: describe(set, settings, plan.folds, outcomes),
  };
}

const machinesOf = (plan: FoldPlan, subjectOf: Int32Array) =>
  Array.from({ length: plan.folds }, (_, fold) => {
    const { training } = foldOf(plan, subjectOf, fold);
    return new Set(training.map((template) => subjectOf[template])).size;
  }).reduce((sum, people) => sum + people, 0);

const chooseGate = (outcomes: readonly ProbeOutcome[], targetFpir: number): OpenSetGate => ({
  threshold: thresholdAtFpir(outcomes, targetFpir),
  targetFpir,
  strangerProbes: outcomes.filter((outcome) => !isMated(outcome)).length,
});

type Outcomes = Record<'classifier' | 'nearestTemplate' | 'normalizedCentroid', readonly ProbeOutcome[]>;

function describe(
  set: TrainingSet,
  settings: TrainingSettings,
  folds: number,
  outcomes: Outcomes,
): CrossValidation['report'] {
  const { embedderId, targetFpir, cost, seed } = settings;
  const judge = (probes: readonly ProbeOutcome[]) => judgeProbes(probes, folds, targetFpir);
  const classifier = judge(outcomes.classifier);
  const nearest = judge(outcomes.nearestTemplate);
  const centroid = judge(outcomes.normalizedCentroid);
  const comparisons = {
    nearestTemplate: compareSystems(classifier, nearest),
    normalizedCentroid: compareSystems(classifier, centroid),
  };
  const verdict = lessFavorable(comparisons.nearestTemplate.verdict, comparisons.normalizedCentroid.verdict);
  return {
    format: 'mien-classifier-report',
    version: 1,
    embedderId,
    subjects: set.subjectIds.length,
    templates: set.embeddings.length,
    untestedSubjects: templateCounts(set.subjectOf, set.subjectIds.length).filter((n) => n === 1).length,
    duplicates: set.duplicates,
    sharedTemplates: set.sharedTemplates.map(([first, second]) => [first, second]),
    folds,
    seed,
    cost,
    targetFpir,
    systems: {
      classifier: errorsOf(classifier),
      nearestTemplate: errorsOf(nearest),
      normalizedCentroid: errorsOf(centroid),
    },
    comparisons,
    verdict,
    calibration: measuredCalibration(outcomes.classifier, folds),
    recommendation: verdict === 'better' ? 'activate' : 'keep-nearest-template',
  };
}

const FAVOR: readonly Verdict[] = ['worse', 'equal', 'better'];

const lessFavorable = (a: Verdict, b: Verdict) => (FAVOR.indexOf(a) < FAVOR.indexOf(b) ? a : b);

function measuredCalibration(outcomes: readonly ProbeOutcome[], folds: number) {
  const { bins, ...errors } = measureCalibration(outcomes, folds);
  return { ...errors, bins: [...bins] };
}
