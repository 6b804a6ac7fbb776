/** Lower scores count as this one: no threshold lies there. One bin is 1e-4 wide, so a threshold is at most that much too strict. */
const LOW = -2;
const BIN_WIDTH = 1e-4;
const BINS = 40_001;

/** Counts of millions of scores, by bins of 1e-4. */
export interface ScoreHistogram {
  /** How many scores lie in bins from the threshold upward. */
  atOrAbove(threshold: number): number;
  /** The lowest bin edge with no more than `count` scores from it upward. */
  edgeWithAtMost(count: number): number;
  bins(): Iterable<{ readonly score: number; readonly count: number }>;
}

export function createScoreHistogram(scores: Float32Array): ScoreHistogram {
  const counts = new Float64Array(BINS);
  for (const score of scores) {
    const bin = Math.max(0, Math.min(BINS - 1, Math.floor((score - LOW) / BIN_WIDTH)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const above = new Float64Array(BINS + 1);
  for (let bin = BINS - 1; bin >= 0; bin--) above[bin] = (above[bin + 1] ?? 0) + (counts[bin] ?? 0);
  return {
    atOrAbove: (threshold) => above[Math.ceil((threshold - LOW) / BIN_WIDTH - 1e-6)] ?? 0,
    edgeWithAtMost: (count) => LOW + above.findIndex((scoresAbove) => scoresAbove <= count) * BIN_WIDTH,
    *bins() {
      for (const [bin, count] of counts.entries()) {
        if (count > 0) yield { score: LOW + (bin + 0.5) * BIN_WIDTH, count };
      }
    },
  };
}
