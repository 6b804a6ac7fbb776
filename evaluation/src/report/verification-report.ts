import type { CrossValidation } from '../verification/cross-validate.js';
import type {
  FairnessRow,
  FormResult,
  GroupResult,
  ThresholdRow,
  VerificationEvaluation,
} from '../verification/verification-result.js';
import { failuresSection } from './failures-section.js';
import { counts, percent, rate, score, whole } from './format.js';
import type { ReportChart, ReportDocument, ReportSection, ReportTable } from './report-document.js';

/** The target that charts mark. */
const MARKED_FMR = 1e-3;

/** Lay out the result of `evaluateVerification`. */
export function describeVerification(evaluation: VerificationEvaluation): ReportDocument {
  const [first] = evaluation.groups;
  const failures = evaluation.groups.flatMap((group) => group.failures);
  const pictures = evaluation.groups.reduce((sum, group) => sum + group.pictures, 0);
  return {
    title: `Verification with ${evaluation.pack}: ${first?.name ?? ''}`,
    summary:
      'How often the pack takes two people for one (false match rate, FMR) and one person for two (false non-match rate, FNMR). Bounds in parentheses hold with 95 % confidence.',
    terms: [
      ['FMR', 'how often two people are taken for one; lower is safer.'],
      ['FNMR', 'how often one person is taken for two; lower is kinder. The true accept rate is the rest.'],
      ['Threshold', 'the score from which two pictures count as one person.'],
      ['Raw and normalized', 'the plain similarity, and the same measured from what strangers reach.'],
    ],
    sections: [
      ...(evaluation.fairness.length > 0 ? [fairnessSection(evaluation.fairness)] : []),
      ...evaluation.groups.map(groupSection),
      failuresSection(failures, pictures),
    ],
  };
}

function groupSection(group: GroupResult): ReportSection {
  const forms = [group.forms.raw, group.forms.normalized];
  const validated = forms.flatMap((result) =>
    result.crossValidation ? validationRows(result.form, result.crossValidation) : [],
  );
  return {
    heading: group.name,
    notes: groupNotes(group),
    tables: [
      ...(validated.length > 0
        ? [
            {
              caption: 'Labeled pairs, thresholds chosen on the other folds (mean ± standard deviation)',
              columns: ['Scores', 'Measure', 'Value'],
              rows: validated,
            },
          ]
        : []),
      thresholdTable('Thresholds chosen on these pictures', forms, (form) => form.atOwnThresholds),
      thresholdTable(
        "Thresholds of the pack's calibration, raw scores at a hundredth of the target",
        forms,
        (form) => form.atCalibratedThresholds,
      ),
    ].filter((table) => table.rows.length > 0),
    charts: [tradeoffChart(forms, 'roc'), tradeoffChart(forms, 'det'), ...forms.map(histogramChart)],
  };
}

function groupNotes(group: GroupResult): readonly string[] {
  const notes = [
    `${whole(group.people)} people, ${whole(group.pictures)} pictures, ${whole(group.matedPairs)} mated and ${whole(group.nonMatedPairs)} non-mated labeled pairs, ${whole(group.crossComparisons)} comparisons between different people.`,
  ];
  if (group.failedPairs > 0) {
    notes.push(
      `${group.failedPairs} pairs have a picture without a usable face: mated ones count as non-matches, the others are left out.`,
    );
  }
  if (group.cohortPeople < 20) {
    notes.push(
      `Scores are normalized over only ${group.cohortPeople} other people here. With fewer than 20 the product decides by raw scores at a hundredth of the rate asked for, as in the raw rows of the calibration's thresholds.`,
    );
  }
  return notes;
}

function validationRows(form: string, validation: CrossValidation): readonly (readonly string[])[] {
  const value = ({ mean, deviation }: { mean: number; deviation: number }) =>
    `${(mean * 100).toFixed(2)} ± ${(deviation * 100).toFixed(2)} %`;
  return [
    [form, 'accuracy', value(validation.accuracy)],
    ...validation.atFmr.map((row) => [
      form,
      `true accept rate at FMR ${percent(row.targetFmr)}`,
      value(row.trueAcceptRate),
    ]),
  ];
}

