import { compare } from '@mien/biometrics';
import type { ComparableFace } from './collect-faces.js';
import { groupByIdentity } from './group-by-identity.js';
import type { Appearance, SheetPerson } from './sheet.js';

/**
 * Group faces into persons and say how alike each appearance is to the person's clearest face.
 *
 * @param threshold Cosine from which faces are one person.
 * @param probabilityOf Calibrated probability that a pair with this cosine is one person, in [0, 1].
 */
export function namePersons(
  faces: readonly ComparableFace[],
  threshold: number,
  probabilityOf: (score: number) => number,
): readonly SheetPerson[] {
  const groupable = faces.map(({ embedding, picture }) => ({ embedding, picture: String(picture) }));
  return groupByIdentity(groupable, threshold).map((group, index) => {
    const members = group
      .map((member) => faces[member])
      .filter((face) => face !== undefined)
      .sort((a, b) => b.quality - a.quality);
    const [clearest] = members;
    const appearances = members.map((face): Appearance => {
      if (clearest === undefined || face === clearest) return { face };
      const score = compare(face.embedding, clearest.embedding);
      return { face, likeness: { score, probability: probabilityOf(score) } };
    });
    return { number: index + 1, appearances };
  });
}
