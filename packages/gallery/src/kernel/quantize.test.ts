import { compare, type Embedding, toEmbedding } from '@mien/biometrics';
import { seededRandom } from '@mien/testkit';
import { expect, it } from 'vitest';
import { noisyEmbedding, randomEmbedding } from '../testing/random-embedding.js';
import { quantizeProbe, quantizeTemplate, templateOfCodes } from './quantize.js';

const random = seededRandom(11);
const oneHot = (dimension: number, at: number) =>
  toEmbedding(Float32Array.from({ length: dimension }, (_, i) => (i === at ? 1 : 0)));
const flat = (dimension: number) => toEmbedding(new Float32Array(dimension).fill(1));
/** One large value makes the steps of all the small ones coarse. */
const spiked = (dimension: number) =>
  toEmbedding(Float32Array.from({ length: dimension }, (_, i) => (i === 0 ? 20 : random.gaussian())));

function scoreAndRadius(probe: Embedding, template: Embedding) {
  const p = quantizeProbe(probe);
  const t = quantizeTemplate(template);
  let dot = 0;
  for (let i = 0; i < probe.length; i++) dot += p.codes[i]! * t.codes[i]!;
  return { dot, score: dot * p.scale * t.scale, radius: t.error * p.radiusFactor + p.radiusOffset };
}

it.each([
  { name: 'random', make: () => randomEmbedding(random, 512) },
  { name: 'spiked', make: () => spiked(512) },
  { name: 'one-hot', make: () => oneHot(512, random.below(512)) },
  { name: 'flat', make: () => flat(512) },
  { name: 'short', make: () => randomEmbedding(random, 3) },
])('keeps the exact score within the radius: $name', ({ make }) => {
  for (let i = 0; i < 200; i++) {
    const template = make();
    const probe = i % 2 === 0 ? make() : noisyEmbedding(random, template, 0.3);
    const { score, radius } = scoreAndRadius(probe, template);
    expect(Math.abs(score - compare(probe, template))).toBeLessThanOrEqual(radius);
  }
});

it('bounds random 512-dimensional templates within 0.01', () => {
  const { radius } = scoreAndRadius(randomEmbedding(random, 512), randomEmbedding(random, 512));
  expect(radius).toBeLessThan(0.01);
});

it.each([512, 704, 4096])('never sums beyond 32 bits in %i dimensions', (dimension) => {
  expect(Math.abs(scoreAndRadius(flat(dimension), flat(dimension)).dot)).toBeLessThan(2 ** 31);
});

it('takes codes as a unit vector of their direction', () => {
  const { codes } = quantizeTemplate(randomEmbedding(random, 512));
  const { scale, error } = templateOfCodes(codes);
  expect(Math.hypot(...Array.from(codes, (code) => code * scale))).toBeCloseTo(1, 6);
  expect(error).toBe(0);
});
