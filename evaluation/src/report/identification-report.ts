import type {
  IdentificationEvaluation,
  IdentificationFormResult,
  IdentificationRow,
} from '../identification/evaluate-identification.js';
import { failuresSection } from './failures-section.js';
import { percent, rate, score, whole } from './format.js';
import type { ReportDocument, ReportTable } from './report-document.js';

/** Lay out the result of `evaluateIdentification`. */
export function describeIdentification(evaluation: IdentificationEvaluation): ReportDocument {
  const forms = [evaluation.forms.raw, evaluation.forms.normalized];
  return {
    title: `Identification with ${evaluation.pack}: ${evaluation.name}`,
    summary:
      'How often a search takes somebody who is not enrolled for somebody (FPIR) and how often it misses somebody who is (FNIR). Bounds in parentheses hold with 95 % confidence.',
    terms: [
      ['FPIR', 'the share of searches for strangers that name somebody.'],
      ['FNIR', 'the share of searches for enrolled people that do not name them.'],
      ['Rank', 'the place of the right person among the candidates, best first.'],
      ['Threshold', 'the score from which the best candidate is named.'],
    ],
    sections: [
      {
        heading: 'Searches',
        notes: [
          `${whole(evaluation.people)} people, ${whole(evaluation.pictures)} pictures. In each of ${evaluation.rounds} rounds another quarter of the people is left out; ${whole(evaluation.enrolledPeople)} are enrolled with up to ${evaluation.templates} template${evaluation.templates === 1 ? '' : 's'}.`,
          `${whole(evaluation.matedSearches)} searches for enrolled people, ${whole(evaluation.nonMatedSearches)} for people who are not. With a gallery this large the product decides by ${evaluation.decidedForm} scores.`,
        ],
        tables: [
          rowTable('Each round at the threshold the others choose', forms, (form) => form.crossValidated),
          rowTable(
            "Threshold of the pack's calibration for this gallery size",
            forms,
            (form) => form.calibrated,
          ),
          rankTable(forms),
        ].filter((table) => table.rows.length > 0),
        charts: [
          {
            caption: 'Enrolled people missed against strangers named; the line is the target of 1 %',
            description:
              'FNIR against FPIR over all thresholds, raw and normalized scores; values are in the tables.',
            kind: 'line',
            x: { name: 'FPIR', scale: 'log', share: true, max: 1 },
            y: { name: 'FNIR', scale: 'log', share: true, max: 1 },
            series: forms.map(({ form, curve }) => ({
              name: form,
              points: curve.map(({ fpir, fnir }) => [fpir, fnir] as const),
            })),
            marks: [{ name: '1 %', x: 0.01 }],
          },
          {
            caption: 'CMC: share of people found among the first k candidates',
            description:
              'Cumulative match characteristic of raw and normalized scores; the values are in the rank table.',
            kind: 'line',
            x: { name: 'Rank', scale: 'linear', min: 1 },
            y: { name: 'Found', scale: 'linear', share: true, max: 1 },
            series: forms.map(({ form, rankRates }) => ({
              name: form,
              points: rankRates.map((found, i) => [i + 1, found.value] as const),
            })),
          },
        ],
      },
      failuresSection(evaluation.failures, evaluation.pictures),
    ],
  };
}

function rowTable(
  caption: string,
  forms: readonly IdentificationFormResult[],
  rowsOf: (form: IdentificationFormResult) => readonly IdentificationRow[],
): ReportTable {
  return {
    caption,
    columns: ['Target FPIR', 'Scores', 'Threshold', 'FPIR', 'FNIR'],
    rows: forms.flatMap((form) =>
      rowsOf(form).map((row) => [
        percent(row.targetFpir),
        form.form,
        score(row.threshold),
        rate(row.fpir),
        rate(row.fnir),
      ]),
    ),
  };
}

function rankTable(forms: readonly IdentificationFormResult[]): ReportTable {
  return {
    caption: 'Found at rank k or better, no threshold',
    columns: ['Scores', 'Rank 1', 'Rank 5', 'Rank 10'],
    rows: forms.map(({ form, rankRates }) => [
      form,
      ...[1, 5, 10].map((rank) => {
        const found = rankRates[rank - 1];
        return found === undefined ? '–' : rate(found);
      }),
    ]),
  };
}
