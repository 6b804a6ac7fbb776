import type { PadEvaluation } from '../pad/evaluate-pad.js';
import { failuresSection } from './failures-section.js';
import { percent, rate, score, whole } from './format.js';
import type { ReportDocument } from './report-document.js';

/** Lay out the result of `evaluatePad`. */
export function describePad(evaluation: PadEvaluation): ReportDocument {
  const { realPresentations, attackPresentations, failures } = evaluation;
  return {
    title: `Presentation attack detection with ${evaluation.pack} (${evaluation.padId})`,
    summary:
      'How often an attack passes (APCER, by species) and how often a real person is turned away (BPCER), from one still picture. Bounds in parentheses hold with 95 % confidence for independent presentations; frames of one recording are not.',
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
                score(row.threshold),
                species === row.worstSpecies ? `${species} (worst)` : species,
                rate(apcer),
                rate(row.bpcer),
              ]),
            ),
          },
        ],
        charts: [
          {
            caption: 'DET: real people turned away against attacks that pass',
            description: 'Trade-off between BPCER and APCER over all species; the values are in the table.',
            kind: 'line',
            x: { name: 'APCER', scale: 'log', max: 1 },
            y: { name: 'BPCER', scale: 'linear' },
            series: [
              { name: 'all species', points: evaluation.curve.map(({ fmr, fnmr }) => [fmr, fnmr] as const) },
            ],
          },
          {
            caption: 'Distribution of bona fide scores',
            description: 'Histogram of bona fide scores of real presentations and of attacks.',
            kind: 'area',
            x: { name: 'Bona fide score', scale: 'linear', min: 0, max: 1 },
            y: { name: 'Share', scale: 'linear' },
            series: [
              {
                name: 'attacks',
                points: evaluation.histogram.map((bin) => [bin.score, bin.attack] as const),
              },
              { name: 'real', points: evaluation.histogram.map((bin) => [bin.score, bin.real] as const) },
            ],
          },
        ],
      },
      failuresSection(failures, realPresentations + attackPresentations + failures.length),
    ],
  };
}
