import { expect, it } from 'vitest';
import { InvalidMeasurementError } from './errors.js';
import { padErrors, thresholdAtBpcer } from './pad-errors.js';

const scores = {
  bonaFide: [0.9, 0.8, 0.7, 0.2],
  attacks: new Map([
    ['print', [0.1, 0.2, 0.3, 0.6]],
    ['replay', [0.1, 0.9, 0.8, 0.7]],
  ]),
};

it('reports each species for itself and names the worst', () => {
  const errors = padErrors(scores, 0.5);
  expect(errors.apcerBySpecies.get('print')?.value).toBe(0.25);
  expect(errors.apcerBySpecies.get('replay')?.value).toBe(0.75);
  expect(errors.worstSpecies).toBe('replay');
  expect(errors.bpcer.value).toBe(0.25);
});

it('turns away no more real people than allowed', () => {
  const threshold = thresholdAtBpcer(scores.bonaFide, 0.25);
  expect(threshold).toBe(0.7);
  expect(padErrors(scores, threshold).bpcer.value).toBe(0.25);
});

it('refuses to report on no attacks, an empty species or no real people', () => {
  expect(() => padErrors({ bonaFide: [1], attacks: new Map() }, 0.5)).toThrow(InvalidMeasurementError);
  expect(() => padErrors({ bonaFide: [1], attacks: new Map([['mask', []]]) }, 0.5)).toThrow(
    InvalidMeasurementError,
  );
  expect(() => padErrors({ ...scores, bonaFide: [] }, 0.5)).toThrow(InvalidMeasurementError);
  expect(() => thresholdAtBpcer([], 0.1)).toThrow(InvalidMeasurementError);
});
