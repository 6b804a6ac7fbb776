import type { ScoreForm } from '@mien/biometrics';
import type { Group } from './group.js';
import type { CurvePoint, HistogramBin } from './verification-result.js';

/** Points of a curve for each decade of FMR. */
const POINTS_PER_DECADE = 24;
const HISTOGRAM_BIN = 0.02;
/** Lower scores, which normalization may give, are drawn as this one. */
const LOWEST_DRAWN = -1;

/** ROC and DET: FMR over all comparisons between people, FNMR over the labeled mated pairs. */
export function errorTradeoff(group: Group, form: ScoreForm): readonly CurvePoint[] {
  const cross = group.cross[form];
  const mated = group.labeled[form].filter((score) => score.mated);
  const decades = Math.ceil(Math.log10(cross.nonMated));
  const points: CurvePoint[] = [];
  for (let step = 0; step <= decades * POINTS_PER_DECADE; step++) {
    const threshold = cross.thresholdAt(10 ** (-step / POINTS_PER_DECADE));
    const falseMatches = cross.falseMatchesAt(threshold);
    const fmr = falseMatches / cross.nonMated;
    if (falseMatches === 0) break;
    if (fmr === points.at(-1)?.fmr) continue;
    const missed = mated.filter(({ score }) => score < threshold).length;
    points.push({ threshold, fmr, fnmr: missed / mated.length });
  }
  return points;
}

/** Share of scores by score, both kinds; mated pairs without a score fall into no bin. */
export function histogram(group: Group, form: ScoreForm): readonly HistogramBin[] {
  const bins = new Map<number, { mated: number; nonMated: number }>();
  const add = (score: number, kind: 'mated' | 'nonMated', share: number) => {
    const bin = Math.floor(Math.max(LOWEST_DRAWN, score) / HISTOGRAM_BIN);
    const counts = bins.get(bin) ?? { mated: 0, nonMated: 0 };
    counts[kind] += share;
    bins.set(bin, counts);
  };
  const mated = group.labeled[form].filter((score) => score.mated);
  for (const { score } of mated) if (Number.isFinite(score)) add(score, 'mated', 1 / mated.length);
  const cross = group.cross[form];
  for (const { score, count } of cross.bins()) add(score, 'nonMated', count / cross.nonMated);
  const used = [...bins.keys()].sort((a, b) => a - b);
  const [first = 0, last = -1] = [used[0], used.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    score: (first + i + 0.5) * HISTOGRAM_BIN,
    ...(bins.get(first + i) ?? { mated: 0, nonMated: 0 }),
  }));
}
