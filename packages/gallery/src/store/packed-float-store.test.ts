import { type Embedding, toEmbedding } from '@mien/biometrics';
import { seededRandom } from '@mien/testkit';
import { expect, it } from 'vitest';
import { quantizeTemplate } from '../kernel/quantize.js';
import { randomEmbedding } from '../testing/random-embedding.js';
import { PackedFloatStore } from './packed-float-store.js';

const DIMENSION = 64;
const random = seededRandom(71);
const bitsOf = (values: Float32Array) => [...new Uint32Array(values.slice().buffer)];
const made = (value: (i: number) => number) =>
  toEmbedding(Float32Array.from({ length: DIMENSION }, (_, i) => value(i)));

it.each([
  { name: 'random values', make: () => randomEmbedding(random, DIMENSION) },
  { name: 'all sizes of values', make: () => made(() => random.gaussian() * 2 ** -random.below(140)) },
  {
    name: 'values around half a step',
    make: () => made((i) => (i === 0 ? 1 : (0.4 + 1.3 * random.next()) / 127)),
  },
  { name: 'zeros of both signs', make: () => made((i) => (i === 0 ? 1 : i % 2 === 0 ? 0 : -0)) },
  { name: 'powers of two', make: () => made((i) => (i % 2 === 0 ? 1 : -1) * 2 ** -(i % 12)) },
])('gives back every bit of $name', ({ make }) => {
  const store = new PackedFloatStore(DIMENSION);
  for (let row = 0; row < 300; row++) {
    const embedding: Embedding = make();
    const stored = quantizeTemplate(embedding);
    store.put(row, embedding, stored);
    expect(bitsOf(store.read(row, stored))).toEqual(bitsOf(embedding));
    store.move(row, 300);
    expect(bitsOf(store.read(300, stored))).toEqual(bitsOf(embedding));
  }
});

it('leaves nothing of an erased row, nor of the bytes that did not fit beside it', () => {
  const store = new PackedFloatStore(DIMENSION);
  const mostlySmall = made((i) => (i === 0 ? 1 : 1e-4));
  store.put(0, mostlySmall, quantizeTemplate(mostlySmall));
  store.erase(0);
  const everythingStored = { codes: new Int8Array(DIMENSION), scale: 0 };
  expect(store.read(0, everythingStored)).toEqual(new Float32Array(DIMENSION));
});
