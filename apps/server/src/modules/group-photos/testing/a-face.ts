import { randomUUID } from 'node:crypto';
import type { SeenFace } from '../domain/seen-face.js';

/** A face that matched, unless it is told otherwise; `candidates` are probabilities of people. */
export function aFace({
  candidates = {},
  ...of
}: Partial<Omit<SeenFace, 'candidates'>> & {
  readonly candidates?: Readonly<Record<string, number>>;
}): SeenFace {
  return {
    id: randomUUID(),
    pictureId: 'picture',
    box: { x: 0, y: 0, width: 40, height: 40 },
    decision: 'match',
    ...of,
    candidates: Object.entries(candidates).map(([personId, probability]) => ({ personId, probability })),
  };
}
