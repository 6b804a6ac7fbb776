import { type Calibration, equalErrorRate, type ScoreForm } from '@mien/biometrics';
import type { EvaluationContext } from '../evaluation-context.js';
import { crossValidate, toSets } from './cross-validate.js';
import { errorTradeoff, histogram } from './curves.js';
import { type Group, type LabeledSet, measureGroups } from './group.js';
import { calibratedThresholds, ownThresholds, thresholdRows } from './threshold-rows.js';
import type { FairnessRow, FormResult, GroupResult, VerificationEvaluation } from './verification-result.js';

const TARGET_FMRS = [1e-2, 1e-3, 1e-4] as const;
const FAIRNESS_FMR = 1e-3;
const FORMS = ['raw', 'normalized'] as const;

export interface VerificationOptions {
  /** The first is the one thresholds are fixed on; the others are groups of the fairness report. */
  readonly sets: readonly [LabeledSet, ...LabeledSet[]];
  /** The pack's; adds what the product itself would decide. */
  readonly calibration?: Calibration;
  /** Rates the tables are about, in (0, 1). Default 1e-2, 1e-3, 1e-4. */
  readonly targetFmrs?: readonly number[];
}

/**
 * Measure how well the pack verifies people on pictures of one's own, and how fairly.
 *
 * @throws {EvaluationInputError} if a folder, a pairs file or a label is wrong.
 */
export async function evaluateVerification(
  context: EvaluationContext,
  options: VerificationOptions,
): Promise<VerificationEvaluation> {
  const groups: Group[] = [];
  for (const set of options.sets) groups.push(...(await measureGroups(context, set)));
  return {
    kind: 'verification',
    pack: `${context.pack.id} ${context.pack.version}`,
    groups: groups.map((group) => describeGroup(group, options)),
    fairness: groups.length > 1 ? FORMS.map((form) => compareGroups(groups, form)) : [],
  };
}

function describeGroup(group: Group, options: VerificationOptions): GroupResult {
  const mated = group.labeled.raw.filter((score) => score.mated).length;
  return {
    name: group.name,
    people: group.scorer.set.people.length,
    pictures: group.pictures,
    matedPairs: mated,
    nonMatedPairs: group.labeled.raw.length - mated,
    crossComparisons: group.cross.raw.nonMated,
    failures: group.failures,
    failedPairs: group.failedPairs,
    cohortPeople: group.scorer.cohortPeople,
    forms: {
      raw: describeForm(group, 'raw', options),
      normalized: describeForm(group, 'normalized', options),
    },
  };
}

function describeForm(
  group: Group,
  form: ScoreForm,
  { calibration, targetFmrs = TARGET_FMRS }: VerificationOptions,
): FormResult {
  const own = ownThresholds(group, form, targetFmrs);
  const calibrated = calibratedThresholds(calibration, form, targetFmrs);
  const rows = thresholdRows(group, form, [...own, ...calibrated]);
  const crossValidation = crossValidate(group.labeled[form], targetFmrs);
  return {
    form,
    eer: equalErrorRate(toSets(group.labeled[form])).eer,
    ...(crossValidation && { crossValidation }),
    atOwnThresholds: rows.slice(0, own.length),
    atCalibratedThresholds: rows.slice(own.length),
    curve: errorTradeoff(group, form),
    histogram: histogram(group, form),
  };
}

function compareGroups(groups: readonly Group[], form: ScoreForm): FairnessRow {
  const threshold = groups[0]?.cross[form].thresholdAt(FAIRNESS_FMR) ?? Number.POSITIVE_INFINITY;
  const rows = groups.flatMap((group) =>
    thresholdRows(group, form, [{ targetFmr: FAIRNESS_FMR, threshold }]).map((row) => ({
      name: group.name,
      row,
    })),
  );
  const ratio = worstOverBest(rows.map(({ row }) => row.fmr.value));
  const labeledRatio = worstOverBest(rows.map(({ row }) => row.labeledFmr.value));
  return {
    form,
    threshold,
    groups: rows,
    ...(ratio !== undefined && { ratio }),
    ...(labeledRatio !== undefined && { labeledRatio }),
  };
}

function worstOverBest(rates: readonly number[]): number | undefined {
  const best = Math.min(...rates);
  return best > 0 ? Math.max(...rates) / best : undefined;
}
