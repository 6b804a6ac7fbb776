/** A square matrix of scores between faces, row-major, symmetric. */
export interface ScoreMatrix {
  readonly size: number;
  readonly scores: Float32Array;
}

interface Group {
  members: readonly number[];
  pictures: ReadonlySet<number>;
  /** Mean score to every other group, by group index. */
  readonly scores: Float32Array;
  /** The group most like this one among those it may join; `undefined` if there is none. */
  nearest: { readonly index: number; readonly score: number } | undefined;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const picture of a) if (b.has(picture)) return true;
  return false;
}

/** One group per face; nobody appears twice in one picture, so such pairs never join. */
function singleGroups({ size, scores }: ScoreMatrix, pictures: readonly number[]): Map<number, Group> {
  return new Map(
    pictures.map((picture, index) => [
      index,
      {
        members: [index],
        pictures: new Set([picture]),
        scores: scores.slice(index * size, (index + 1) * size),
        nearest: undefined,
      },
    ]),
  );
}

function findNearest(groups: ReadonlyMap<number, Group>, index: number, group: Group): Group['nearest'] {
  let nearest: Group['nearest'];
  for (const [otherIndex, other] of groups) {
    if (otherIndex === index || overlap(group.pictures, other.pictures)) continue;
    const score = group.scores[otherIndex] ?? Number.NEGATIVE_INFINITY;
    if (nearest === undefined || score > nearest.score) nearest = { index: otherIndex, score };
  }
  return nearest;
}

/** Let `kept` take `gone` over: members, pictures and, weighted by size, the mean scores to all others. */
function join(groups: Map<number, Group>, keptIndex: number, goneIndex: number): void {
  const kept = groups.get(keptIndex) as Group;
  const gone = groups.get(goneIndex) as Group;
  const share = kept.members.length / (kept.members.length + gone.members.length);
  for (const [index, other] of groups) {
    const mean = share * (kept.scores[index] ?? 0) + (1 - share) * (gone.scores[index] ?? 0);
    kept.scores[index] = mean;
    other.scores[keptIndex] = mean;
  }
  kept.members = [...kept.members, ...gone.members];
  kept.pictures = new Set([...kept.pictures, ...gone.pictures]);
  groups.delete(goneIndex);
  for (const [index, group] of groups) {
    const touched = group.nearest?.index === keptIndex || group.nearest?.index === goneIndex;
    if (index === keptIndex || touched) group.nearest = findNearest(groups, index, group);
  }
}

/**
 * Put faces of one person together: agglomerative clustering with average linkage.
 *
 * The two groups with the highest mean similarity join until it falls below `threshold`. Two faces of
 * one picture never end in one group. Memory and time grow with the square of the number of faces.
 *
 * @param matrix Similarity of every two faces; higher is more alike.
 * @param pictures Which picture each face is in.
 * @param threshold Score at or above which two groups are one person.
 * @returns Indices of faces, each in exactly one group; groups with more faces first.
 * @see Lance and Williams, "A general theory of classificatory sorting strategies", 1967.
 */
export function groupByIdentity(
  matrix: ScoreMatrix,
  pictures: readonly number[],
  threshold: number,
): readonly (readonly number[])[] {
  const groups = singleGroups(matrix, pictures);
  for (const [index, group] of groups) group.nearest = findNearest(groups, index, group);

  for (;;) {
    let best: { readonly index: number; readonly nearest: NonNullable<Group['nearest']> } | undefined;
    for (const [index, { nearest }] of groups) {
      if (nearest && (best === undefined || nearest.score > best.nearest.score)) best = { index, nearest };
    }
    if (best === undefined || best.nearest.score < threshold) break;
    join(groups, best.index, best.nearest.index);
  }
  return [...groups.values()].map(({ members }) => members).sort((a, b) => b.length - a.length);
}
