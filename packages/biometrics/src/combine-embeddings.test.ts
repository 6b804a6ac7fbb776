import { expect, it } from 'vitest';
import { combineEmbeddings } from './combine-embeddings.js';
import { compare, toEmbedding } from './embedding.js';
import { DegenerateEmbeddingError, DimensionMismatchError, InvalidMeasurementError } from './errors.js';

const east = toEmbedding(Float32Array.of(1, 0));
const north = toEmbedding(Float32Array.of(0, 1));

it('lies between the captures of a person and is closer to each than they are to each other', () => {
  const middle = combineEmbeddings([east, north]);
  expect(compare(middle, east)).toBeCloseTo(Math.SQRT1_2, 6);
  expect(compare(middle, north)).toBeCloseTo(Math.SQRT1_2, 6);
});
it('leaves a single capture as it is', () => {
  expect(combineEmbeddings([east])).toEqual(east);
});
it('refuses nothing, opposites and mixed embedders', () => {
  expect(() => combineEmbeddings([])).toThrow(InvalidMeasurementError);
  expect(() => combineEmbeddings([east, toEmbedding(Float32Array.of(-1, 0))])).toThrow(
    DegenerateEmbeddingError,
  );
  expect(() => combineEmbeddings([east, toEmbedding(Float32Array.of(1))])).toThrow(DimensionMismatchError);
});
