import type { Calibration, ThresholdPoint } from '@mien/biometrics';

const point = (fmr: number, threshold: number, fnmr: number): ThresholdPoint => ({
  fmr,
  threshold,
  fmrLower: fmr / 2,
  fmrUpper: fmr * 2,
  falseMatches: 100,
  fnmr,
});

/** A calibration of plausible shape for tests: nobody measured it. */
export const aCalibration = (embedderId = 'test-embedder@1'): Calibration => ({
  format: 1,
  embedderId,
  raw: {
    points: [
      point(1e-1, 0.13, 0.002),
      point(1e-2, 0.23, 0.006),
      point(1e-3, 0.32, 0.02),
      point(1e-5, 0.47, 0.07),
    ],
    likelihood: { intercept: -9, slope: 32, limit: 12 },
  },
  normalized: {
    points: [
      point(1e-1, 0.06, 0.002),
      point(1e-2, 0.15, 0.006),
      point(1e-3, 0.23, 0.02),
      point(1e-5, 0.36, 0.07),
    ],
    likelihood: { intercept: -6, slope: 32, limit: 12 },
  },
  run: {
    dataset: 'invented for tests',
    pack: 'test 1',
    measuredAt: '2026-01-01',
    people: 100,
    pictures: 300,
    failuresToAcquire: 0,
    mated: 100,
    nonMated: 10_000,
  },
});
