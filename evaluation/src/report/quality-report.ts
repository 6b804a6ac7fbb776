import type { QualityEvaluation } from '../quality/evaluate-quality.js';
import { failuresSection } from './failures-section.js';
import { percent, rate, score, whole } from './format.js';
import type { ReportDocument } from './report-document.js';

/** Lay out the result of `evaluateQuality`. */
export function describeQuality(evaluation: QualityEvaluation): ReportDocument {
  return {
    title: `Quality with ${evaluation.pack}: ${evaluation.name}`,
    summary:
      'Whether the quality score says which pictures will be recognized: errors must fall as the worst pictures are discarded.',
    terms: [
      ['FNMR', 'how often two pictures of one person are not recognized as such.'],
      ['Discarded', 'the share of the pictures that is set aside, lowest quality first.'],
      ['Quality', 'from 0, useless for recognition, to 1, as good as it needs to be.'],
    ],
    sections: [
      {
        heading: 'Error versus discard',
        notes: [
          `${whole(evaluation.matedComparisons)} mated comparisons of ${whole(evaluation.pictures)} pictures, raw scores, threshold ${score(evaluation.threshold)} (FMR 0.1 %).`,
        ],
        tables: [
          {
            caption: 'FNMR after discarding the worst pictures',
            columns: ['Discarded', 'Quality up to', 'FNMR'],
            rows: evaluation.discard.map(({ discarded, below, fnmr }) => [
              percent(discarded),
              below === undefined ? '–' : score(below),
              rate(fnmr),
            ]),
          },
          {
            caption: 'First advice a person would get',
            columns: ['Advice', 'Pictures', 'Share'],
            rows: evaluation.advice.map(({ reason, pictures }) => [
              reason,
              whole(pictures),
              percent(pictures / evaluation.pictures),
            ]),
          },
        ].filter((table) => table.rows.length > 0),
        charts: [
          {
            caption: 'FNMR against the share of pictures discarded',
            description: 'Error versus discard characteristic; the values are in the table.',
            kind: 'line',
            x: { name: 'Pictures discarded', scale: 'linear', share: true, min: 0 },
            y: { name: 'FNMR', scale: 'linear', share: true, min: 0 },
            series: [
              {
                name: 'FNMR',
                points: evaluation.discard.map(({ discarded, fnmr }) => [discarded, fnmr.value] as const),
              },
            ],
          },
          {
            caption: 'Distribution of the quality score',
            description: 'Histogram of quality scores of all pictures.',
            kind: 'area',
            x: { name: 'Quality score', scale: 'linear', min: 0, max: 1 },
            y: { name: 'Share of pictures', scale: 'linear', share: true, min: 0 },
            series: [
              {
                name: 'pictures',
                points: evaluation.histogram.map(({ quality, share }) => [quality, share] as const),
              },
            ],
          },
        ],
      },
      failuresSection(evaluation.failures, evaluation.pictures),
    ],
  };
}
