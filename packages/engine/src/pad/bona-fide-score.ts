import type { PadForm } from '../pack.js';
import { ModelFailedError } from '../runtime/errors.js';

/**
 * What a PAD network's last layer says about the bona fide class, in [0, 1].
 *
 * @param outputs One value per class; logits go through a softmax.
 * @throws {ModelFailedError} if the form names a class that the network does not have, or probabilities are not
 *   in [0, 1]: a pack that describes its network wrongly must not decide anything.
 */
export function bonaFideScore(
  outputs: Float32Array,
  form: Pick<PadForm, 'bonaFideClass' | 'output'>,
): number {
  const value = outputs[form.bonaFideClass];
  if (value === undefined)
    throw new ModelFailedError(`reading class ${form.bonaFideClass} of its PAD outputs`);
  if (form.output === 'logits') {
    return 1 / outputs.reduce((sum, other) => sum + Math.exp(other - value), 0);
  }
  if (value < 0 || value > 1)
    throw new ModelFailedError('reading a PAD probability, which was outside 0 to 1');
  return value;
}
