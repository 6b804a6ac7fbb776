import type { LivenessEvidence } from '@mien/liveness';
import type { ClipResult, LivenessEvaluation, TriedSession } from '../liveness/liveness-result.js';
import { rate, whole } from './format.js';
import type { ReportDocument, ReportTable } from './report-document.js';

/** Lay out the result of `evaluateLiveness`. */
export function describeLiveness(evaluation: LivenessEvaluation): ReportDocument {
  const { bpcer, rates, clips } = evaluation;
  const real = bpcer
    ? `BPCER ${rate(bpcer)}: sessions of real people that answer their challenge and are still not live.`
    : 'No real clip answers a challenge that was asked, so there is no BPCER.';
  return {
    title: `Liveness of sessions with ${evaluation.pack}`,
    summary:
      'How often an attack is taken for a living person (APCER, by species) and how often a living person is not (BPCER), deciding from a whole session: challenge, identity, attack votes, depth, replay. Bounds in parentheses take sessions for independent; those of one clip are not.',
    terms: [
      ['APCER', 'the share of attacks taken for a living person; lower is safer. The worst species counts.'],
      ['BPCER', 'the share of living people taken for an attack or left undecided; lower is kinder.'],
      ['Drawn', 'the challenge is drawn as in use; the attack does not know it.'],
      ['Steered', 'every challenge is asked just when the clip happens to answer it: the worst case.'],
    ],
    sections: [
      {
        heading: 'Error rates',
        notes: [
          real,
          `${whole(clips.length)} clips, ${rates.sent} frames a second out of ${rates.recorded}.`,
        ],
        tables: [attackTable(evaluation)],
        charts: [],
      },
      {
        heading: 'Evidence',
        notes: [
          'Sessions that answer their whole challenge when it is asked at the best time, or one that does not if there is none. Codes after the decision are the checks that did not pass, with what was measured and the limit.',
        ],
        tables: clips.map(clipTable),
        charts: [],
      },
    ],
  };
}

function attackTable({ attacks }: LivenessEvaluation): ReportTable {
  return {
    caption: 'Attacks by species',
    columns: ['Species', 'APCER drawn', 'APCER steered'],
    rows: attacks.map(({ species, drawn, steered }) => [
      species,
      drawn ? rate(drawn) : 'not measured',
      steered ? rate(steered) : 'not measured',
    ]),
  };
}

function clipTable({ clip, species, frames, fitted, unanswered, tried }: ClipResult): ReportTable {
  const rows = [...fitted, ...(unanswered ? [unanswered] : [])];
  return {
    caption: `${clip}, ${species}, ${whole(frames)} frames: answers ${fitted.length} of ${tried} challenges`,
    columns: ['Challenge', 'Decision', 'Checks not passed'],
    rows: rows.map(sessionRow),
  };
}

const sessionRow = ({ actions, decision, evidence }: TriedSession): string[] => [
  actions.join(', '),
  decision,
  evidence
    .filter(({ outcome }) => outcome !== 'pass')
    .map(describeEvidence)
    .join('; '),
];

const describeEvidence = ({ code, measured, limit }: LivenessEvidence): string =>
  [code, measured === undefined ? '' : String(measured), limit === undefined ? '' : `(limit ${limit})`]
    .filter((part) => part !== '')
    .join(' ');
