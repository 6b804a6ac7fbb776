import {
  concludeLiveness,
  drawChallenge,
  observe,
  progressOf,
  provenEmbedding,
  startLiveness,
} from '@mien/liveness';
import type { LivenessValidator } from '../application/ports.js';

/** Liveness as it is measured and documented. */
export const livenessValidator: LivenessValidator = {
  draw: drawChallenge,
  start: (challenge) => startLiveness(challenge),
  observe,
  progressOf,
  conclude: concludeLiveness,
  provenEmbedding,
};
