import { type Embedding, toEmbedding } from '@mien/biometrics';
import { seededRandom } from './seeded-random.js';

export interface SyntheticTemplate {
  readonly templateId: string;
  readonly subjectId: string;
  readonly embedding: Embedding;
}

/**
 * People that never lived: each subject is a random direction, each template that direction with noise.
 *
 * @param options.spread Length of the noise relative to the direction; at 0.5 mated cosines lie near 0.8,
 *   non-mated ones near 0 with a deviation of about `1 / sqrt(dimension)`.
 * @returns Templates ordered by subject; ids are `subject-0007` and `subject-0007/2`.
 */
export function syntheticIdentities(options: {
  readonly subjects: number;
  readonly templatesPerSubject: number;
  readonly dimension: number;
  readonly spread: number;
  readonly seed: number;
}): readonly SyntheticTemplate[] {
  const random = seededRandom(options.seed);
  const gaussians = () => Float32Array.from({ length: options.dimension }, () => random.gaussian());
  const noiseScale = options.spread / Math.sqrt(options.dimension);

  return Array.from({ length: options.subjects }, (_, subject) => {
    const subjectId = `subject-${String(subject).padStart(4, '0')}`;
    const direction = toEmbedding(gaussians());
    return Array.from({ length: options.templatesPerSubject }, (_, template) => {
      const noise = gaussians();
      const raw = direction.map((value, index) => value + noiseScale * (noise[index] ?? 0));
      return { templateId: `${subjectId}/${template}`, subjectId, embedding: toEmbedding(raw) };
    });
  }).flat();
}
