import { expect, it } from 'vitest';
import { ModelFailedError } from '../runtime/errors.js';
import { bonaFideScore } from './bona-fide-score.js';

it('turns logits into the share of the bona fide class, however large they are', () => {
  expect(bonaFideScore(Float32Array.of(0, 0, 0), { bonaFideClass: 0, output: 'logits' })).toBeCloseTo(
    1 / 3,
    6,
  );
  expect(bonaFideScore(Float32Array.of(1, 3), { bonaFideClass: 1, output: 'logits' })).toBeCloseTo(0.8808, 4);
  expect(bonaFideScore(Float32Array.of(900, -900), { bonaFideClass: 0, output: 'logits' })).toBe(1);
  expect(bonaFideScore(Float32Array.of(900, -900), { bonaFideClass: 1, output: 'logits' })).toBe(0);
});

it('takes probabilities as they are', () => {
  expect(bonaFideScore(Float32Array.of(0.25, 0.75), { bonaFideClass: 1, output: 'probabilities' })).toBe(
    0.75,
  );
});

it('refuses a form that does not describe the network', () => {
  expect(() => bonaFideScore(Float32Array.of(1, 2), { bonaFideClass: 2, output: 'logits' })).toThrow(
    ModelFailedError,
  );
  expect(() => bonaFideScore(Float32Array.of(3, -2), { bonaFideClass: 0, output: 'probabilities' })).toThrow(
    ModelFailedError,
  );
});
