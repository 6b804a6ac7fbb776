import type {
  Calibration,
  CalibrationRun,
  LikelihoodModel,
  ScoreTable,
  ThresholdPoint,
} from './calibration.js';
import { InvalidCalibrationError } from './errors.js';

/**
 * Check that a JSON value is a calibration.
 *
 * @param value As `JSON.parse` gives it; untrusted.
 * @throws {InvalidCalibrationError} naming the first field that is missing, of the wrong type, out of range, or out of order.
 */
export function parseCalibration(value: unknown): Calibration {
  const root = record(value, 'calibration');
  if (root.format !== 1) throw new InvalidCalibrationError('format must be 1');
  return {
    format: 1,
    embedderId: text(root, 'embedderId'),
    raw: parseTable(root.raw, 'raw'),
    normalized: parseTable(root.normalized, 'normalized'),
    run: parseRun(root.run),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function record(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidCalibrationError(`${name} must be an object`);
  }
  return Object.fromEntries(Object.entries(value));
}

function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw new InvalidCalibrationError(`${name} must be a text`);
  return value;
}

function number(
  fields: Fields,
  name: string,
  low = Number.NEGATIVE_INFINITY,
  high = Number.POSITIVE_INFINITY,
): number {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isFinite(value) || value < low || value > high) {
    throw new InvalidCalibrationError(`${name} must be a number between ${low} and ${high}`);
  }
  return value;
}

function parseTable(value: unknown, name: string): ScoreTable {
  const fields = record(value, name);
  if (!Array.isArray(fields.points) || fields.points.length < 2) {
    throw new InvalidCalibrationError(`${name}.points needs at least two rows`);
  }
  const points = fields.points.map(parsePoint);
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before && !(point.fmr < before.fmr && point.threshold > before.threshold)) {
      throw new InvalidCalibrationError(`${name}.points must have falling rates and rising thresholds`);
    }
  }
  return { points, likelihood: parseLikelihood(fields.likelihood) };
}

function parsePoint(value: unknown): ThresholdPoint {
  const fields = record(value, 'point');
  const fmr = number(fields, 'fmr', Number.MIN_VALUE, 1);
  return {
    fmr,
    threshold: number(fields, 'threshold'),
    fmrLower: number(fields, 'fmrLower', 0, fmr),
    fmrUpper: number(fields, 'fmrUpper', fmr, 1),
    falseMatches: number(fields, 'falseMatches', 0),
    fnmr: number(fields, 'fnmr', 0, 1),
  };
}

function parseLikelihood(value: unknown): LikelihoodModel {
  const fields = record(value, 'likelihood');
  return {
    intercept: number(fields, 'intercept'),
    slope: number(fields, 'slope', Number.MIN_VALUE),
    limit: number(fields, 'limit', 0),
  };
}

function parseRun(value: unknown): CalibrationRun {
  const fields = record(value, 'run');
  return {
    dataset: text(fields, 'dataset'),
    pack: text(fields, 'pack'),
    measuredAt: text(fields, 'measuredAt'),
    people: number(fields, 'people', 2),
    pictures: number(fields, 'pictures', 2),
    failuresToAcquire: number(fields, 'failuresToAcquire', 0),
    mated: number(fields, 'mated', 1),
    nonMated: number(fields, 'nonMated', 1),
  };
}
