import type { PadEvaluation, PadRow } from '../pad/evaluate-pad.js';
import { failuresSection } from './failures-section.js';
import { percent, rate, whole } from './format.js';
import type { ReportChart, ReportDocument } from './report-document.js';

/** Lay out the result of `evaluatePad`. */
export function describePad(evaluation: PadEvaluation): ReportDocument {
  const { realPresentations, attackPresentations, failures } = evaluation;
  return {
    title: `Presentation attack detection with ${evaluation.pack} (${evaluation.padId})`,
    summary:
      'How often an attack passes (APCER, by species) and how often a real person is turned away (BPCER), from one still picture. Bounds in parentheses hold with 95 % confidence for independent presentations; frames of one recording are not.',
    terms: [
      ['APCER', 'the share of attacks taken for a real person; lower is safer. The worst species counts.'],
      ['BPCER', 'the share of real people taken for an attack; lower is kinder.'],
      ['EER', 'the rate at the threshold where both are equal.'],
      ['Species', 'a kind of attack: a print, a replay on a screen, a mask.'],
    ],
    sections: [
      {
        heading: 'Error rates',
        notes: [
          `${whole(realPresentations)} real presentations, ${whole(attackPresentations)} attacks; equal error rate ${percent(evaluation.eer)}. Thresholds are chosen on these pictures, so their rows are the best case.`,
        ],
        tables: [
          {
            caption: 'By threshold and species',
            columns: ['Threshold by', 'Threshold', 'Species', 'APCER', 'BPCER'],
            rows: evaluation.rows.flatMap((row) =>
              Object.entries(row.apcerBySpecies).map(([species, apcer]) => [
                row.chosenBy,
                row.threshold.toFixed(4),
                isWorst(row, species) ? `${species} (worst)` : species,
                rate(apcer),
                rate(row.bpcer),
              ]),
            ),
          },
        ],
        charts: [...tradeoffChart(evaluation), histogramChart(evaluation)],
      },
      failuresSection(failures, realPresentations + attackPresentations + failures.length),
    ],
  };
}

/** Species that do equally well have no worst. */
const isWorst = ({ worstSpecies, apcerBySpecies }: PadRow, species: string) =>
  species === worstSpecies && new Set(Object.values(apcerBySpecies).map(({ value }) => value)).size > 1;

/** None where no threshold makes errors of both kinds: there is nothing to trade. */
function tradeoffChart({ curve }: PadEvaluation): readonly ReportChart[] {
  if (!curve.some(({ fmr, fnmr }) => fmr > 0 && fnmr > 0)) return [];
  return [
    {
      caption: 'DET: real people turned away against attacks that pass',
      description: 'Trade-off between BPCER and APCER over all species; values are in the table.',
      kind: 'line',
      x: { name: 'APCER', scale: 'log', share: true, max: 1 },
      y: { name: 'BPCER', scale: 'log', share: true, max: 1 },
      series: [{ name: 'all species', points: curve.map(({ fmr, fnmr }) => [fmr, fnmr] as const) }],
    },
  ];
}

function histogramChart({ histogram, rows }: PadEvaluation): ReportChart {
  return {
    caption: 'Scores of real people and of attacks; the lines are the thresholds',
    description: 'Histogram of bona fide scores of real presentations and of attacks.',
    kind: 'area',
    x: { name: 'Score: 0 attack, 1 real', scale: 'linear', min: 0, max: 1 },
    y: { name: 'Share', scale: 'linear', share: true, min: 0, max: 1 },
    series: [
      { name: 'attacks', points: histogram.map((bin) => [bin.score, bin.attack] as const) },
      { name: 'real people', points: histogram.map((bin) => [bin.score, bin.real] as const) },
    ],
    marks: rows
      .filter(({ chosenBy }) => chosenBy === 'EER' || chosenBy === 'in use')
      .map(({ chosenBy, threshold }) => ({ name: chosenBy, x: threshold })),
  };
}
