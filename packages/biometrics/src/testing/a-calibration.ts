import type { Calibration, ScoreTable } from '../calibration.js';

/** Rows at half decades from 1e-1 down to 1e-5, threshold rising by 0.05 a row, so log FMR is a straight line of the score. */
export function aScoreTable(firstThreshold = 0.2): ScoreTable {
  const points = Array.from({ length: 9 }, (_, i) => {
    const fmr = 10 ** (-1 - i / 2);
    return {
      fmr,
      threshold: firstThreshold + i * 0.05,
      fmrLower: fmr / 2,
      fmrUpper: Math.min(1, fmr * 2),
      falseMatches: Math.round(fmr * 1e7),
      fnmr: i / 100,
    };
  });
  return { points, likelihood: { intercept: -10, slope: 30, limit: 14 } };
}

/** A valid calibration: raw FMR 1e-3 at 0.40, normalized at 0.20. */
export function aCalibration(changes: Partial<Calibration> = {}): Calibration {
  return {
    format: 1,
    embedderId: 'test-512@1',
    raw: aScoreTable(0.2),
    normalized: aScoreTable(0),
    run: {
      dataset: 'drawn',
      pack: 'test-512 1',
      measuredAt: '2026-01-01',
      people: 100,
      pictures: 300,
      failuresToAcquire: 0,
      mated: 300,
      nonMated: 1_000_000,
    },
    ...changes,
  };
}
