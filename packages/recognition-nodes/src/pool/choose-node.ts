/** What a choice between nodes looks at. */
export interface Candidate {
  /** Calls of ours that it has not answered, and streams of ours that it will get frames of. */
  readonly load: number;
  /** Pictures of everybody that wait there. */
  readonly queued: number;
}

/**
 * The node that has least to do; `turn` decides between equals, so that they take turns.
 *
 * @returns its place in the list, nothing if the list is empty.
 */
export function chooseNode(candidates: readonly Candidate[], turn: number): number | undefined {
  let best: number | undefined;
  for (let step = 0; step < candidates.length; step++) {
    const place = (turn + step) % candidates.length;
    if (best === undefined || isLess(candidates[place], candidates[best])) best = place;
  }
  return best;
}

const isLess = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
  a !== undefined && b !== undefined && (a.load < b.load || (a.load === b.load && a.queued < b.queued));
