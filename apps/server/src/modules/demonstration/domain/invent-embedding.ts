import { type Embedding, toEmbedding } from '@mien/biometrics';
import { createSeededRandom } from './seeded-random.js';

const DIMENSION = 512;

/**
 * Embedder that invented templates name. No model pack has it, so no gallery ever loads one and nobody is recognized
 * by one; the pages show such people as enrolled with another pack.
 */
export const INVENTED_EMBEDDER = 'invented';

/** A direction at random; there is no face behind it. */
export function inventEmbedding(seed: number): Embedding {
  const random = createSeededRandom(seed);
  return toEmbedding(Float32Array.from({ length: DIMENSION }, () => random() + random() + random() - 1.5));
}
