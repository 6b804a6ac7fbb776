import type { FaceAnalysis } from '@mien/engine';
import type { Identification } from '@mien/gallery';
import { AMBIGUITY_SENTENCES } from '../output/decision-sentences.js';
import { counted, formatBox, formatPercent, formatScore } from '../output/format.js';
import { pictureProblem } from '../output/picture-problem.js';
import { REJECT_SENTENCES } from '../output/reject-sentences.js';
import type { Terminal } from '../output/terminal.js';
import { textTable } from '../output/text-table.js';
import type { PictureOutcome } from '../pictures/analyze-pictures.js';

/** A face and who it is; no identity when it could not be compared. */
export interface IdentifiedFace {
  readonly face: FaceAnalysis;
  readonly identity?: Identification;
}

const COLUMNS = [
  { title: '#', align: 'right' },
  { title: 'face' },
  { title: 'who' },
  { title: 'score', align: 'right' },
  { title: 'probability', align: 'right' },
  { title: '' },
] as const;

const WHO = {
  match: (name: string) => name,
  ambiguous: (name: string) => `${name}?`,
  unknown: () => 'unknown',
} as const;

function row({ face, identity }: IdentifiedFace, index: number): readonly string[] {
  const place = [String(index + 1), formatBox(face.box)];
  if (identity === undefined) {
    const reason = face.rejection?.reason;
    return [...place, 'not compared', '', '', reason ? REJECT_SENTENCES[reason].says : ''];
  }
  const { decision, candidate, probability, ambiguity } = identity;
  return [
    ...place,
    WHO[decision](candidate?.subjectId ?? ''),
    candidate ? formatScore(candidate.score) : '',
    decision === 'unknown' ? '' : formatPercent(probability),
    ambiguity ? AMBIGUITY_SENTENCES[ambiguity] : '',
  ];
}

/** Print one picture with a line for each face. */
export function printIdentities(
  terminal: Terminal,
  picture: PictureOutcome,
  identified: readonly IdentifiedFace[],
): void {
  if (picture.kind !== 'analyzed') {
    terminal.out(`${picture.path}\n  ${pictureProblem(picture)}\n\n`);
    return;
  }
  terminal.out(`${picture.path}  ${counted(identified.length, 'face')}\n`);
  const table = identified.length === 0 ? '' : textTable(COLUMNS, identified.map(row));
  terminal.out(`${table.replace(/^/gm, '  ').trimEnd()}\n\n`);
}