function thresholdTable(
  caption: string,
  forms: readonly FormResult[],
  rowsOf: (form: FormResult) => readonly ThresholdRow[],
): ReportTable {
  return {
    caption,
    columns: [
      'Target FMR',
      'Scores',
      'Threshold',
      'FMR, all comparisons',
      'FNMR',
      'False non-matches',
      'FMR, labeled pairs',
    ],
    rows: forms.flatMap((form) =>
      rowsOf(form).map((row) => [
        percent(row.targetFmr),
        form.form,
        score(row.threshold),
        rate(row.fmr),
        rate(row.fnmr),
        counts(row.fnmr),
        percent(row.labeledFmr.value),
      ]),
    ),
  };
}

function tradeoffChart(forms: readonly FormResult[], kind: 'roc' | 'det'): ReportChart {
  const isRoc = kind === 'roc';
  return {
    caption: isRoc
      ? 'ROC: share of people recognized against share of strangers accepted'
      : 'DET: share of people missed against share of strangers accepted',
    description: `${kind.toUpperCase()} curves of raw and normalized scores; the values are in the threshold table.`,
    kind: 'line',
    x: { name: 'FMR', scale: 'log', share: true, max: 1 },
    y: isRoc
      ? { name: 'True accept rate', scale: 'linear', share: true, max: 1 }
      : { name: 'FNMR', scale: 'log', share: true, max: 1 },
    marks: [{ name: '0.1 %', x: MARKED_FMR }],
    series: forms.map(({ form, curve }) => ({
      name: form,
      points: curve.map(({ fmr, fnmr }) => [fmr, isRoc ? 1 - fnmr : fnmr] as const),
    })),
  };
}

function histogramChart({ form, histogram, atOwnThresholds }: FormResult): ReportChart {
  const marked = atOwnThresholds.find(({ targetFmr }) => targetFmr === MARKED_FMR);
  return {
    caption: `Distribution of ${form} scores${marked ? '; the line is the threshold of FMR 0.1 %' : ''}`,
    description: `Histogram of ${form} scores of the same person and of different people.`,
    kind: 'area',
    x: { name: 'Score', scale: 'linear' },
    y: { name: 'Share of comparisons', scale: 'linear', share: true, min: 0 },
    ...(marked && { marks: [{ name: score(marked.threshold), x: marked.threshold }] }),
    series: [
      { name: 'different people', points: histogram.map((bin) => [bin.score, bin.nonMated] as const) },
      { name: 'same person', points: histogram.map((bin) => [bin.score, bin.mated] as const) },
    ],
  };
}

function fairnessSection(fairness: readonly FairnessRow[]): ReportSection {
  const ratio = (value: number | undefined) =>
    value === undefined ? 'a group has none' : `${Number(value.toPrecision(3))} ×`;
  return {
    heading: 'Fairness',
    notes: [
      'One threshold for everybody, chosen so that 0.1 % of the comparisons of the first group match falsely. A fair system has nearly the same rates in every group.',
      'Normalized scores are measured from what other people of the same group reach. Few people in a group make wide bounds: look at them before the ratio.',
    ],
    tables: [
      {
        caption: 'Rates by group at the threshold of the first',
        columns: ['Group', 'Scores', 'Threshold', 'FMR, all comparisons', 'FMR, labeled pairs', 'FNMR'],
        rows: fairness.flatMap(({ form, threshold, groups }) =>
          groups.map(({ name, row }) => [
            name,
            form,
            score(threshold),
            rate(row.fmr),
            rate(row.labeledFmr),
            rate(row.fnmr),
          ]),
        ),
      },
      {
        caption: 'Worst group over best',
        columns: ['Scores', 'FMR, all comparisons', 'FMR, labeled pairs'],
        rows: fairness.map((row) => [row.form, ratio(row.ratio), ratio(row.labeledRatio)]),
      },
    ],
    charts: [],
  };
}
