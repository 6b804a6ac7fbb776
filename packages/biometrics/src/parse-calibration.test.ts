import { expect, it } from 'vitest';
import { InvalidCalibrationError } from './errors.js';
import { parseCalibration } from './parse-calibration.js';
import { aCalibration, aScoreTable } from './testing/a-calibration.js';

it('reads back what was written', () => {
  const calibration = aCalibration();
  expect(parseCalibration(JSON.parse(JSON.stringify(calibration)))).toEqual(calibration);
});

const table = aScoreTable();
const withPoint = (changes: object) => ({
  ...table,
  points: [table.points[0], { ...table.points[1], ...changes }],
});

it.each([
  { problem: 'calibration must be an object', value: [] },
  { problem: 'format must be 1', value: { ...aCalibration(), format: 2 } },
  { problem: 'embedderId must be a text', value: { ...aCalibration(), embedderId: '' } },
  { problem: 'raw must be an object', value: { ...aCalibration(), raw: undefined } },
  {
    problem: 'raw.points needs at least two rows',
    value: { ...aCalibration(), raw: { ...table, points: [table.points[0]] } },
  },
  {
    problem: 'rising thresholds',
    value: { ...aCalibration(), normalized: { ...table, points: table.points.toReversed() } },
  },
  { problem: 'fmr must be a number', value: { ...aCalibration(), raw: withPoint({ fmr: 0 }) } },
  {
    problem: 'threshold must be a number',
    value: { ...aCalibration(), raw: withPoint({ threshold: Number.NaN }) },
  },
  { problem: 'fmrUpper must be a number', value: { ...aCalibration(), raw: withPoint({ fmrUpper: 0 }) } },
  {
    problem: 'slope must be a number',
    value: { ...aCalibration(), raw: { ...table, likelihood: { intercept: 0, slope: -1, limit: 1 } } },
  },
  {
    problem: 'people must be a number',
    value: { ...aCalibration(), run: { ...aCalibration().run, people: 1 } },
  },
])('refuses it when $problem', ({ problem, value }) => {
  expect(() => parseCalibration(value)).toThrow(InvalidCalibrationError);
  expect(() => parseCalibration(value)).toThrow(problem);
});
