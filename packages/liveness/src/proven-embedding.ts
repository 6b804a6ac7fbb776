import { type Embedding, toEmbedding } from '@mien/biometrics';
import type { LivenessState } from './state.js';

/**
 * The face that the frames of a session show, all of them together: compare this, so that nobody is verified by one
 * frame and proven alive by others.
 *
 * @returns `undefined` before the first embedding.
 */
export const provenEmbedding = ({ identity }: LivenessState): Embedding | undefined =>
  identity.frames === 0 ? undefined : toEmbedding(Float32Array.from(identity.sum));
