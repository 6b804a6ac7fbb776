import { cohortFromMoments, cohortLevel, combineEmbeddings, compare, type Embedding } from '@mien/biometrics';
import type { ScoreMatrix } from './group-by-identity.js';

/** Cosine of every two faces. */
export function scoreFaces(embeddings: readonly Embedding[]): ScoreMatrix {
  const size = embeddings.length;
  const scores = new Float32Array(size * size);
  embeddings.forEach((a, row) => {
    embeddings.slice(row).forEach((b, offset) => {
      const score = compare(a, b);
      scores[row * size + row + offset] = score;
      scores[(row + offset) * size + row] = score;
    });
  });
  return { size, scores };
}

/** How one face scores against every person's centroid, with sums that make leaving somebody out cheap. */
interface PeopleScores {
  readonly byPerson: Float32Array;
  readonly sum: number;
  readonly squares: number;
}

function scorePeople(embedding: Embedding, centroids: readonly Embedding[]): PeopleScores {
  const byPerson = Float32Array.from(centroids, (centroid) => compare(embedding, centroid));
  return {
    byPerson,
    sum: byPerson.reduce((total, score) => total + score, 0),
    squares: byPerson.reduce((total, score) => total + score * score, 0),
  };
}

/** What strangers reach against a face: its cohort level over all people but the two that are compared. */
function levelWithout({ byPerson, sum, squares }: PeopleScores, left: number, right: number): number {
  const own = byPerson[left] ?? 0;
  const other = left === right ? 0 : (byPerson[right] ?? 0);
  const people = byPerson.length - (left === right ? 1 : 2);
  return cohortLevel(cohortFromMoments(people, sum - own - other, squares - own * own - other * other));
}

/**
 * Normalize the scores of every two faces by the other people of the same pictures, as a gallery does.
 *
 * @param raw As `scoreFaces` gives it.
 * @param groups A first grouping into at least four people; each face in exactly one.
 * @returns Scores in the units of `normalizeScore`.
 */
export function normalizeFaces(
  raw: ScoreMatrix,
  embeddings: readonly Embedding[],
  groups: readonly (readonly number[])[],
): ScoreMatrix {
  const centroids = groups.map((group) =>
    combineEmbeddings(group.map((face) => embeddings[face]).filter((embedding) => embedding !== undefined)),
  );
  const people = embeddings.map((embedding) => scorePeople(embedding, centroids));
  const groupOf = new Map(groups.flatMap((group, index) => group.map((face) => [face, index] as const)));

  const scores = raw.scores.map((score, position) => {
    const [row, column] = [Math.floor(position / raw.size), position % raw.size];
    const [a, b] = [people[row], people[column]];
    if (a === undefined || b === undefined) return score;
    const [left, right] = [groupOf.get(row) ?? 0, groupOf.get(column) ?? 0];
    return score - (levelWithout(a, left, right) + levelWithout(b, left, right)) / 2;
  });
  return { size: raw.size, scores };
}
