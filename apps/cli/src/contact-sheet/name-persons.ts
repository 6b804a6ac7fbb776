import { type Calibration, compare, matchProbability } from '@mien/biometrics';
import type { ComparableFace } from './collect-faces.js';
import { meanScore, type PersonGrouping } from './identify-persons.js';
import type { Appearance, PerhapsSame, SheetPerson } from './sheet.js';

/** Before looking, two faces are as often one person as two. */
const EVEN_PRIOR = 0.5;

const byQuality = (faces: readonly ComparableFace[], group: readonly number[]) =>
  group.toSorted((a, b) => (faces[b]?.quality ?? 0) - (faces[a]?.quality ?? 0));

/** Number the groups, the clearest face of each first, and say how alike its other faces are to it. */
export function namePersons(
  faces: readonly ComparableFace[],
  { groups, matrix, form }: PersonGrouping,
  calibration: Calibration,
): readonly SheetPerson[] {
  return groups.map((group, index) => {
    const [clearest = 0, ...others] = byQuality(faces, group);
    const reference = faces[clearest];
    const appearances = others.flatMap((other): Appearance[] => {
      const face = faces[other];
      if (face === undefined || reference === undefined) return [];
      const decisive = matrix.scores[other * matrix.size + clearest] ?? 0;
      const probability = matchProbability(calibration, decisive, form, EVEN_PRIOR);
      return [{ face, likeness: { score: compare(face.embedding, reference.embedding), probability } }];
    });
    return { number: index + 1, appearances: reference ? [{ face: reference }, ...appearances] : [] };
  });
}

/** Pairs of persons that are alike, but not enough to be shown as one; the most alike first. */
export function findPerhapsSame(
  faces: readonly ComparableFace[],
  { groups, matrix, form, threshold, reviewThreshold }: PersonGrouping,
  calibration: Calibration,
): readonly PerhapsSame[] {
  const picturesOf = groups.map((group) => new Set(group.map((face) => faces[face]?.picture)));
  const pairs: (PerhapsSame & { readonly score: number })[] = [];
  groups.forEach((a, first) => {
    groups.slice(0, first).forEach((b, second) => {
      const score = meanScore(matrix, a, b);
      const together = [...(picturesOf[first] ?? [])].some((picture) => picturesOf[second]?.has(picture));
      if (together || score < reviewThreshold || score >= threshold) return;
      const probability = matchProbability(calibration, score, form, EVEN_PRIOR);
      pairs.push({ persons: [second + 1, first + 1], probability, score });
    });
  });
  return pairs
    .sort((a, b) => b.score - a.score)
    .map(({ persons, probability }) => ({ persons, probability }));
}
