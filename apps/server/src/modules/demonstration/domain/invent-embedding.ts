import { type Embedding, toEmbedding } from '@mien/biometrics';
import { createSeededRandom } from './seeded-random.js';

const DIMENSION = 512;

/** A direction at random; there is no face behind it. */
export function inventEmbedding(seed: number): Embedding {
  const random = createSeededRandom(seed);
  return toEmbedding(Float32Array.from({ length: DIMENSION }, () => random() + random() + random() - 1.5));
}
