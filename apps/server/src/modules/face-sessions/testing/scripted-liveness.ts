import type { LivenessDecision } from '@mien/liveness';
import { livenessValidator } from '../adapters/liveness-validator.js';
import type { LivenessValidator } from '../application/ports.js';

/**
 * The real validator with one thing scripted: whether the challenge counts as answered, and what is decided then. A
 * photograph cannot blink, and no film of a person is in the repository.
 *
 * A session is over after `frames` frames that showed a face.
 */
export function scriptedLiveness(script: { decision: LivenessDecision; frames: number }): LivenessValidator {
  const seen = ({ identity }: Parameters<LivenessValidator['progressOf']>[0]) => identity.frames;
  return {
    ...livenessValidator,
    progressOf: (state) => {
      const steps = state.challenge.steps.length;
      if (seen(state) >= script.frames) return { stepIndex: steps, steps, phase: 'done' };
      const step = state.challenge.steps[0];
      return { stepIndex: 0, steps, phase: 'act', ...(step && { action: step.action }) };
    },
    conclude: (state, nowMs) => ({
      decision: seen(state) >= script.frames ? script.decision : 'unsure',
      evidence: livenessValidator.conclude(state, nowMs).evidence,
    }),
  };
}
