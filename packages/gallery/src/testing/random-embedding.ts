import { type Embedding, toEmbedding } from '@mien/biometrics';
import type { SeededRandom } from '@mien/testkit';

/** A direction nobody has, uniform on the sphere. */
export function randomEmbedding(random: SeededRandom, dimension: number): Embedding {
  return toEmbedding(Float32Array.from({ length: dimension }, () => random.gaussian()));
}

/** The same direction with noise; at `spread` 0.5 the cosine with the original is about 0.9. */
export function noisyEmbedding(random: SeededRandom, embedding: Embedding, spread: number): Embedding {
  const scale = spread / Math.sqrt(embedding.length);
  return toEmbedding(embedding.map((value) => value + scale * random.gaussian()));
}
